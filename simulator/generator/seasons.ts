import { torrentHash } from '../ids.ts';
import { pad, seasonFolder } from '../library/build-season.ts';
import type { EpisodeFileSpec, EpisodeSpec, Instant } from '../library/spec.ts';
import type { SeededRandom } from '../random.ts';
import { episodeWatches, type Progress } from './watching.ts';

const DAY_MS = 86_400_000;
const GIGABYTE = 1_000_000_000;

/** The show whose season is being made, and how much of it there is in all. */
export interface Show {
  readonly title: string;
  readonly folder: string;
  readonly tvdbId: number;
  readonly type: 'standard' | 'daily' | 'anime';
  readonly added: Instant;
  readonly totalEpisodes: number;
  readonly progress: readonly Progress[];
  readonly now: Instant;
}

export interface SeasonPlan {
  readonly number: number;
  readonly episodes: number;
  readonly firstAirsAt: Instant;
  /** Episodes of the series before this season: where absolute numbers go on. */
  readonly before: number;
  readonly monitored: boolean;
}

interface MadeSeason {
  readonly episodes: EpisodeSpec[];
  readonly files: EpisodeFileSpec[];
}

/** The episodes of a season and the files of those that have aired and were found. */
export function makeSeason(random: SeededRandom, show: Show, plan: SeasonPlan): MadeSeason {
  const made: MadeSeason = { episodes: [], files: [] };
  const torrents = random.next();
  const pack = torrents < 0.5 ? torrentHash(`${show.folder}/${plan.number}`) : undefined;
  const each = torrents >= 0.5 && torrents < 0.75;
  for (let number = 1; number <= plan.episodes; number += 1) {
    const airsAt = airDate(random, show, plan, number);
    const importedAt = importDate(random, show, airsAt);
    made.episodes.push(episode(random, show, plan, { number, airsAt, importedAt }));
    if (importedAt === undefined || joins(random, made, number, plan.number)) continue;
    const path = `${show.folder}/${seasonFolder(plan.number)}/${show.title} - S${pad(plan.number)}E${pad(number)}.mkv`;
    const torrent = pack ?? (each ? torrentHash(path) : undefined);
    made.files.push(episodeFile(random, path, { season: plan.number, number, importedAt, torrent }));
  }
  return made;
}

/** Weekly, or daily for daily shows; specials are often undated, and now and then so is the last one announced. */
function airDate(random: SeededRandom, show: Show, plan: SeasonPlan, number: number): Instant | undefined {
  if (plan.number === 0 && random.chance(0.4)) return undefined;
  const airsAt = plan.firstAirsAt + (number - 1) * (show.type === 'daily' ? 1 : 7) * DAY_MS;
  return airsAt > show.now && number === plan.episodes && random.chance(0.5) ? undefined : airsAt;
}

/** Aired episodes are there, a few excepted: since they aired, or since the show was added if that was later. */
function importDate(random: SeededRandom, show: Show, airsAt: Instant | undefined): Instant | undefined {
  if (airsAt === undefined || airsAt >= show.now || random.chance(0.04)) return undefined;
  return Math.min(show.now, Math.max(show.added, airsAt) + random.between(1, 72) * 60_000);
}

function episode(
  random: SeededRandom,
  show: Show,
  plan: SeasonPlan,
  about: {
    readonly number: number;
    readonly airsAt: Instant | undefined;
    readonly importedAt: Instant | undefined;
  },
): EpisodeSpec {
  const { number, airsAt, importedAt } = about;
  const index = plan.before + number - 1;
  const place = { fraction: (index + 1) / show.totalEpisodes, index, importedAt: importedAt ?? show.now };
  const watched = importedAt === undefined ? [] : episodeWatches(random, show.progress, place, show.now);
  return {
    season: plan.number,
    number,
    tvdbId: show.tvdbId * 1000 + index,
    monitored: plan.monitored,
    ...(watched.length === 0 ? {} : { watched }),
    ...(airsAt === undefined ? {} : { airsAt }),
    ...(show.type === 'anime' && plan.number > 0 ? { absolute: index + 1 } : {}),
    ...(importedAt === undefined && random.chance(0.5) ? { virtualInJellyfin: true } : {}),
  };
}

/** Now and then an episode is in the file of the one before it. */
function joins(random: SeededRandom, made: MadeSeason, number: number, season: number): boolean {
  const last = made.files.at(-1);
  if (last === undefined || last.episodes.at(-1) !== number - 1 || !random.chance(0.03)) return false;
  made.files[made.files.length - 1] = {
    ...last,
    path: last.path.replace(/\.mkv$/, `-E${pad(number)}.mkv`),
    size: last.size * 2,
    episodes: [...last.episodes, number],
    ...(season > 0 && random.chance(0.1) ? { jellyfinSeesFirstOnly: true } : {}),
  };
  return true;
}

function episodeFile(
  random: SeededRandom,
  path: string,
  about: {
    readonly season: number;
    readonly number: number;
    readonly importedAt: Instant;
    readonly torrent: string | undefined;
  },
): EpisodeFileSpec {
  const { season, number, importedAt, torrent } = about;
  return {
    path,
    size: random.between(1, 4) * GIGABYTE + random.between(0, 999_999_999),
    importedAt,
    season,
    episodes: [number],
    ...(torrent === undefined ? {} : { torrent }),
  };
}
