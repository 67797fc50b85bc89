import type { EpisodeFileSpec, EpisodeSpec, Instant, SeasonSpec, SeriesSpec } from '../library/spec.ts';
import type { SeededRandom } from '../random.ts';
import { makeSeason, type SeasonPlan, type Show } from './seasons.ts';
import type { Titles } from './titles.ts';
import { seriesProgress } from './watching.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

/** How many series one person begins at most, on average: nobody gets through a library of thousands. */
const MOST_BEGUN = 200;

/** How many episodes there are in all, and how many series if that was asked for. */
interface Amount {
  readonly episodes: number;
  readonly series: number | undefined;
}

/** What a series is made of. */
interface Limits {
  readonly now: Instant;
  readonly episodes: number;
  /** Whether there are exactly so many episodes, or that many at most. */
  readonly exactly: boolean;
  /** How likely one of the household begins it, 0 to 1. */
  readonly begun: number;
}

/** Series until there are exactly that many episodes: standard, daily and anime, ended and going on. */
export function generateSeries(
  random: SeededRandom,
  titles: Titles,
  { episodes, series: wanted }: Amount,
  now: Instant,
): SeriesSpec[] {
  const exactly = wanted !== undefined;
  const begun = exactly ? Math.min(0.5, MOST_BEGUN / wanted) : 0.5;
  const series: SeriesSpec[] = [];
  let left = episodes;
  while (left > 0) {
    const count = exactly ? shareOf(random, left, wanted - series.length) : left;
    const made = oneSeries(random, titles.next(), series.length, { now, episodes: count, exactly, begun });
    series.push(made);
    left -= made.episodes.length;
  }
  return series;
}

/** The episodes of the next of so many series: a tenth to almost twice its even share, and one at least for each. */
function shareOf(random: SeededRandom, episodes: number, series: number): number {
  if (series === 1) return episodes;
  const share = Math.round((episodes / series) * (0.1 + 1.8 * random.next()));
  return Math.min(Math.max(1, share), episodes - (series - 1));
}

function oneSeries(random: SeededRandom, title: string, index: number, limits: Limits): SeriesSpec {
  const { now } = limits;
  const type = random.chance(0.85) ? 'standard' : random.chance(0.5) ? 'daily' : 'anime';
  const ended = random.chance(0.6);
  const counts = seasonSizes(random, type, limits);
  const added = now - Math.round(random.next() * 1200) * DAY_MS;
  const tvdbId = 200_000 + index;
  const show: Show = {
    title,
    folder: `/data/media/tv/${title}`,
    tvdbId,
    type,
    added,
    totalEpisodes: [...counts.values()].reduce((sum, count) => sum + count, 0),
    progress: seriesProgress(random, added, now, limits.begun),
    now,
  };
  const { seasons, episodes, files } = makeSeasons(random, show, counts, ended);
  return {
    title,
    year: 2000 + (index % 25),
    tvdbId,
    tmdbId: 300_000 + index,
    imdbId: `tt${8_000_000 + index}`,
    type,
    status: ended ? 'ended' : 'continuing',
    instance: 'sonarr',
    folder: show.folder,
    added,
    runtimeMinutes: random.between(22, 60),
    seasons,
    episodes,
    files,
    ...(random.chance(0.05) ? { tags: ['keep'] } : {}),
    ...(random.chance(0.04) ? { favoriteOf: ['anna'] } : {}),
  };
}

/** Episodes a season, season 0 for specials: as many seasons as it takes, or fewer when there is room for no more. */
function seasonSizes(random: SeededRandom, type: SeriesSpec['type'], limits: Limits): Map<number, number> {
  const sizes = new Map<number, number>();
  let left = limits.episodes;
  const take = (season: number, wanted: number): void => {
    const size = Math.min(wanted, left);
    if (size > 0) sizes.set(season, size);
    left -= size;
  };
  if (random.chance(0.25)) take(0, random.between(1, 5));
  const seasons = type === 'anime' ? random.between(1, 3) : random.between(1, 8);
  for (let season = 1; limits.exactly ? left > 0 : season <= seasons; season += 1) {
    take(season, type === 'daily' ? random.between(60, 150) : random.between(8, 24));
  }
  return sizes;
}

function makeSeasons(
  random: SeededRandom,
  show: Show,
  counts: ReadonlyMap<number, number>,
  ended: boolean,
): { seasons: SeasonSpec[]; episodes: EpisodeSpec[]; files: EpisodeFileSpec[] } {
  const last = Math.max(...counts.keys());
  // A running show is in the middle of its last season; an ended one finished at least a year ago.
  const lastStart = ended
    ? show.now - YEAR_MS * random.between(1, 6)
    : show.now - random.between(0, 80) * DAY_MS;
  const all: { seasons: SeasonSpec[]; episodes: EpisodeSpec[]; files: EpisodeFileSpec[] } = {
    seasons: [],
    episodes: [],
    files: [],
  };
  for (const [number, episodes] of counts) {
    const monitored = number > 0 && random.chance(0.95);
    const firstAirsAt = lastStart - (last - number) * YEAR_MS;
    const plan: SeasonPlan = { number, episodes, firstAirsAt, before: all.episodes.length, monitored };
    const made = makeSeason(random, show, plan);
    all.seasons.push({ number, monitored });
    for (const episode of made.episodes) all.episodes.push(episode);
    for (const file of made.files) all.files.push(file);
  }
  return all;
}
