import type { Instant, UserSpec, WatchSpec } from '../library/spec.ts';
import type { SeededRandom } from '../random.ts';

const DAY_MS = 86_400_000;
const EVENING_MS = 2 * DAY_MS;

/** A household: one runs the server, two watch, a child sees films only, and one has moved out. */
export const HOUSEHOLD: readonly UserSpec[] = [
  { name: 'anna', administrator: true },
  { name: 'ben' },
  { name: 'cleo' },
  { name: 'dora', libraries: ['Movies'], hidden: true },
  { name: 'emil', disabled: true },
];

const MOVIE_WATCHERS = ['anna', 'ben', 'cleo', 'dora', 'emil'];
const SERIES_WATCHERS = ['anna', 'ben', 'cleo'];

/** What the household did with a movie that has been there since `since`. */
export function movieWatches(random: SeededRandom, since: Instant, now: Instant): WatchSpec[] {
  const watches: WatchSpec[] = [];
  for (const user of MOVIE_WATCHERS) {
    const dice = random.next();
    if (dice < 0.25) watches.push(played(random, user, since, now));
    else if (dice < 0.28) watches.push({ user, played: true });
    else if (dice < 0.32) watches.push(halfWatched(random, user, since, now));
    else if (dice < 0.34) watches.push({ user, played: false, favorite: true });
  }
  return watches;
}

/** How far one user got with a series, as a fraction of its episodes. */
export interface Progress {
  readonly user: string;
  readonly fraction: number;
  readonly startedAt: Instant;
}

/** Who watches a series and how far: with chance `begun` at all, half of them to the end, half stopped on the way. */
export function seriesProgress(
  random: SeededRandom,
  since: Instant,
  now: Instant,
  begun: number,
): Progress[] {
  const progress: Progress[] = [];
  for (const user of SERIES_WATCHERS) {
    const dice = random.next();
    if (dice < 1 - begun) continue;
    const fraction = dice < 1 - begun / 2 ? 1 : random.next();
    progress.push({ user, fraction, startedAt: Math.round(since + random.next() * (now - since)) });
  }
  return progress;
}

/** What the watchers of a series did with the episode at this place of it, 0 to 1. */
export function episodeWatches(
  random: SeededRandom,
  progress: readonly Progress[],
  place: { readonly fraction: number; readonly index: number; readonly importedAt: Instant },
  now: Instant,
): WatchSpec[] {
  const watches: WatchSpec[] = [];
  for (const { user, fraction, startedAt } of progress) {
    if (place.fraction > fraction) continue;
    const evening = startedAt + place.index * EVENING_MS;
    // Once in a while the file is newer than the evening: it was downloaded again.
    const at = Math.min(now, random.chance(0.01) ? evening : Math.max(place.importedAt, evening));
    const dice = random.next();
    if (dice < 0.01) watches.push({ user, played: true });
    else if (dice < 0.02) watches.push({ user, played: false, at, position: 0.4 });
    else if (dice < 0.99) watches.push({ user, played: true, at, favorite: random.chance(0.005) });
  }
  return watches;
}

function played(random: SeededRandom, user: string, since: Instant, now: Instant): WatchSpec {
  const at = Math.round(since + random.next() * (now - since));
  return { user, played: true, at, playCount: random.chance(0.1) ? 2 : 1, favorite: random.chance(0.08) };
}

function halfWatched(random: SeededRandom, user: string, since: Instant, now: Instant): WatchSpec {
  const at = Math.round(since + random.next() * (now - since));
  return { user, played: false, at, position: 0.1 + 0.7 * random.next() };
}
