import { expect, it } from 'vitest';
import { inOrder } from '../../../../cleanup/domain/basics/in-order.ts';

const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank;

it('hands back the very list that is in order, with its ties', () => {
  const list = [{ rank: 1 }, { rank: 2 }, { rank: 2 }, { rank: 3 }];

  expect(inOrder(list, byRank)).toBe(list);
});

it('sorts a copy of any other, and leaves ties as they were', () => {
  const [first, second, third] = [
    { rank: 2, name: 'a' },
    { rank: 2, name: 'b' },
    { rank: 1, name: 'c' },
  ];
  const list = [first, second, third];

  expect(inOrder(list, byRank)).toEqual([third, first, second]);
  expect(list).toEqual([first, second, third]);
});
