import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../../cleanup/domain/policy/policy.ts';
import { nextLedger } from '../../../../cleanup/domain/remember/next-ledger.ts';
import { arbitraryLibrary } from '../../../support/arbitrary-facts/arbitrary-library.ts';
import { DAY } from '../../../support/facts.ts';
import { judgeQuestion, newlyRemovable, removableOf } from '../../../support/outcome.ts';
import { forAll, RANDOM_TEST } from '../../../support/random-runs.ts';

/** Waits of a millisecond, of hours and of weeks, so that every limit of a policy is crossed now and then. */
const aWait = fc.oneof(
  fc.integer({ min: 1, max: 60_000 }),
  fc.integer({ min: 60_000, max: 3 * DAY }),
  fc.integer({ min: DAY, max: 60 * DAY }),
);

describe('judge, as time goes by', () => {
  it('only ever removes more from one run to the next while nobody plays anything', RANDOM_TEST, () => {
    forAll(fc.tuple(arbitraryLibrary(), aWait), 500, ([library, wait]) => {
      const { facts } = library;
      const judgement = judgeQuestion(library);
      const ledger = nextLedger(library.ledger, facts, judgement, [], 'live');

      const later = removableOf({ ...library, ledger, now: library.now + wait });

      expect([...removableOf(library)].filter((key) => !later.has(key))).toEqual([]);
    });
  });

  it.each<[string, (policy: Policy) => Policy]>([
    ['a longer grace period', (policy) => ({ ...policy, gracePeriodDays: policy.gracePeriodDays + 0.25 })],
    ['a longer notice', (policy) => ({ ...policy, noticeDays: policy.noticeDays + 0.25 })],
    [
      'a longer protection of what is in progress',
      (policy) => ({ ...policy, inProgressDays: policy.inProgressDays + 1 }),
    ],
    ['a greater share of a season to watch', (policy) => ({ ...policy, minWatchedFraction: 1 })],
    ['protecting latest seasons', (policy) => ({ ...policy, protectLatestSeason: true })],
    ['keeping ended series', (policy) => ({ ...policy, removeEndedSeries: false })],
    [
      'a longer keep list',
      (policy) => ({
        ...policy,
        keep: { ids: [...policy.keep.ids, 'tmdb:2', 'tvdb:2'], instances: policy.keep.instances },
      }),
    ],
  ])('never removes more for %s', RANDOM_TEST, (_name, stricter) => {
    forAll(arbitraryLibrary(), 150, (library) => {
      expect(newlyRemovable(removableOf(library), { ...library, policy: stricter(library.policy) })).toEqual(
        [],
      );
    });
  });
});
