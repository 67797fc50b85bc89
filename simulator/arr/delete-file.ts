import { parentOf } from '../disk/paths.ts';
import { json, ReplyError } from '../http/reply.ts';
import { conflict } from './errors.ts';
import type { ArrState } from './state.ts';

/**
 * Takes a file of a movie or series off the disk, into the recycle bin if there is one. The guard looks at the parent
 * of the item's folder: missing or without any subfolder, nothing is done. A file that is gone already is no error.
 */
export function deleteGuarded(arr: ArrState, itemFolder: string, path: string): void {
  const { disk } = arr.world;
  const owner = arr.kind === 'radarr' ? "Movie's" : "Series'";
  const root = parentOf(itemFolder);
  if (!disk.hasFolder(root)) throw conflict(`${owner} root folder (${root}) doesn't exist.`);
  if (!disk.hasSubfolders(root)) throw conflict(`${owner} root folder (${root}) is empty.`);
  if (disk.stat(path) === undefined) return;
  try {
    arr.recycleBin.deleteFile(path);
  } catch {
    throw new ReplyError(json({ message: 'Unable to delete file', description: path }, 500));
  }
}

/** Removes each of the folders that is empty now, where that is configured. */
export function removeEmptyFolders(arr: ArrState, folders: readonly string[]): void {
  if (arr.settings.get('mediamanagement')['deleteEmptyFolders'] !== true) return;
  const { disk } = arr.world;
  for (const folder of folders) {
    if (disk.hasFolder(folder) && disk.names(folder).length === 0) disk.removeFolder(folder);
  }
}
