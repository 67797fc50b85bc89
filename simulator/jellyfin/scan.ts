import { isWithin } from '../disk/paths.ts';
import { addVideo } from './add-video.ts';
import type { Item } from './item.ts';
import type { Library } from './library.ts';
import type { JellyfinState } from './state.ts';

/** How long a scan takes, in simulated milliseconds. */
export const SCAN_MS = 5000;

/** Scans every library. */
export function scanAll(state: JellyfinState): void {
  for (const library of state.libraries.values()) scanLibrary(state, library, () => true);
}

/** Scans what lies below a folder; a path in no library is nothing to scan. */
export function scanBelow(state: JellyfinState, path: string): void {
  for (const library of state.libraries.values()) {
    const inLibrary = library.locations.some((location) => isWithin(path, location));
    if (inLibrary) scanLibrary(state, library, (candidate) => isWithin(candidate, path));
  }
}

/**
 * Removes what is no longer on the disk, an empty mount point included, and takes in what is new. A location that
 * does not exist at all is passed over.
 */
function scanLibrary(state: JellyfinState, library: Library, wanted: (path: string) => boolean): void {
  const { disk, clock } = state.world;
  const present = library.locations.filter((location) => disk.hasFolder(location));
  const gone = [...state.items.all()].filter(
    (item) => item.libraryId === library.id && isGone(state, item, present) && wanted(item.path ?? ''),
  );
  for (const item of gone) removeItem(state, item);
  for (const location of present) {
    for (const path of disk.filesBelow(location)) {
      const inode = disk.stat(path);
      if (inode?.content === undefined || !wanted(path) || state.items.at(path) !== undefined) continue;
      addVideo(state, library.id, { path, size: inode.size, content: inode.content, foundAt: clock.now() });
    }
  }
}

export function removeItem(state: JellyfinState, item: Item): void {
  state.userData.itemRemoved(item);
  state.items.remove(item);
}

function isGone(state: JellyfinState, item: Item, present: readonly string[]): boolean {
  const { path } = item;
  if (path === undefined || !present.some((location) => isWithin(path, location))) return false;
  const { disk } = state.world;
  return item.type === 'Series' || item.type === 'Season'
    ? !disk.hasFolder(path)
    : disk.stat(path) === undefined;
}
