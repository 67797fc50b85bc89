import type { Item } from './item.ts';
import type { JellyfinState } from './state.ts';
import type { JellyfinUser } from './users.ts';

/** Episodes of a folder that are there and not played. A folder without any has none, and so passes for played. */
export function unplayedCount(state: JellyfinState, folder: Item, user: JellyfinUser): number {
  let unplayed = 0;
  for (const item of realEpisodes(state, folder))
    if (!(state.userData.get(user.id, item)?.played ?? false)) unplayed += 1;
  return unplayed;
}

/** Whether a folder is played, by all of its episodes or by any of them. */
export function folderPlayed(
  state: JellyfinState,
  folder: Item,
  user: JellyfinUser,
  by: 'all' | 'any',
): boolean {
  if (by === 'all') return unplayedCount(state, folder, user) === 0;
  return [...realEpisodes(state, folder)].some((item) => state.userData.get(user.id, item)?.played ?? false);
}

function* realEpisodes(state: JellyfinState, folder: Item): Generator<Item> {
  for (const item of state.items.below(folder.id)) if (item.type === 'Episode' && !item.virtual) yield item;
}
