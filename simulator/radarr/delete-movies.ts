import { deleteItems, type RemovalOptions } from '../arr/delete-items.ts';
import type { Movie, RadarrState } from './state.ts';

/** Removes movies: the rows now, folders and exclusions later. */
export function deleteMovies(
  state: RadarrState,
  movies: readonly Movie[],
  options: RemovalOptions,
  step: () => void = () => undefined,
): void {
  deleteItems(state.arr, movies, options, {
    forget: (movie) => {
      state.movies.delete(movie.id);
      state.files.delete(movie.fileId);
    },
    others: () => state.movies.all(),
    exclusionOf: ({ spec }) => ({ foreignId: spec.tmdbId, title: spec.title, year: spec.year }),
    step,
  });
}
