import { type Item, sortNameOf } from '../items/item.ts';
import { Kept } from '../items/kept.ts';
import type { JellyfinState } from '../state.ts';
import type { JellyfinUser } from '../users/users.ts';
import type { ItemQuery, Sort, SortKey } from './item-query.ts';

/** All items in an order, and each item's place in it; items that the order cannot tell apart share a place. */
interface Ordering {
  readonly items: readonly Item[];
  readonly places: ReadonlyMap<Item, number>;
}

/** Orderings by their keys. */
const ORDERINGS = new Kept<Ordering>(16);

/** The order a query asks for; 10.10 without SortBy has none at all. */
function sortsOf(state: JellyfinState, query: ItemQuery): readonly Sort[] {
  if (query.sorts.length > 0) return query.sorts;
  return state.dialect.defaultOrder === 'none' ? [] : [{ key: 'SortName', descending: false }];
}

/** Whether the order is the same for everybody, so that all items can be put in it once. */
function isCommon(sorts: readonly Sort[]): boolean {
  return sorts.every(({ key }) => key !== 'DatePlayed' && key !== 'PlayCount' && key !== 'Random');
}

/** All items, in the query's order where that is the same for everybody: what is filtered then stays in order. */
export function allInOrder(state: JellyfinState, query: ItemQuery): Iterable<Item> {
  const sorts = sortsOf(state, query);
  return isOrdered(query) && isCommon(sorts) ? orderingOf(state, sorts).items : state.items.all();
}

/** A list that is neither paged nor sorted comes as the database has it. */
function isOrdered(query: ItemQuery): boolean {
  return query.limit !== undefined || query.startIndex > 0 || query.sorts.length > 0;
}

/** The place of an item in the order of the query. */
function placeIn(
  state: JellyfinState,
  query: ItemQuery,
  items: readonly Item[],
  user: JellyfinUser | undefined,
): (item: Item) => number {
  const sorts = sortsOf(state, query);
  const places = isCommon(sorts)
    ? orderingOf(state, sorts).places
    : placesOf(items, sorts, (item, key) => keyOf(state, item, key, user));
  return (item) => places.get(item) ?? Number.MAX_SAFE_INTEGER;
}

function isAscending(items: readonly Item[], place: (item: Item) => number): boolean {
  let last = -1;
  for (const item of items) {
    const here = place(item);
    if (here < last) return false;
    last = here;
  }
  return true;
}

/** The items in the order asked for, or what the page has of them. */
export function pageOf(
  state: JellyfinState,
  query: ItemQuery,
  items: readonly Item[],
  user: JellyfinUser | undefined,
): readonly Item[] {
  if (!isOrdered(query)) return items;
  const place = placeIn(state, query, items, user);
  // Filtered from all items in this very order they still are in it; anything else is looked at.
  const isFiltered = user === undefined && query.ids.length === 0 && query.parentId === undefined;
  const inOrder = (isFiltered && isCommon(sortsOf(state, query))) || isAscending(items, place);
  const ordered = inOrder ? items : items.toSorted((a, b) => place(a) - place(b));
  return query.limit === undefined && query.startIndex === 0 ? ordered : cut(state, query, ordered, place);
}

/**
 * The page of an ordered list. What is tied comes in an order that changes from query to query: pages of the same list
 * may overlap and leave items out. Of a long list only the ties around the page are put into the query's own order.
 */
function cut(
  state: JellyfinState,
  { startIndex, limit }: ItemQuery,
  items: readonly Item[],
  place: (item: Item) => number,
): readonly Item[] {
  const tied = (a: number, b: number) => {
    const [one, other] = [items[a], items[b]];
    return one !== undefined && other !== undefined && place(one) === place(other);
  };
  const start = Math.min(startIndex, items.length);
  const end = Math.min(items.length, start + Math.max(0, limit ?? items.length));
  let [from, to] = [start, end];
  while (from > 0 && tied(from - 1, from)) from -= 1;
  while (to < items.length && tied(to - 1, to)) to += 1;
  return items
    .slice(from, to)
    .sort((a, b) => place(a) - place(b) || lot(a, state.queries) - lot(b, state.queries))
    .slice(start - from, end - from);
}

function orderingOf(state: JellyfinState, sorts: readonly Sort[]): Ordering {
  const name = sorts.map(({ key, descending }) => `${key} ${descending}`).join();
  return ORDERINGS.get(state.items, name, () => {
    const places = placesOf([...state.items.all()], sorts, (item, key) => keyOf(state, item, key, undefined));
    return { items: [...places.keys()], places };
  });
}

/** The items in order with their places. Every key is worked out once an item. */
function placesOf(
  items: readonly Item[],
  sorts: readonly Sort[],
  key: (item: Item, key: SortKey) => string | number,
): Map<Item, number> {
  const keyed = items.map((item) => ({ item, keys: sorts.map((sort) => key(item, sort.key)) }));
  const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
    for (const [index, { descending }] of sorts.entries()) {
      const [one = 0, other = 0] = [a[index], b[index]];
      if (one !== other) return one < other === descending ? 1 : -1;
    }
    return 0;
  };
  keyed.sort((a, b) => compare(a.keys, b.keys));
  const places = new Map<Item, number>();
  let place = 0;
  for (const [index, { item, keys }] of keyed.entries()) {
    const before = keyed[index - 1];
    if (before === undefined || compare(before.keys, keys) !== 0) place = index;
    places.set(item, place);
  }
  return places;
}

function keyOf(
  state: JellyfinState,
  item: Item,
  key: SortKey,
  user: JellyfinUser | undefined,
): string | number {
  const data = user === undefined ? undefined : state.userData.get(user.id, item);
  switch (key) {
    case 'DateCreated':
    case 'DateLastContentAdded':
      return item.dateCreated;
    case 'PremiereDate':
      return item.premiereDate ?? 0;
    case 'ProductionYear':
      return item.year ?? 0;
    case 'Runtime':
      return item.runtimeTicks ?? 0;
    case 'SortName':
    case 'Name':
      return sortNameOf(item);
    case 'DatePlayed':
      return data?.lastPlayedAt ?? 0;
    case 'PlayCount':
      return data?.playCount ?? 0;
    case 'Random':
      return lot(item, state.queries);
  }
}

/** The place of an item among its equals in the query with that number. */
function lot(item: Item, query: number): number {
  let mixed = Number.parseInt(item.id.slice(0, 8), 16) ^ Math.imul(query, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> 0;
}
