import { type Item, sortNameOf } from './item.ts';
import type { ItemQuery, Sort, SortKey } from './item-query.ts';
import type { ItemStore } from './item-store.ts';
import type { JellyfinState } from './state.ts';
import type { JellyfinUser } from './users.ts';

/** All items in an order, and each item's place in it; items that the order cannot tell apart share a place. */
interface Ordering {
  readonly items: readonly Item[];
  readonly places: ReadonlyMap<Item, number>;
}

/** Orderings of a store by their keys, for as long as nothing in it changes. */
const KEPT = new WeakMap<ItemStore, { revision: number; orderings: Map<string, Ordering> }>();

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

/**
 * Orders the items. What is tied comes in an order that changes from query to query: pages of the same list may
 * overlap and leave items out. Of a long list only the ties around the page are put into the query's own order.
 */
export function sorted(
  state: JellyfinState,
  query: ItemQuery,
  items: Item[],
  user: JellyfinUser | undefined,
): Item[] {
  if (!isOrdered(query)) return items;
  const sorts = sortsOf(state, query);
  const places = isCommon(sorts)
    ? orderingOf(state, sorts).places
    : placesOf(items, sorts, (item, key) => keyOf(state, item, key, user));
  const place = (item: Item) => places.get(item) ?? Number.MAX_SAFE_INTEGER;
  // Filtered from all items in this very order they still are in it; anything else is looked at.
  const inOrder =
    isCommon(sorts) && user === undefined && query.ids.length === 0 && query.parentId === undefined;
  if (!inOrder && !isAscending(items, place)) items.sort((a, b) => place(a) - place(b));
  if (query.limit !== undefined || query.startIndex > 0) mixTies(state, query, items, place);
  return items;
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

/** Gives the ties that the page touches the order of this query. */
function mixTies(state: JellyfinState, query: ItemQuery, items: Item[], place: (item: Item) => number): void {
  const tied = (a: number, b: number) => {
    const [one, other] = [items[a], items[b]];
    return one !== undefined && other !== undefined && place(one) === place(other);
  };
  let from = Math.min(query.startIndex, items.length);
  let to = Math.min(items.length, from + (query.limit ?? items.length));
  while (from > 0 && tied(from - 1, from)) from -= 1;
  while (to < items.length && tied(to - 1, to)) to += 1;
  const mixed = items
    .slice(from, to)
    .sort((a, b) => place(a) - place(b) || lot(a, state.queries) - lot(b, state.queries));
  for (const [index, item] of mixed.entries()) items[from + index] = item;
}

function orderingOf(state: JellyfinState, sorts: readonly Sort[]): Ordering {
  const { items } = state;
  let kept = KEPT.get(items);
  if (kept?.revision !== items.revision) {
    kept = { revision: items.revision, orderings: new Map() };
    KEPT.set(items, kept);
  }
  const name = sorts.map(({ key, descending }) => `${key} ${descending}`).join();
  const found = kept.orderings.get(name);
  if (found !== undefined) return found;
  const places = placesOf([...items.all()], sorts, (item, key) => keyOf(state, item, key, undefined));
  const ordering = { items: [...places.keys()], places };
  kept.orderings.set(name, ordering);
  return ordering;
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
