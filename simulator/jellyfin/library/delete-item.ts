import { parentOf } from '../../disk/paths.ts';
import type { Item } from '../items/item.ts';
import type { JellyfinState } from '../state.ts';
import { removeItem } from './scan.ts';

/** Deletes an item and its files: a movie's whole folder, a series or season with all in it. No recycle bin. */
export function deleteWithFiles(state: JellyfinState, item: Item): void {
  const { disk } = state.world;
  for (const child of state.items.below(item.id)) removeItem(state, child);
  if (item.type === 'Movie') {
    for (const version of state.items.versionsOf(item)) removeItem(state, version);
  }
  removeItem(state, item);
  if (item.path === undefined) return;
  if (item.type === 'Movie') disk.removeFolder(parentOf(item.path));
  else if (item.type === 'Episode') disk.removeFile(item.path);
  else disk.removeFolder(item.path);
}
