import { conflict } from '../arr/errors.ts';
import { parentOf } from '../disk/paths.ts';
import { json, ReplyError } from '../http/reply.ts';
import type { Movie, MovieFile, RadarrState } from './state.ts';

/**
 * Deletes a file and its row, before the answer. The guard looks at the parent of the movie's folder: missing or
 * without any subfolder, nothing is done. A file that is gone already is no error.
 */
export function deleteMovieFile(state: RadarrState, movie: Movie, file: MovieFile): void {
  const { disk } = state.arr.world;
  const root = parentOf(movie.path);
  if (!disk.hasFolder(root)) throw conflict(`Movie's root folder (${root}) doesn't exist.`);
  if (!disk.hasSubfolders(root))
    throw conflict(`Movie's root folder (${root}) is empty. Rescan will not update movies.`);
  const path = `${movie.path}/${file.relativePath}`;
  if (disk.stat(path) !== undefined) {
    try {
      state.arr.recycleBin.deleteFile(path);
    } catch {
      throw new ReplyError(json({ message: 'Unable to delete movie file', description: path }, 500));
    }
  }
  forgetFile(state, file);
  removeEmptyFolder(state, movie.path);
}

/** Drops the row, tells the movie and the history, and unmonitors the movie where that is configured. */
function forgetFile(state: RadarrState, file: MovieFile): void {
  const { arr, files, movies } = state;
  files.delete(file.id);
  const movie = movies.get(file.movieId);
  if (movie === undefined) return;
  if (movie.fileId === file.id) movie.fileId = 0;
  if (arr.settings.get('mediamanagement')['autoUnmonitorPreviouslyDownloadedMovies'] === true)
    movie.monitored = false;
  arr.history.add((id) => ({
    id,
    itemId: movie.id,
    episodeId: undefined,
    date: arr.world.clock.now(),
    eventType: 'fileDeleted',
    path: file.relativePath,
    hash: undefined,
    fileId: undefined,
  }));
}

function removeEmptyFolder(state: RadarrState, folder: string): void {
  const { settings, world } = state.arr;
  if (settings.get('mediamanagement')['deleteEmptyFolders'] !== true) return;
  if (world.disk.hasFolder(folder) && world.disk.names(folder).length === 0) world.disk.removeFolder(folder);
}
