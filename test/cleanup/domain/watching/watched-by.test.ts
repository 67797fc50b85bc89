import { describe, expect, it } from 'vitest';
import type { UserFacts, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import type { WatchedBy } from '../../../../cleanup/domain/policy/policy.ts';
import { ANNA, aMovie, aUser, aWatch, BEN, daysAgo, untouched, userId } from '../../../support/facts.ts';
import { type Case, judged, outcomeOf, verdictOf } from '../../../support/judging.ts';

const ben = (overrides: Partial<UserFacts> = {}) => aUser({ id: BEN, name: 'Ben', ...overrides });
const played = (overrides: Partial<UserWatch> = {}) =>
  untouched({ state: 'played', lastPlayedAt: daysAgo(9), ...overrides });
/** A play before the file of `aMovie` came in. */
const before = { lastPlayedAt: daysAgo(31) };
const unplayed = { state: 'unplayed', lastPlayedAt: 'undated' } as const;

function outcomeBy(
  watchedBy: WatchedBy,
  watches: readonly UserWatch[],
  rest: Case & { ben?: Partial<UserFacts> } = {},
) {
  const facts = { users: [aUser(), ben(rest.ben)], movies: [aMovie({ watches })], series: [], ...rest.facts };
  return outcomeOf(verdictOf(judged({ ...rest, facts, policy: { watchedBy, ...rest.policy } })));
}

describe('judge, watched by', () => {
  it.each<{
    by: WatchedBy;
    name: string;
    watches: readonly UserWatch[];
    ben?: Partial<UserFacts>;
    expected: string;
  }>([
    {
      by: 'primary',
      name: 'only the primary user counts',
      watches: [aWatch(), untouched()],
      expected: 'remove',
    },
    {
      by: 'primary',
      name: 'others do not replace the primary user',
      watches: [aWatch(unplayed), played()],
      expected: 'not-watched',
    },
    {
      by: 'primary',
      name: 'she watched an earlier file',
      watches: [aWatch(before), untouched()],
      expected: 'watched-before-import',
    },
    {
      by: { users: ['Anna', 'ben'] },
      name: 'all of the named watched it',
      watches: [aWatch(), played()],
      expected: 'remove',
    },
    {
      by: { users: ['Anna', 'Ben'] },
      name: 'one of the named did not',
      watches: [aWatch(), untouched()],
      expected: 'not-watched',
    },
    {
      by: { users: ['Anna', 'Ben'] },
      name: 'one of the named watched an earlier file',
      watches: [aWatch(), played(before)],
      expected: 'watched-before-import',
    },
    {
      by: { users: ['Anna', 'Ben'] },
      name: 'whether one of the named sees it is unknown',
      watches: [aWatch(), played({ access: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    {
      by: { users: ['Anna', 'Ben'] },
      name: 'one of the named has no access',
      watches: [aWatch(), played({ access: false })],
      expected: 'not-watched',
    },
    {
      by: { users: ['Ben'] },
      name: 'whether the named user is enabled is unknown',
      watches: [aWatch(), played()],
      ben: { enabled: 'unknown' },
      expected: 'watch-state-unknown?',
    },
    { by: 'any', name: 'one has watched it', watches: [aWatch(unplayed), played()], expected: 'remove' },
    { by: 'any', name: 'nobody has', watches: [aWatch(unplayed), untouched()], expected: 'not-watched' },
    {
      by: 'any',
      name: 'the only play was of an earlier file',
      watches: [aWatch(before), untouched()],
      expected: 'watched-before-import',
    },
    {
      by: 'any',
      name: 'an old play does not undo a newer one of another',
      watches: [aWatch(before), played()],
      expected: 'remove',
    },
    {
      by: 'any',
      name: 'the only one who has is disabled (hazard 44)',
      watches: [aWatch(unplayed), played()],
      ben: { enabled: false },
      expected: 'not-watched',
    },
    {
      by: 'any',
      name: 'the only one who has has no access',
      watches: [aWatch(unplayed), played({ access: false })],
      expected: 'not-watched',
    },
    {
      by: 'any',
      name: 'the only one who has may be disabled',
      watches: [aWatch(unplayed), played()],
      ben: { enabled: 'unknown' },
      expected: 'watch-state-unknown?',
    },
    {
      by: 'any',
      name: 'the only one who has may have no access',
      watches: [aWatch(unplayed), played({ access: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    { by: 'all', name: 'everybody has watched it', watches: [aWatch(), played()], expected: 'remove' },
    { by: 'all', name: 'somebody has not', watches: [aWatch(), untouched()], expected: 'not-watched' },
    {
      by: 'all',
      name: 'somebody watched an earlier file',
      watches: [aWatch(), played(before)],
      expected: 'watched-before-import',
    },
    {
      by: 'all',
      name: 'who has not has no access',
      watches: [aWatch(), untouched({ access: false })],
      expected: 'remove',
    },
    {
      by: 'all',
      name: 'who has not is disabled',
      watches: [aWatch(), untouched()],
      ben: { enabled: false },
      expected: 'remove',
    },
    {
      by: 'all',
      name: 'who has not may be disabled',
      watches: [aWatch(), untouched()],
      ben: { enabled: 'unknown' },
      expected: 'watch-state-unknown?',
    },
    {
      by: 'all',
      name: 'who has not may have no access',
      watches: [aWatch(), untouched({ access: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    {
      by: 'all',
      name: 'who has may have no access',
      watches: [aWatch(), played({ access: 'unknown' })],
      expected: 'remove',
    },
    {
      by: 'all',
      name: 'nobody has access (hazard 44: nobody is not everybody)',
      watches: [aWatch({ access: false }), untouched({ access: false })],
      expected: 'not-watched',
    },
    {
      by: 'all',
      name: 'everybody may have no access',
      watches: [aWatch({ access: 'unknown' }), played({ access: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    {
      by: 'starters',
      name: 'who started has finished',
      watches: [aWatch(), untouched()],
      expected: 'remove',
    },
    {
      by: 'starters',
      name: 'nobody started',
      watches: [aWatch(unplayed), untouched()],
      expected: 'not-watched',
    },
    {
      by: 'starters',
      name: 'somebody visited and did not finish',
      watches: [aWatch(), untouched({ lastPlayedAt: daysAgo(200) })],
      expected: 'not-watched',
    },
    {
      by: 'starters',
      name: 'somebody left a position open long ago',
      watches: [aWatch(), untouched({ position: 'open', lastPlayedAt: daysAgo(200) })],
      expected: 'not-watched',
    },
    {
      by: 'starters',
      name: 'whether somebody started is unknown',
      watches: [aWatch(), untouched({ lastPlayedAt: 'unknown' })],
      expected: 'watch-state-unknown?',
    },
    {
      by: 'starters',
      name: 'who may have started may not count',
      watches: [aWatch(), untouched({ access: 'unknown', lastPlayedAt: daysAgo(200) })],
      expected: 'watch-state-unknown?',
    },
    {
      by: 'starters',
      name: 'a play of an earlier file is no start',
      watches: [aWatch(), played(before)],
      expected: 'remove',
    },
    {
      by: 'starters',
      name: 'all plays were of an earlier file',
      watches: [aWatch(before), untouched()],
      expected: 'watched-before-import',
    },
    {
      by: 'starters',
      name: 'an earlier play with an open position is a start',
      watches: [aWatch(), played({ ...before, position: 'open' })],
      expected: 'not-watched',
    },
    {
      by: 'starters',
      name: 'who started has no access',
      watches: [aWatch(), untouched({ access: false, lastPlayedAt: daysAgo(200) })],
      expected: 'remove',
    },
  ])('$by: $name: $expected', ({ by, watches, ben: overrides, expected }) => {
    expect(outcomeBy(by, watches, { ben: overrides ?? {} })).toBe(expected);
  });

  it('is not watched by any where who may not count has not watched it either', () => {
    expect(outcomeBy('any', [aWatch(unplayed), untouched({ access: 'unknown' })])).toBe('not-watched');
  });

  it('never lets an unlisted user be the proof', () => {
    const watches = [aWatch(unplayed), untouched(), played({ user: userId('zoe') })];
    expect(outcomeBy('any', watches)).toBe('watch-state-unknown?');
  });

  it('takes the clock of every user who counts', () => {
    const recent = played({ lastPlayedAt: daysAgo(1) });
    expect(outcomeBy('any', [aWatch(), recent])).toBe('in-grace');
    expect(outcomeBy('any', [aWatch(), { ...recent, access: 'unknown' }])).toBe('in-grace');
    expect(outcomeBy('primary', [aWatch(), recent])).toBe('remove');
    expect(outcomeBy('any', [aWatch(), { ...recent, access: false }])).toBe('remove');
    expect(outcomeBy('any', [{ ...recent, user: ANNA }, played()])).toBe('in-grace');
  });

  it.each([
    { name: 'yesterday', play: { lastPlayedAt: daysAgo(1) } },
    { name: 'without a date, seen for the first time', play: { lastPlayedAt: 'undated' } },
  ] as const)('never waits for what a disabled account played $name', ({ play }) => {
    expect(outcomeBy('any', [aWatch(), played(play)])).toBe('in-grace');
    expect(outcomeBy('any', [aWatch(), played(play)], { ben: { enabled: false } })).toBe('remove');
  });

  it.each([
    { name: 'of one who counts keeps', by: 'any' as const, expected: 'watch-state-unknown?' },
    { name: 'of one who does not count does not matter', by: 'primary' as const, expected: 'remove' },
  ])('a play of unknown date $name', ({ by, expected }) => {
    expect(outcomeBy(by, [aWatch(), played({ lastPlayedAt: 'unknown' })])).toBe(expected);
  });
});
