import type { Item } from '../items/item.ts';
import type { JellyfinState } from '../state.ts';
import type { JellyfinUser } from '../users/users.ts';

/** Episodes of a folder that are there, and those of them that the user has not played. */
export function countEpisodes(
  state: JellyfinState,
  folder: Item,
  user: JellyfinUser,
): { readonly episodes: number; readonly unplayed: number } {
  let [episodes, unplayed] = [0, 0];
  for (const item of state.items.below(folder.id)) {
    if (item.type !== 'Episode' || item.virtual) continue;
    episodes += 1;
    if (!(state.userData.get(user.id, item)?.played ?? false)) unplayed += 1;
  }
  return { episodes, unplayed };
}

/** Whether a folder is played, by all of its episodes or by any of them; one without any passes for played by all. */
export function folderPlayed(
  state: JellyfinState,
  folder: Item,
  user: JellyfinUser,
  by: 'all' | 'any',
): boolean {
  const { episodes, unplayed } = countEpisodes(state, folder, user);
  return by === 'all' ? unplayed === 0 : unplayed < episodes;
}
