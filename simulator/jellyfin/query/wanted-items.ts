import type { Item } from '../items/item.ts';
import { Kept } from '../items/kept.ts';
import type { JellyfinState } from '../state.ts';
import type { ItemQuery } from './item-query.ts';
import { wantedBy } from './narrow-items.ts';
import { allInOrder } from './sort-items.ts';

/** The items of the whole server that a query asks for, whoever asks. */
export interface WantedItems {
  /** In the order of `allInOrder`. */
  readonly items: readonly Item[];
  /** Whether no two of them are one in a list made for a user. */
  readonly areApart: () => boolean;
}

/** The pages of a list, and the same list for another user, are cut from what was filtered once. */
const WANTED = new Kept<WantedItems>(8);

/** Other versions of a film are in no list. */
export function wantedItems(state: JellyfinState, query: ItemQuery): WantedItems {
  const { startIndex, limit, countsAll: _, ...filters } = query;
  const isPaged = limit !== undefined || startIndex > 0;
  return WANTED.get(state.items, JSON.stringify([isPaged, filters]), () => {
    const isWanted = wantedBy(query);
    const items: Item[] = [];
    for (const item of allInOrder(state, query))
      if (item.primaryVersionId === undefined && isWanted(item)) items.push(item);
    let areApart: boolean | undefined;
    return {
      items,
      areApart: () => {
        areApart ??= new Set(items.map(({ groupKey }) => groupKey)).size === items.length;
        return areApart;
      },
    };
  });
}
