import { describe, expect, it } from 'vitest';
import type { UserFacts, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import type { WatchedBy } from '../../../../cleanup/domain/policy/policy.ts';
import { makeContext } from '../../../../cleanup/domain/watching/context.ts';
import { mergeCopies } from '../../../../cleanup/domain/watching/merge-copies.ts';
import { counts, standingOf } from '../../../../cleanup/domain/watching/watched-by.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  aUser,
  aWatch,
  daysAgo,
  NOW,
  UNWATCHED,
} from '../../../support/facts.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';

interface Row {
  readonly by?: WatchedBy;
  readonly user?: Partial<UserFacts>;
  readonly watch?: Partial<UserWatch>;
}

/** What Anna, the only user, did with the movie that is judged. */
function annas({ by = 'any', user = {}, watch = {} }: Row) {
  const facts = aLibrary({ users: [aUser(user)] });
  const context = makeContext(facts, aPolicy({ watchedBy: by }), aLedger(facts), NOW);
  const movie = aMovie({ watches: [aWatch(watch)] });
  const copy = { kind: 'movie', movie, watches: movie.watches, mayHaveFile: true, believed: true } as const;
  const [viewing] = mergeCopies(copy, [], context);
  if (viewing === undefined) throw new Error('expected Anna to have a viewing');
  return { viewing, context };
}

describe('counts', () => {
  it.each<Row & { name: string; expected: boolean | 'unknown' }>([
    { name: 'everybody', expected: true },
    { name: 'whom the policy names', by: 'primary', expected: true },
    { name: 'whom it does not name', by: { users: ['Ben'] }, watch: { favorite: true }, expected: false },
    { name: 'whose account is disabled', user: { enabled: false }, expected: false },
    { name: 'who has no access', watch: { access: false }, expected: false },
    { name: 'whose account may be disabled', user: { enabled: 'unknown' }, expected: 'unknown' },
    { name: 'who may have no access', watch: { access: 'unknown' }, expected: 'unknown' },
  ])('$name: $expected', ({ expected, ...row }) => {
    const { viewing, context } = annas(row);
    expect(counts(viewing, context)).toBe(expected);
  });
});

describe('standingOf', () => {
  const unplayed = UNWATCHED.watches[0];
  const early = { lastPlayedAt: daysAgo(31) };

  it.each<Row & { name: string; expected: string }>([
    { name: 'a play of this file', expected: 'finished' },
    { name: 'a play of one who may not count', watch: { access: 'unknown' }, expected: 'maybe' },
    { name: 'a play of an earlier file', watch: early, expected: 'outdated' },
    { name: 'no play', watch: unplayed, expected: 'unfinished' },
    { name: 'an unknown state', watch: { state: 'unknown' }, expected: 'unknown' },
    { name: 'no play of one without access', watch: { ...unplayed, access: false }, expected: 'none' },
    {
      name: 'no play of a named user without access',
      by: 'primary',
      watch: { ...unplayed, access: false },
      expected: 'unfinished',
    },
    { name: 'no play where only beginners have to', by: 'starters', watch: unplayed, expected: 'none' },
    {
      name: 'a play of an earlier file where only beginners have to',
      by: 'starters',
      watch: early,
      expected: 'outdated',
    },
  ])('of $name: $expected', ({ expected, ...row }) => {
    const { viewing, context } = annas(row);
    expect(standingOf(viewing, aMovieFile(), context)).toBe(expected);
  });
});
