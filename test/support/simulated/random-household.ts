import type { Policy } from '../../../cleanup/domain/policy/policy.ts';
import type { WatchInputs } from '../../../simulator/library/build-values.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { LibrarySpec } from '../../../simulator/library/spec.ts';
import { SeededRandom } from '../../../simulator/random.ts';
import { aPolicy } from '../policy.ts';

const DAY_MS = 86_400_000;

/** When the stories of random households begin. */
export const BEGINNING = Date.parse('2026-03-01T03:00:00Z');

/** A small library with everything that decides: users, copies, favourites, tags, packs, files of two episodes. */
export interface RandomHousehold {
  readonly library: LibrarySpec;
  readonly policy: Policy;
  /** Names of the users who are enabled. */
  readonly people: readonly string[];
}

/** The same seed makes the same household. */
export function randomHousehold(seed: number): RandomHousehold {
  const random = new SeededRandom(seed);
  const people = ['anna', 'ben', 'cleo'].slice(0, random.between(1, 3));
  const builder = aLibrary().tag('keep');
  for (const [index, name] of people.entries()) {
    const narrow = index > 0 && random.chance(0.2) ? { libraries: ['Movies'] } : {};
    builder.user(name, { ...(index === 0 && { administrator: true }), ...narrow });
  }
  const left = random.chance(0.3) ? ['emil'] : [];
  for (const name of left) builder.user(name, { disabled: true });
  const marking = [...people, ...left];
  const movies = random.between(0, 5);
  for (let film = 0; film < movies; film++) addMovie(builder, random, film, marking);
  const shows = random.between(0, 2);
  for (let show = 0; show < shows; show++) addSeries(builder, random, show, marking);
  const watchedBy = random.pick<Policy['watchedBy']>([
    'primary',
    'any',
    'all',
    'starters',
    { users: ['anna'] },
  ]);
  const policy = aPolicy({
    watchedBy,
    primaryUserName: 'anna',
    noticeDays: random.pick([2, 0, 1]),
    gracePeriodDays: random.pick([5, 0, 3]),
    seriesMode: random.chance(0.15) ? 'episode' : 'season',
    minWatchedFraction: random.chance(0.2) ? 0.5 : 1,
  });
  return { library: builder.build(), policy, people };
}

function addMovie(
  builder: ReturnType<typeof aLibrary>,
  random: SeededRandom,
  film: number,
  people: readonly string[],
): void {
  const importedAt = BEGINNING - random.between(5, 60) * DAY_MS;
  const movie = {
    title: `Film ${film}`,
    tmdbId: 1000 + film,
    imdbId: `tt000${1000 + film}`,
    importedAt,
    ...(random.chance(0.4) && { torrent: true as const }),
    ...(random.chance(0.1) && { tags: ['keep'] }),
    ...(random.chance(0.1) && { otherFiles: [{ name: `Film ${film} (2000) - Director's Cut.mkv` }] }),
    watched: watches(random, people, importedAt, 0.75),
  };
  builder.movie(movie);
  if (random.chance(0.15)) {
    builder.movie({ ...movie, instance: 'radarr-4k', watched: watches(random, people, importedAt, 0.3) });
  }
}

function addSeries(
  builder: ReturnType<typeof aLibrary>,
  random: SeededRandom,
  show: number,
  people: readonly string[],
): void {
  const importedAt = BEGINNING - random.between(5, 60) * DAY_MS;
  const seasons = Array.from({ length: random.between(1, 3) }, (_, index) => {
    const episodes = random.between(1, 3);
    return {
      number: random.chance(0.1) && index === 0 ? 0 : index + 1,
      episodes,
      importedAt,
      ...(random.chance(0.5) && { torrent: 'pack' as const }),
      ...(episodes > 1 && random.chance(0.2) && { files: [[1, 2], ...(episodes > 2 ? [[3]] : [])] }),
      ...(random.chance(0.08) && { favoriteOf: [people[0] ?? 'anna'] }),
      watched: watches(random, people, importedAt, 0.8),
    };
  });
  builder.series({
    title: `Show ${show}`,
    tvdbId: 70_000 + show,
    status: random.chance(0.7) ? 'ended' : 'continuing',
    ...(random.chance(0.2) && { instance: 'sonarr-anime', type: 'anime' as const }),
    ...(random.chance(0.1) && { tags: ['keep'] }),
    seasons,
  });
}

/** What each did with it, at an evening of their own; a mark of many works in one moment would be a tool's. */
function watches(
  random: SeededRandom,
  people: readonly string[],
  importedAt: number,
  finished: number,
): WatchInputs {
  const inputs: Record<string, WatchInputs[string]> = {};
  for (const name of people) {
    const at = importedAt + Math.round(random.next() * (BEGINNING - importedAt));
    if (random.chance(finished)) inputs[name] = { played: true, at, favorite: random.chance(0.05) };
    else if (random.chance(0.2)) inputs[name] = 'undated';
    else if (random.chance(0.3)) inputs[name] = { played: false, at, position: 0.4 };
  }
  return inputs;
}
