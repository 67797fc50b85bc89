import { isWithin, parentOf } from '../../disk/paths.ts';
import { providerIds } from '../items/found-video.ts';
import type { Item } from '../items/item.ts';
import type { JellyfinState } from '../state.ts';
import { movieKey, resolveMovieFolder } from './add-movie.ts';
import { addVideo } from './add-video.ts';
import type { Library } from './library.ts';

/** How long a scan takes, in simulated milliseconds. */
export const SCAN_MS = 5000;

/** How much later metadata comes when it comes late. */
const METADATA_MS = 60_000;

/** Scans every library. */
export function scanAll(state: JellyfinState): void {
  for (const library of state.libraries.values()) {
    library.takenIn = true;
    scanLibrary(state, library, () => true);
  }
}

/** Scans what lies below a folder; a path in no library is nothing to scan. */
export function scanBelow(state: JellyfinState, path: string): void {
  for (const library of state.libraries.values()) {
    const inLibrary = library.locations.some((location) => isWithin(path, location));
    if (inLibrary) scanLibrary(state, library, (candidate) => isWithin(candidate, path));
  }
}

/**
 * Removes what is no longer on the disk and takes in what is new. A location that does not exist, or is empty, is
 * passed over: everything in it is kept ("inaccessible or empty, skipping", seen on 10.11.11 and 12.0-rc5).
 */
function scanLibrary(state: JellyfinState, library: Library, wanted: (path: string) => boolean): void {
  const { disk } = state.world;
  const present = library.locations.filter((location) => disk.names(location).length > 0);
  const gone = [...state.items.all()].filter(
    (item) => item.libraryId === library.id && isGone(state, item, present) && wanted(item.path ?? ''),
  );
  for (const item of gone) removeItem(state, item);
  for (const folder of new Set(gone.filter(isFilm).map((item) => parentOf(item.path ?? ''))))
    resolveMovieFolder(state, library.id, folder, []);
  for (const location of present) {
    for (const path of disk.filesBelow(location))
      if (wanted(path) && state.items.at(path) === undefined) takeIn(state, library, path);
  }
}

function takeIn(state: JellyfinState, library: Library, path: string): void {
  const { disk, clock } = state.world;
  const inode = disk.stat(path);
  if (inode?.content === undefined) return;
  const found = { path, size: inode.size, content: inode.content, foundAt: clock.now() };
  const item = addVideo(state, library.id, found);
  if (state.metadata === 'late' && isFilm(item)) clock.after(METADATA_MS, () => learn(state, item.id));
}

function isFilm({ type }: Item): boolean {
  return type === 'Movie' || type === 'Video';
}

/** Metadata of a film arrives: its ids, and the key of its user data. */
function learn(state: JellyfinState, id: string): void {
  const item = state.items.get(id);
  const content = item?.path === undefined ? undefined : state.world.disk.stat(item.path)?.content;
  if (item === undefined || content?.kind !== 'movie' || item.primaryVersionId !== undefined) return;
  const { tmdbId, imdbId } = content.movie;
  const learnt = {
    ...item,
    providerIds: providerIds({ Tmdb: tmdbId, Imdb: imdbId }),
    ownKey: item.stateKey ?? movieKey(tmdbId, imdbId, id),
  };
  state.items.remove(item);
  state.items.add(learnt);
  state.userData.metadataAdded(learnt);
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
