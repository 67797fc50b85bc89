import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tri, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import type { WatchedBy } from '../../../../cleanup/domain/policy/policy.ts';
import { makeContext } from '../../../../cleanup/domain/watching/context.ts';
import { isLeftAlone } from '../../../../cleanup/domain/watching/left-alone.ts';
import { mergeCopies } from '../../../../cleanup/domain/watching/merge-copies.ts';
import {
  ANNA,
  aLibrary,
  aMovie,
  aUser,
  BEN,
  daysAgo,
  NOW,
  untouched,
  userId,
} from '../../../support/facts.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';
import { forAll } from '../../../support/random-runs.ts';

/** Anna, whom the policy names unless `watchedBy` says otherwise, and Ben. */
function contextOf(watchedBy: WatchedBy = 'primary') {
  const facts = aLibrary({ users: [aUser(), aUser({ id: BEN, name: 'Ben' })] });
  return makeContext(facts, aPolicy({ watchedBy }), aLedger(facts), NOW);
}

const among = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

const anna = untouched({ user: ANNA });
const ben = untouched();
const played = { state: 'played', lastPlayedAt: daysAgo(10) } as const;

describe('viewingsLeftAlone', () => {
  it.each<{ by: WatchedBy; users: readonly string[] }>([
    { by: 'primary', users: ['Anna'] },
    { by: { users: ['Ben'] }, users: ['Ben'] },
    { by: 'any', users: ['Anna', 'Ben'] },
    { by: 'all', users: ['Anna', 'Ben'] },
    { by: 'starters', users: ['Anna', 'Ben'] },
  ])('are those of $users, who have access and did nothing, where $by counts', ({ by, users }) => {
    const { leftAlone } = contextOf(by);

    expect(leftAlone.map(({ viewer }) => viewer.name)).toEqual(users);
    for (const viewing of leftAlone) expect(viewing).toMatchObject({ access: true, played: false });
  });
});

describe('isLeftAlone', () => {
  it.each<{ name: string; watches: readonly UserWatch[]; by?: WatchedBy; expected: boolean }>([
    { name: 'a work that nobody touched', watches: [anna, ben], expected: true },
    {
      name: 'what was played by one who does not count',
      watches: [anna, { ...ben, ...played }],
      expected: true,
    },
    {
      name: 'what one who does not count may have no access to',
      watches: [anna, { ...ben, access: 'unknown' }],
      expected: true,
    },
    { name: 'what Anna played', watches: [{ ...anna, ...played }, ben], expected: false },
    {
      name: 'what Ben played where all count',
      watches: [anna, { ...ben, ...played }],
      by: 'all',
      expected: false,
    },
    { name: 'what nobody touched where all count', watches: [anna, ben], by: 'all', expected: true },
    { name: 'a work without entries', watches: [], expected: false },
    { name: 'a work without an entry of the last user', watches: [anna], expected: false },
    {
      name: 'an entry of one who is no user',
      watches: [anna, ben, { ...ben, user: userId('x') }],
      expected: false,
    },
    { name: 'entries in another order', watches: [ben, anna], expected: false },
    {
      name: "another user's entry in the place of one",
      watches: [anna, { ...ben, user: userId('x') }],
      expected: false,
    },
    { name: 'what Anna has no access to', watches: [{ ...anna, access: false }, ben], expected: false },
    { name: 'of which a state is unknown', watches: [{ ...anna, state: 'unknown' }, ben], expected: false },
    {
      name: 'of which a date is unknown',
      watches: [{ ...anna, lastPlayedAt: 'unknown' }, ben],
      expected: false,
    },
    { name: 'what Anna once began', watches: [{ ...anna, lastPlayedAt: daysAgo(1) }, ben], expected: false },
    { name: 'in which Ben stopped', watches: [anna, { ...ben, position: 'open' }], expected: false },
    {
      name: 'of which a position is unknown',
      watches: [anna, { ...ben, position: 'unknown' }],
      expected: false,
    },
    { name: "Ben's favourite", watches: [anna, { ...ben, favorite: true }], expected: false },
    { name: 'what may be a favourite', watches: [anna, { ...ben, favorite: 'unknown' }], expected: false },
  ])('$name: $expected', ({ watches, by, expected }) => {
    expect(isLeftAlone(watches, contextOf(by))).toBe(expected);
  });

  it('is true only of works whose merged viewings are those of a work left alone', () => {
    const entry = fc.record({
      user: among(ANNA, BEN),
      access: among<Tri>(true, true, false, 'unknown'),
      state: among<UserWatch['state']>('unplayed', 'unplayed', 'played', 'unknown'),
      lastPlayedAt: among<UserWatch['lastPlayedAt']>('undated', 'undated', 'unknown', NOW),
      position: among<UserWatch['position']>('none', 'none', 'open', 'unknown'),
      favorite: among<Tri>(false, false, true, 'unknown'),
    });
    const watchedBy = among<WatchedBy>('primary', 'any', 'all', 'starters', { users: ['Ben'] });
    forAll(fc.tuple(fc.array(entry, { maxLength: 3 }), watchedBy), 2_000, ([watches, by]) => {
      const context = contextOf(by);
      const copy = { kind: 'movie', movie: aMovie(), watches, mayHaveFile: true, believed: true } as const;

      expect(isLeftAlone(watches, context) ? mergeCopies(copy, [], context) : context.leftAlone).toEqual(
        context.leftAlone,
      );
    });
  });
});
