import { expect, it } from 'vitest';
import { groupBy } from '../../../../cleanup/domain/basics/group-by.ts';

it('groups items by key in their order, and leaves out those without a key', () => {
  const items = ['ant', 'bee', '', 'bat', 'asp'];

  expect([...groupBy(items, ([first]) => first)]).toEqual([
    ['a', ['ant', 'asp']],
    ['b', ['bee', 'bat']],
  ]);
});
