import { describe, expect, it } from 'vitest';
import { type Burst, burstAt, findBursts } from '../../../../cleanup/domain/watching/bursts.ts';
import { NOW } from '../../../support/facts.ts';

const SECOND = 1_000;

/** Plays of these films, one letter each, as many seconds after the first as is said. */
const plays = (...list: readonly (readonly [title: string, seconds: number])[]) =>
  list.map(([title, seconds]) => ({ title, at: NOW + seconds * SECOND, ofSeries: false }));

const nothing: ReadonlySet<string> = new Set();
const burst = (from: number, to: number, titles: number): Burst => ({
  from: NOW + from * SECOND,
  to: NOW + to * SECOND,
  titles,
});
const bursts = (
  list: readonly (readonly [string, number])[],
  unread: () => ReadonlySet<string> = () => nothing,
) => findBursts(plays(...list), unread);

describe('findBursts', () => {
  it('is five titles within a minute, from the first to the last', () => {
    const five = [
      ['a', 0],
      ['b', 10],
      ['c', 20],
      ['d', 30],
      ['e', 60],
    ] as const;
    expect(bursts(five)).toEqual([burst(0, 60, 5)]);
  });

  it('is not five titles in more than a minute, nor four in one', () => {
    expect(
      bursts([
        ['a', 0],
        ['b', 10],
        ['c', 20],
        ['d', 30],
        ['e', 61],
      ]),
    ).toEqual([]);
    expect(
      bursts([
        ['a', 0],
        ['b', 0],
        ['c', 0],
        ['d', 0],
      ]),
    ).toEqual([]);
  });

  it('is not many plays of few titles: a season marked at once is one', () => {
    const season = Array.from({ length: 9 }, () => ['a', 0] as const);
    expect(bursts([...season, ['b', 1], ['c', 2], ['d', 3]])).toEqual([]);
  });

  it('still counts a title of which only an earlier play is longer ago', () => {
    const again = [
      ['a', 0],
      ['a', 50],
      ['b', 55],
      ['c', 60],
      ['d', 65],
      ['e', 70],
    ] as const;
    expect(bursts(again)).toEqual([burst(50, 70, 5)]);
  });

  it('no longer counts a title of which every play is longer ago', () => {
    expect(
      bursts([
        ['a', 0],
        ['a', 1],
        ['b', 55],
        ['c', 60],
        ['d', 65],
        ['e', 70],
      ]),
    ).toEqual([]);
  });

  it('takes minutes that have a play in common for one burst, with the most titles of a minute', () => {
    const list = [
      ...[
        ['a', 0],
        ['b', 0],
        ['c', 0],
        ['d', 0],
        ['e', 0],
        ['f', 60],
      ],
      ...[
        ['g', 90],
        ['h', 100],
        ['i', 110],
        ['j', 120],
      ],
    ] as [string, number][];
    expect(bursts(list)).toEqual([burst(0, 120, 6)]);
  });

  it('takes minutes that have none in common for two', () => {
    const list = [
      ...[
        ['a', 0],
        ['b', 0],
        ['c', 0],
        ['d', 0],
        ['e', 0],
      ],
      ...[
        ['f', 61],
        ['g', 61],
        ['h', 61],
        ['i', 61],
        ['j', 61],
      ],
    ] as [string, number][];
    expect(bursts(list)).toEqual([burst(0, 0, 5), burst(61, 61, 5)]);
  });

  it('counts titles that were not read, once three are known to be of one minute', () => {
    const unread = () => new Set(['x', 'y']);
    expect(
      bursts(
        [
          ['a', 0],
          ['b', 30],
          ['c', 60],
        ],
        unread,
      ),
    ).toEqual([burst(0, 60, 3)]);
    expect(
      bursts(
        [
          ['a', 0],
          ['a', 1],
          ['b', 2],
        ],
        () => new Set(['x', 'y', 'z']),
      ),
    ).toEqual([]);
  });

  it('counts no title twice that was read in part', () => {
    expect(
      bursts(
        [
          ['a', 0],
          ['b', 0],
          ['c', 0],
        ],
        () => new Set(['a', 'x']),
      ),
    ).toEqual([]);
  });

  it('asks what was not read only where it decides', () => {
    const unread = () => {
      throw new Error('asked');
    };
    expect(
      bursts(
        [
          ['a', 0],
          ['b', 61],
          ['c', 122],
        ],
        unread,
      ),
    ).toEqual([]);
    expect(
      bursts(
        [
          ['a', 0],
          ['a', 0],
          ['a', 0],
          ['b', 0],
        ],
        unread,
      ),
    ).toEqual([]);
    const tool = ['a', 'b', 'c', 'd', 'e'].map((title, index) => [title, index < 4 ? 0 : 61] as const);
    expect(() => bursts(tool, unread)).toThrow('asked');
  });
});

describe('burstAt', () => {
  const found = [burst(0, 10, 5), burst(100, 110, 7)];

  it.each([
    { name: 'before the first', seconds: -1, titles: undefined },
    { name: 'the first play of one', seconds: 0, titles: 5 },
    { name: 'the last play of one', seconds: 10, titles: 5 },
    { name: 'between two', seconds: 50, titles: undefined },
    { name: 'in the second', seconds: 105, titles: 7 },
    { name: 'after the last', seconds: 111, titles: undefined },
  ])('$name: $titles titles', ({ seconds, titles }) => {
    expect(burstAt(found, NOW + seconds * SECOND)?.titles).toBe(titles);
  });
});
