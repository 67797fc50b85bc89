import type { Item } from '../items/item.ts';
import type { JellyfinState } from '../state.ts';
import type { JellyfinUser } from '../users/users.ts';
import { mayOpenLibrary, unblocked } from '../users/visibility.ts';
import { folderItems, libraryItems } from './folder-items.ts';
import { folderPlayed } from './folder-played.ts';
import { collapsed, grouped } from './group-items.ts';
import type { ItemQuery } from './item-query.ts';
import { wantedBy } from './narrow-items.ts';
import { allInOrder, pageOf } from './sort-items.ts';
import { wantedItems } from './wanted-items.ts';

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
  const found = foundBy(state, query, user);
  const page = pageOf(state, query, found, user);
  // What a user may not see was counted, and is dropped only now: a page can be shorter than asked.
  const items = user === undefined ? page : unblocked(user, page);
  return { items, total: query.countsAll ? found.length : items.length };
}

/** All that the query asks for, and the user may know of. */
function foundBy(state: JellyfinState, query: ItemQuery, user: JellyfinUser | undefined): readonly Item[] {
  const { items, areApart } = isEverywhere(query)
    ? wantedItems(state, query)
    : { items: wantedOf(state, query, user), areApart: () => false };
  if (user === undefined) return collapsed(state, query, items, user);
  const own = items.filter(openTo(state, query, user));
  return collapsed(state, query, areApart() ? own : grouped(query, own), user);
}

/** The query looks through the whole server. */
function isEverywhere({ ids, parentId, recursive }: ItemQuery): boolean {
  return ids.length === 0 && parentId === undefined && recursive;
}

/** What is wanted of some items; other versions of a film are found by their id only. */
function wantedOf(state: JellyfinState, query: ItemQuery, user: JellyfinUser | undefined): Item[] {
  const isWanted = wantedBy(query);
  const byId = query.ids.length > 0;
  return [...candidates(state, query, user)].filter(
    (item) => (byId || item.primaryVersionId === undefined) && isWanted(item),
  );
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

/** What of the items is the user's. An id is answered whatever libraries he may open (trap 35). */
function openTo(state: JellyfinState, query: ItemQuery, user: JellyfinUser): (item: Item) => boolean {
  const byId = query.ids.length > 0;
  const libraries = new Map<string, boolean>();
  const mayOpen = (id: string): boolean => {
    const may = libraries.get(id) ?? mayOpenLibrary(user, id);
    libraries.set(id, may);
    return may;
  };
  const asks = asksForUserData(query);
  return (item) => (byId || mayOpen(item.libraryId)) && (!asks || matchesUser(state, query, item, user));
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
