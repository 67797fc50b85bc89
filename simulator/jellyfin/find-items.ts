import { folderPlayed } from './folder-played.ts';
import { collapsed, grouped } from './group-items.ts';
import { BARE_ITEM, type Item } from './item.ts';
import type { ItemQuery } from './item-query.ts';
import { sorted } from './sort-items.ts';
import type { JellyfinState } from './state.ts';
import type { JellyfinUser } from './users.ts';
import { isBlocked, mayOpenLibrary } from './visibility.ts';

/** A page of items and how many there are in all, as the server counts. */
export interface ItemPage {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Answers a query with all the server's own surprises. */
export function findItems(state: JellyfinState, query: ItemQuery, user: JellyfinUser | undefined): ItemPage {
  if (user === undefined && asksForUserData(query) && state.dialect.playedFilterNeedsUser) {
    throw new Error('Object reference not set to an instance of an object.');
  }
  state.queries += 1;
  let found = [...candidates(state, query)].filter((item) => matches(state, query, item, user));
  if (user !== undefined) found = collapsed(state, query, grouped(query, found));
  found = sorted(state, query, found, user);
  const page = found.slice(
    query.startIndex,
    query.limit === undefined ? undefined : query.startIndex + query.limit,
  );
  // What a user may not see was counted, and is dropped only now: a page can be shorter than asked.
  const items = user === undefined ? page : page.filter((item) => !isBlocked(user, item));
  return { items, total: query.countsAll ? found.length : items.length };
}

function asksForUserData(query: ItemQuery): boolean {
  return query.played !== undefined || query.favorite !== undefined || query.resumable !== undefined;
}

function candidates(state: JellyfinState, query: ItemQuery): Iterable<Item> {
  if (query.ids.length > 0) return query.ids.flatMap((id) => state.items.get(id) ?? []);
  if (query.parentId === undefined) return query.recursive ? state.items.all() : rootFolders(state);
  const parent = state.items.get(query.parentId);
  if (parent?.type === 'BoxSet')
    return [...state.items.membersOf(parent.id)].flatMap((id) => state.items.get(id) ?? []);
  if (!query.recursive) return state.items.childrenOf(query.parentId);
  const { parentId } = query;
  return [...state.items.all()].filter(
    (item) => item.libraryId === parentId || item.series?.id === parentId || item.seasonId === parentId,
  );
}

/** Without a parent and not recursive, a query sees the libraries and nothing in them. */
function rootFolders(state: JellyfinState): Item[] {
  return [...state.libraries.values()].map(({ id, name }) => ({
    ...BARE_ITEM,
    id,
    type: 'CollectionFolder',
    name,
    libraryId: id,
    parentId: '',
    groupKey: id,
    ownKey: id,
  }));
}

function matches(
  state: JellyfinState,
  query: ItemQuery,
  item: Item,
  user: JellyfinUser | undefined,
): boolean {
  if (query.types.length > 0 && !query.types.includes(item.type)) return false;
  if (query.excludedTypes.includes(item.type) || !isThere(query, item)) return false;
  if (state.dialect.hidesAlternates && item.primaryVersionId !== undefined && query.ids.length === 0)
    return false;
  if (query.searchTerm !== undefined && !item.name.toLowerCase().includes(query.searchTerm)) return false;
  if (user === undefined) return true;
  return mayOpenLibrary(user, item.libraryId) && matchesUser(state, query, item, user);
}

/** Missing episodes are in every list that does not say otherwise. */
function isThere(query: ItemQuery, item: Item): boolean {
  if (query.missing !== undefined && item.type === 'Episode' && query.missing !== item.virtual) return false;
  return !(query.excludesVirtual && item.virtual);
}

function matchesUser(state: JellyfinState, query: ItemQuery, item: Item, user: JellyfinUser): boolean {
  if (query.played !== undefined && isPlayed(state, item, user) !== query.played) return false;
  const data = state.userData.get(user.id, item);
  if (query.favorite !== undefined && (data?.favorite ?? false) !== query.favorite) return false;
  return query.resumable === undefined || (data?.positionTicks ?? 0) > 0 === query.resumable;
}

/** The filter's own idea of played: for series it depends on the version, and rows may be stale. */
function isPlayed(state: JellyfinState, item: Item, user: JellyfinUser): boolean {
  if (item.type === 'Series' || item.type === 'Season')
    return folderPlayed(state, item, user, state.dialect.seriesPlayed);
  return state.userData.playedInFilter(user.id, item);
}
