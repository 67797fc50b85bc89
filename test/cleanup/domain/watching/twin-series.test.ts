import { describe, expect, it } from 'vitest';
import { findTwins } from '../../../../cleanup/domain/watching/twin-series.ts';
import { NOW } from '../../../support/facts.ts';

const nothing: ReadonlySet<string> = new Set();

/** Each string is one instant, each letter a play of that series then. */
const playsAt = (...instants: readonly string[]) =>
  instants.flatMap((titles, index) =>
    [...titles].map((title) => ({ title, at: NOW + index, ofSeries: true })),
  );
const twins = (instants: readonly string[], unread = nothing) => [
  ...findTwins(playsAt(...instants), () => unread),
];

describe('findTwins', () => {
  it.each<{ name: string; instants: readonly string[]; expected: readonly string[] }>([
    { name: 'no series have a date in common', instants: ['a', 'b', 'a', 'b'], expected: [] },
    { name: 'two have two dates in common', instants: ['ab', 'ab'], expected: ['a', 'b'] },
    { name: 'they come in another order each time', instants: ['ab', 'ba'], expected: ['a', 'b'] },
    { name: 'the other order comes first', instants: ['ba', 'ab'], expected: ['a', 'b'] },
    { name: 'two have one date in common', instants: ['ab', 'a', 'b'], expected: [] },
    {
      name: 'a season of one was marked at once with an episode of another',
      instants: ['abb'],
      expected: [],
    },
    { name: 'the first of them is the season', instants: ['aab'], expected: [] },
    { name: 'two episodes of each have one date', instants: ['aabb'], expected: ['a', 'b'] },
    { name: 'each shares one date with another', instants: ['ab', 'bc', 'ac'], expected: [] },
    { name: 'a third has nothing to do with the two', instants: ['ab', 'abc'], expected: ['a', 'b'] },
    { name: 'four have two dates in common', instants: ['abcd', 'abcd'], expected: ['a', 'b', 'c', 'd'] },
    { name: 'five do, which is the work of a tool', instants: ['abcde', 'abcde'], expected: [] },
    { name: 'two do after five did', instants: ['abcde', 'ab', 'ab'], expected: ['a', 'b'] },
    { name: 'two do before five did', instants: ['ab', 'ab', 'abcde'], expected: ['a', 'b'] },
    { name: 'seasons were marked at once and share nothing', instants: ['aaa', 'bbb'], expected: [] },
  ])('$name: $expected', ({ instants, expected }) => {
    expect(twins(instants)).toEqual(expected);
  });

  it.each(['a', 'b'])('takes one date in common for enough where not all of %s was read', (title) => {
    expect(twins(['ab'], new Set([title]))).toEqual(['a', 'b']);
  });

  it('takes it for nothing where only another series was not read', () => {
    expect(twins(['ab'], new Set(['c']))).toEqual([]);
  });

  it('takes no film for the twin of a series', () => {
    const mixed = playsAt('ab', 'ab').map((play) => ({ ...play, ofSeries: play.title === 'a' }));
    expect([...findTwins(mixed, () => nothing)]).toEqual([]);
  });
});
