import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { Facts } from '../../cleanup/domain/facts/facts.ts';
import { episodeFileKey, movieFileKey, seriesKey } from '../../cleanup/domain/facts/keys.ts';
import { knownFile } from '../../cleanup/domain/facts/known-file.ts';
import type { Ledger } from '../../cleanup/domain/facts/ledger.ts';
import type { Limits, Policy } from '../../cleanup/domain/policy/policy.ts';
import { daysAgo } from './facts.ts';

/** The policy as it comes: five days after Anna watched it, announced for two. */
export function aPolicy(overrides: Partial<Policy> = {}): Policy {
  return {
    watchedBy: 'primary',
    primaryUserName: 'Anna',
    ignoredUsers: [],
    gracePeriodDays: 5,
    noticeDays: 2,
    inProgressDays: 14,
    keepTagLabel: 'keep',
    minWatchedFraction: 1,
    protectLatestSeason: true,
    seriesMode: 'season',
    removeEndedSeries: true,
    keep: { ids: [], instances: [] },
    ...overrides,
  };
}

/** Limits that nothing in a small test library meets by accident. */
export function someLimits(overrides: Partial<Limits> = {}): Limits {
  return { maxFraction: 1, fractionFrom: 0, maxShrink: 1, maxItemsPerRun: 100, ...overrides };
}

/**
 * The ledger of a cleanup that saw every series end two months ago, announced every file of `facts` three days ago
 * and has run since.
 */
export function aLedger(facts: Facts, overrides: Partial<Ledger> = {}): Ledger {
  const movies = facts.movies.flatMap((movie) => {
    const file = knownFile(movie);
    return file === undefined ? [] : [[movieFileKey(movie.instance, file.id), file.importedAt] as const];
  });
  const episodes = facts.series.flatMap(({ instance, files }) =>
    files.map(({ id, importedAt }) => [episodeFileKey(instance, id), importedAt] as const),
  );
  const files = [...movies, ...episodes];
  return {
    version: 1,
    announced: Object.fromEntries(files.map(([key]) => [key, daysAgo(3)])),
    countedSince: Object.fromEntries(files.map(([key, importedAt]) => [key, countedSince(importedAt)])),
    endedSince: Object.fromEntries(facts.series.map((series) => [seriesKey(series), daysAgo(60)])),
    undatedSince: {},
    removed: {},
    census: { at: daysAgo(1), files: {} },
    ...overrides,
  };
}

/** Nothing is noted of a file before it has come in. */
function countedSince(importedAt: EpochMs | 'unknown'): EpochMs {
  return typeof importedAt === 'number' && importedAt > daysAgo(20) ? importedAt : daysAgo(20);
}
