import { nameOf, parentOf } from '../disk/paths.ts';
import type { Movie, RadarrState } from './state.ts';

/** Looks at the movie's folder: a row without a file goes, a file without a row is taken in. */
export function rescan(state: RadarrState, movie: Movie): void {
  const { disk, clock } = state.arr.world;
  const file = state.files.get(movie.fileId);
  // Only a root without any folder is taken for a lost mount: beside another folder, the film's own is simply gone.
  if (
    file !== undefined &&
    disk.hasSubfolders(parentOf(movie.path)) &&
    disk.stat(`${movie.path}/${file.relativePath}`) === undefined
  ) {
    state.files.delete(file.id);
    movie.fileId = 0;
  }
  if (movie.fileId !== 0) return;
  for (const path of disk.filesBelow(movie.path)) {
    const inode = disk.stat(path);
    if (inode?.content?.kind !== 'movie') continue;
    const found = state.files.add((id) => ({
      id,
      movieId: movie.id,
      relativePath: nameOf(path),
      size: inode.size,
      dateAdded: clock.now(),
    }));
    movie.fileId = found.id;
    return;
  }
}
