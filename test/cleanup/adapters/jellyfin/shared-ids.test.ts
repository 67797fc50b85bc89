import { describe, expect, it } from 'vitest';
import { SharedIds } from '../../../../cleanup/adapters/jellyfin/shared-ids.ts';
import type { JellyfinItemId } from '../../../../cleanup/domain/facts/ids.ts';

const idsOf = (...names: readonly string[]) => names as readonly string[] as readonly JellyfinItemId[];

describe('SharedIds', () => {
  it.each([
    ['in their order', ['a', 'b', 'c', 'd']],
    ['with some left out', ['b', 'd']],
    ['in another order', ['d', 'a', 'c', 'b']],
    ['with one that is not held', ['a', 'x', 'b', 'c']],
    ['twice', ['a', 'a', 'b', 'b']],
    ['none', []],
  ])('gives each id of a list for itself: %s', (_, list) => {
    const shared = new SharedIds(idsOf('a', 'b', 'c', 'd')).along();
    expect(idsOf(...list).map(shared)).toEqual(list);
  });

  it('begins anew for each list', () => {
    const ids = new SharedIds(idsOf('a', 'b'));
    const [one, other] = [ids.along(), ids.along()];
    expect([...idsOf('a', 'b').map(one), ...idsOf('a', 'b').map(other)]).toEqual(['a', 'b', 'a', 'b']);
  });

  it('holds nothing at first', () => {
    expect(idsOf('a').map(new SharedIds([]).along())).toEqual(['a']);
  });
});
