import { folderItems, libraryItems } from './folder-items.ts';
import { folderPlayed } from './folder-played.ts';
import { collapsed, grouped } from './group-items.ts';
import type { Item } from './item.ts';
import type { ItemQuery } from './item-query.ts';
import { isWanted } from './narrow-items.ts';
import { allInOrder, sorted } from './sort-items.ts';
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
  let found: Item[] = [];
  for (const item of candidates(state, query, user)) if (matches(state, query, item, user)) found.push(item);
  found = collapsed(state, query, user === undefined ? found : grouped(query, found), user);
  found = sorted(state, query, found, user);
  const end = query.limit === undefined ? undefined : query.startIndex + Math.max(0, query.limit);
  const page = found.slice(query.startIndex, end);
  // What a user may not see was counted, and is dropped only now: a page can be shorter than asked.
  const items = user === undefined ? page : page.filter((item) => !isBlocked(user, item));
  return { items, total: query.countsAll ? found.length : items.length };
}

function asksForUserData(query: ItemQuery): boolean {
  return query.played !== undefined || query.favorite !== undefined || query.resumable !== undefined;
}

function candidates(state: JellyfinState, query: ItemQuery, user: JellyfinUser | undefined): Iterable<Item> {
  if (query.ids.length > 0) return [...new Set(query.ids)].flatMap((id) => foundById(state, id));
  const { parentId } = query;
  if (parentId === undefined) return query.recursive ? allInOrder(state, query) : libraryItems(state);
  const parent = state.items.get(parentId);
  if (parent?.type === 'BoxSet') return membersOf(state, parent, query, user);
  if (query.recursive) return below(allInOrder(state, query), parentId);
  const library = state.libraries.get(parentId);
  if (library === undefined) return state.items.childrenOf(parentId);
  const folders = folderItems(state).filter((folder) => folder.parentId === parentId);
  return folders.flatMap((folder) => state.items.childrenOf(folder.id));
}

/** Alternate versions are found by their id before version 12, and by nothing later. */
function foundById(state: JellyfinState, id: string): Item[] {
  const item = state.items.get(id);
  if (item === undefined) return folderItems(state).filter((folder) => folder.id === id);
  return item.primaryVersionId !== undefined && state.dialect.versionsAreMovies ? [] : [item];
}

/** What is in a collection: without a user it takes a recursive query to see it (seen on 10.11.11 and 12.0-rc5). */
function membersOf(
  state: JellyfinState,
  boxSet: Item,
  query: ItemQuery,
  user: JellyfinUser | undefined,
): Item[] {
  if (user === undefined && !query.recursive) return [];
  return [...state.items.membersOf(boxSet.id)].flatMap((id) => state.items.get(id) ?? []);
}

function* below(items: Iterable<Item>, parentId: string): Generator<Item> {
  for (const item of items) {
    const { libraryId, series, seasonId } = item;
    const isBelow = libraryId === parentId || series?.id === parentId || seasonId === parentId;
    if (isBelow || item.parentId === parentId || series?.parentId === parentId) yield item;
  }
}

function matches(
  state: JellyfinState,
  query: ItemQuery,
  item: Item,
  user: JellyfinUser | undefined,
): boolean {
  const byId = query.ids.length > 0;
  if (item.primaryVersionId !== undefined && !byId) return false;
  if (!isWanted(query, item)) return false;
  if (user === undefined) return true;
  // An id is answered whatever libraries the user may open; only blocked tags count (trap 35).
  return (byId || mayOpenLibrary(user, item.libraryId)) && matchesUser(state, query, item, user);
}

function matchesUser(state: JellyfinState, query: ItemQuery, item: Item, user: JellyfinUser): boolean {
  if (query.played !== undefined && isPlayed(state, item, user) !== query.played) return false;
  if (query.favorite === undefined && query.resumable === undefined) return true;
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
