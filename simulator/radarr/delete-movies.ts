import { isWithin } from '../disk/paths.ts';
import { TASK_POOL_DELAY_MS } from '../world.ts';
import type { Movie, RadarrState } from './state.ts';

/**
 * Removes movies from the database at once, with their history. Folders and exclusions follow on the task pool,
 * after the answer, unguarded: whole folders go, a lost mount is taken for a folder that is gone already, and the
 * first path conflict ends the job, so that the folders of all later movies stay.
 */
export function deleteMovies(
  state: RadarrState,
  movies: readonly Movie[],
  options: { readonly deleteFiles: boolean; readonly addExclusion: boolean },
  step: () => void = () => undefined,
): void {
  const { arr } = state;
  const gone: Movie[] = [];
  try {
    for (const movie of movies) {
      step();
      state.movies.delete(movie.id);
      state.files.delete(movie.fileId);
      gone.push(movie);
    }
  } finally {
    const ids = new Set(gone.map((movie) => movie.id));
    arr.history.deleteWhere((entry) => ids.has(entry.itemId));
    if (options.deleteFiles) arr.world.clock.after(TASK_POOL_DELAY_MS, () => deleteFolders(state, gone));
    if (options.addExclusion) arr.world.clock.after(TASK_POOL_DELAY_MS, () => exclude(state, gone));
  }
}

function deleteFolders(state: RadarrState, movies: readonly Movie[]): void {
  const { arr } = state;
  for (const movie of movies) {
    const other = state.movies.find((candidate) => isWithin(candidate.path, movie.path));
    if (other !== undefined) {
      arr.log.push(`Movie path: '${movie.path}' is a parent of another movie, not deleting files.`);
      return;
    }
    arr.recycleBin.deleteFolder(movie.path);
  }
}

function exclude(state: RadarrState, movies: readonly Movie[]): void {
  for (const { spec } of movies) {
    if (state.arr.exclusions.find((entry) => entry.foreignId === spec.tmdbId) !== undefined) continue;
    state.arr.exclusions.add((id) => ({ id, foreignId: spec.tmdbId, title: spec.title, year: spec.year }));
  }
}
