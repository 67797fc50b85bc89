import type { Limits, Policy, WatchedBy } from '../../../cleanup/domain/policy/policy.ts';
import { type Dice, pick, usually } from './dice.ts';
import { PEOPLE } from './people.ts';

/** Accounts that nobody watches with. */
export function ignoredUsersFrom(dice: Dice): readonly string[] {
  return usually<readonly string[]>(dice, 20, [], ['BEN'], ['nobody', 'ann']);
}

export function policyFrom(dice: Dice): Omit<Policy, 'ignoredUsers'> {
  return {
    watchedBy: watchedByFrom(dice),
    ...usually<Pick<Policy, 'primaryUserName'>>(
      dice,
      20,
      { primaryUserName: pick(dice, ['ann', 'ANN', 'ben']) },
      { primaryUserName: 'nobody' },
      {},
    ),
    gracePeriodDays: pick(dice, [5, 0, 0.25, 1, 30]),
    noticeDays: pick(dice, [2, 0, 0.25, 1, 7]),
    inProgressDays: pick(dice, [14, 0, 1]),
    keepTagLabel: pick(dice, ['keep', 'Keep']),
    minWatchedFraction: pick(dice, [1, 1, 0.5, 0.75, 0.01]),
    protectLatestSeason: pick(dice, [true, false]),
    seriesMode: pick(dice, ['season', 'season', 'episode']),
    removeEndedSeries: pick(dice, [true, true, false]),
    keep: {
      ids: usually<readonly string[]>(dice, 20, [], ['tmdb:1'], ['tvdb:1', 'imdb:tt0000002']),
      instances: usually<readonly string[]>(dice, 20, [], ['radarr-4k'], ['sonarr']),
    },
  };
}

function watchedByFrom(dice: Dice): WatchedBy {
  return pick<WatchedBy>(dice, [
    'primary',
    'any',
    'all',
    'starters',
    { users: [PEOPLE[0]] },
    { users: [PEOPLE[0], PEOPLE[1]] },
    { users: pick<readonly string[]>(dice, [['Ben'], [], ['ann', 'nobody']]) },
  ]);
}

export function limitsFrom(dice: Dice): Limits {
  const bytes = pick(dice, [undefined, 1, 1_000_000_000, 5_000_000_000]);
  return {
    maxFraction: pick(dice, [1, 0.5, 0]),
    fractionFrom: pick(dice, [0, 2, 10]),
    maxShrink: pick(dice, [0.5, 0, 1]),
    maxItemsPerRun: pick(dice, [100, 1, 2]),
    ...(bytes === undefined ? {} : { maxBytesPerRun: bytes }),
  };
}
