import { tellJellyfin } from '../arr/connections.ts';
import { deleteGuarded, removeEmptyFolders } from '../arr/delete-file.ts';
import { record } from '../arr/record.ts';
import type { Movie, MovieFile, RadarrState } from './state.ts';

/** Deletes a file, looked for in that movie's folder, and its row, before the answer. */
export function deleteMovieFile(state: RadarrState, movie: Movie, file: MovieFile): void {
  deleteGuarded(state.arr, movie.path, `${movie.path}/${file.relativePath}`);
  forgetFile(state, file);
  removeEmptyFolders(state.arr, [movie.path]);
  tellJellyfin(state.arr, 'onMovieFileDelete', movie.path);
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
  record(arr, {
    itemId: movie.id,
    episodeId: undefined,
    season: undefined,
    date: arr.world.clock.now(),
    eventType: 'fileDeleted',
    path: file.relativePath,
    hash: undefined,
    fileId: undefined,
  });
}
