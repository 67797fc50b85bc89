import { type Item, sortNameOf } from './item.ts';
import type { ItemQuery, SortKey } from './item-query.ts';
import type { JellyfinState } from './state.ts';
import type { JellyfinUser } from './users.ts';

/**
 * Orders the items. What is tied comes in an order that changes from query to query, and 10.10 without SortBy has no
 * order at all: pages of the same list may overlap and leave items out.
 */
export function sorted(
  state: JellyfinState,
  query: ItemQuery,
  items: Item[],
  user: JellyfinUser | undefined,
): Item[] {
  const paged = query.limit !== undefined || query.startIndex > 0;
  const keys: readonly SortKey[] =
    query.sorts.length > 0 ? query.sorts : state.dialect.defaultOrder === 'none' ? [] : ['SortName'];
  if (!paged && query.sorts.length === 0) return items;
  const dated = (item: Item) =>
    user === undefined ? 0 : (state.userData.get(user.id, item)?.lastPlayedAt ?? 0);
  const direction = query.descending ? -1 : 1;
  return items.sort((a, b) => {
    for (const key of keys) {
      const order = key === 'DatePlayed' ? dated(a) - dated(b) : compare(a, b, key);
      if (order !== 0) return order * direction;
    }
    return paged ? lot(a, state.queries) - lot(b, state.queries) : 0;
  });
}

function compare(a: Item, b: Item, key: SortKey): number {
  switch (key) {
    case 'DateCreated':
      return a.dateCreated - b.dateCreated;
    case 'PremiereDate':
      return (a.premiereDate ?? 0) - (b.premiereDate ?? 0);
    case 'ProductionYear':
      return (a.year ?? 0) - (b.year ?? 0);
    case 'SortName':
    case 'Name':
      return compareText(sortNameOf(a), sortNameOf(b));
    default:
      return 0;
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The place of an item among its equals in the query with that number. */
function lot(item: Item, query: number): number {
  let mixed = Number.parseInt(item.id.slice(0, 8), 16) ^ Math.imul(query, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> 0;
}
