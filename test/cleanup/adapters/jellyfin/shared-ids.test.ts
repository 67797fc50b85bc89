import { describe, expect, it } from 'vitest';
import { SharedIds } from '../../../../cleanup/adapters/jellyfin/shared-ids.ts';
import type { JellyfinItemId } from '../../../../clients/jellyfin/ids.ts';

const idsOf = (...names: readonly string[]) => names as readonly string[] as readonly JellyfinItemId[];

function along(held: readonly string[], list: readonly string[]) {
  const { share, inOrder } = new SharedIds(idsOf(...held)).along();
  return { shared: idsOf(...list).map(share), ordered: inOrder() };
}

describe('SharedIds', () => {
  it.each([
    ['in their order', ['a', 'b', 'c', 'd'], true],
    ['with some left out', ['b', 'd'], true],
    ['none', [], true],
    ['in another order', ['d', 'a', 'c', 'b'], false],
    ['with one that is not held', ['a', 'x', 'b', 'c'], false],
    ['with one twice in a row', ['a', 'a', 'b'], false],
    ['with one twice', ['a', 'b', 'a'], false],
    ['with the last one twice', ['c', 'd', 'd'], false],
    ['with one twice that is not held', ['x', 'x'], false],
  ])('gives each id of a list for itself, and says whether they come in order: %s', (_, list, ordered) => {
    expect(along(['a', 'b', 'c', 'd'], list)).toEqual({ shared: list, ordered });
  });

  it('begins anew for each list', () => {
    const ids = new SharedIds(idsOf('a', 'b'));
    const [one, other] = [ids.along(), ids.along()];
    for (const { share } of [one, other]) idsOf('a', 'b').map(share);
    expect([one.inOrder(), other.inOrder()]).toEqual([true, true]);
  });

  it('holds nothing at first', () => {
    expect(along([], ['a'])).toEqual({ shared: ['a'], ordered: false });
  });
});
