import { describe, expect, it } from 'vitest';
import type { UserFacts, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import type { WatchedBy } from '../../../../cleanup/domain/policy/policy.ts';
import { aMovie, aUser, aWatch, BEN, daysAgo, untouched } from '../../../support/facts.ts';
import { type Case, judged, outcomeOf, verdictOf } from '../../../support/judging.ts';

const ben = (overrides: Partial<UserFacts> = {}) => aUser({ id: BEN, name: 'Ben', ...overrides });
const played = (overrides: Partial<UserWatch> = {}) =>
  untouched({ state: 'played', lastPlayedAt: daysAgo(9), ...overrides });
const unplayed = { state: 'unplayed', lastPlayedAt: 'undated' } as const;

function outcomeBy(
  watchedBy: WatchedBy,
  watches: readonly UserWatch[],
  rest: Case & { ben?: Partial<UserFacts> } = {},
) {
  const facts = { users: [aUser(), ben(rest.ben)], movies: [aMovie({ watches })], series: [], ...rest.facts };
  return outcomeOf(verdictOf(judged({ ...rest, facts, policy: { watchedBy, ...rest.policy } })));
}

describe('ignored users', () => {
  const ignoring = (...ignoredUsers: readonly string[]) => ({ policy: { ignoredUsers } });

  it.each<{ by: WatchedBy; name: string; watches: readonly UserWatch[]; ignored: string; expected: string }>([
    {
      by: 'all',
      name: 'an account of nobody need not have watched it',
      watches: [aWatch(), untouched()],
      ignored: 'BEN',
      expected: 'remove',
    },
    {
      by: 'all',
      name: 'what it did and nobody knows keeps a thing all the same',
      watches: [aWatch(), played({ state: 'unknown' })],
      ignored: 'Ben',
      expected: 'watch-state-unknown?',
    },
    {
      by: 'all',
      name: 'its favourite stays',
      watches: [aWatch(), untouched({ favorite: true })],
      ignored: 'Ben',
      expected: 'favorite',
    },
    {
      by: 'any',
      name: 'that it watched proves nothing',
      watches: [aWatch(unplayed), played()],
      ignored: 'Ben',
      expected: 'not-watched',
    },
    {
      by: 'starters',
      name: 'it began nothing',
      watches: [aWatch(), untouched({ position: 'none', lastPlayedAt: daysAgo(20) })],
      ignored: 'Ben',
      expected: 'remove',
    },
    {
      by: { users: ['Anna', 'Ben'] },
      name: 'who is named has to watch it all the same',
      watches: [aWatch(), untouched()],
      ignored: 'Ben',
      expected: 'not-watched',
    },
    {
      by: 'all',
      name: 'a name that nobody has changes nothing',
      watches: [aWatch(), untouched()],
      ignored: 'media-cleanup',
      expected: 'not-watched',
    },
  ])('$by, ignoring $ignored: $name', ({ by, watches, ignored, expected }) => {
    expect(outcomeBy(by, watches, ignoring(ignored))).toBe(expected);
  });

  it('leave nobody whose watching could count (hazard 44)', () => {
    expect(outcomeBy('all', [aWatch(), played()], ignoring('Anna', 'Ben'))).toBe('not-watched');
  });

  it('do not hide an account that is listed under another name too', () => {
    const twice = { facts: { users: [aUser(), ben(), ben({ name: 'Benjamin' })] } };

    expect(outcomeBy('all', [aWatch(), untouched()], { ...ignoring('Ben'), ...twice })).toBe('not-watched');
  });
});
