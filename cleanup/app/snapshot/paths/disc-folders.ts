import { foldersOf, type PathKey, parentOf } from './path-key.ts';

const DISC_FOLDERS: ReadonlySet<string> = new Set(['bdmv', 'video_ts']);

/**
 * Where Jellyfin has a disc that Radarr or Sonarr tracks by a file inside: its path of a Blu-ray or DVD is the
 * folder around `BDMV` or `VIDEO_TS`, or that folder itself. Empty for any other path.
 */
export function discFolders(file: PathKey): readonly PathKey[] {
  for (const folder of foldersOf(file)) {
    const name = folder.slice(folder.lastIndexOf('/') + 1).toLowerCase();
    const around = DISC_FOLDERS.has(name) ? parentOf(folder) : undefined;
    if (around !== undefined) return [around, folder];
  }
  return [];
}
