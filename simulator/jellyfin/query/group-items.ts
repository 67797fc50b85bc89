import type { Item, ItemType } from '../items/item.ts';
import type { JellyfinState } from '../state.ts';
import type { JellyfinUser } from '../users/users.ts';
import type { ItemQuery } from './item-query.ts';

const GROUPED_TYPES = new Set(['Movie', 'Series', 'Season', 'Episode']);

/** One arbitrary item of each group survives: versions of a movie, and a series in two folders, lose siblings. */
export function grouped(query: ItemQuery, items: readonly Item[]): readonly Item[] {
  if (query.types.length > 0 && !query.types.some((type) => GROUPED_TYPES.has(type))) return items;
  const survivors = new Map<string, Item>();
  for (const item of items) {
    const other = survivors.get(item.groupKey);
    if (other === undefined || item.id < other.id) survivors.set(item.groupKey, item);
  }
  return [...survivors.values()];
}

/** Puts a collection in the place of its members, when the query asks for it or the server is set up so. */
export function collapsed(
  state: JellyfinState,
  query: ItemQuery,
  items: readonly Item[],
  user: JellyfinUser | undefined,
): readonly Item[] {
  if (query.ids.length > 0 || (user !== undefined && query.parentId !== undefined)) return items;
  const collapsing = user === undefined ? collapsingForNobody(state, query) : collapsingTypes(state, query);
  if (collapsing.size === 0) return items;
  const kept = new Map<string, Item>();
  for (const item of items) {
    const boxSet = collapsing.has(item.type) ? state.items.boxSetOf(item.id, query.parentId) : undefined;
    const shown = boxSet ?? item;
    kept.set(shown.id, shown);
  }
  return [...kept.values()];
}

/** Seen on 12.0-rc5: the list of series has their collections in their place, unless the query says otherwise. */
function collapsingForNobody({ dialect }: JellyfinState, query: ItemQuery): Set<ItemType> {
  return new Set(dialect.collapsesForNobody && query.collapse !== false ? ['Series'] : []);
}

function collapsingTypes({ configuration, dialect }: JellyfinState, query: ItemQuery): Set<ItemType> {
  const types = new Set<ItemType>();
  if (query.collapse ?? configuration[dialect.movieGroupingOption] === true) types.add('Movie');
  if (query.collapse ?? configuration[dialect.showGroupingOption] === true) types.add('Series');
  return types;
}
