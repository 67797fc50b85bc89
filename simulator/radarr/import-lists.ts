import type { MovieSpec } from '../library/spec.ts';
import { addMovie } from './add-movie.ts';
import { deleteMovies } from './delete-movies.ts';
import type { RadarrState } from './state.ts';

/** TMDB ids that an import list asks for, by the field `tmdbIds` of its settings. */
function listedIds(state: RadarrState): Set<number> {
  const ids = new Set<number>();
  for (const list of state.arr.importLists.all()) {
    if (list.rest['enabled'] !== true || list.rest['enableAuto'] !== true) continue;
    const field = list.fields['tmdbIds'];
    for (const id of Array.isArray(field) ? field : []) ids.add(Number(id));
  }
  return ids;
}

/**
 * Adds what is listed and not excluded, monitored. What is in the library and on no list is then treated as
 * `listSyncLevel` says, up to deleting it with its files.
 */
export function syncImportLists(state: RadarrState): void {
  const { arr, movies } = state;
  const listed = listedIds(state);
  for (const tmdbId of listed) {
    const known = movies.find((movie) => movie.spec.tmdbId === tmdbId) !== undefined;
    const excluded = arr.exclusions.find((entry) => entry.foreignId === tmdbId) !== undefined;
    const spec = filmOf(state, tmdbId);
    if (!known && !excluded && spec !== undefined)
      addMovie(state, spec, { path: spec.folder, monitored: true, tags: [] });
  }
  const level = arr.settings.get('importlist')['listSyncLevel'];
  const unlisted = [...movies.all()].filter((movie) => !listed.has(movie.spec.tmdbId));
  if (level === 'keepAndUnmonitor') for (const movie of unlisted) movie.monitored = false;
  if (level === 'removeAndKeep' || level === 'removeAndDelete') {
    deleteMovies(state, unlisted, { deleteFiles: level === 'removeAndDelete', addExclusion: false });
  }
}

/** Adds every released member of a monitored collection that is missing and not excluded, monitored. */
export function addMissingMembers(state: RadarrState): void {
  const { arr, movies } = state;
  for (const film of arr.world.library.movies) {
    if (film.collection === undefined || !state.monitoredCollections.has(film.collection.tmdbId)) continue;
    const known = movies.find((movie) => movie.spec.tmdbId === film.tmdbId) !== undefined;
    const excluded = arr.exclusions.find((entry) => entry.foreignId === film.tmdbId) !== undefined;
    if (!known && !excluded) addMovie(state, film, { path: film.folder, monitored: true, tags: [] });
  }
}

/** The film by its TMDB id, as the metadata server knows it. */
export function filmOf(state: RadarrState, tmdbId: number): MovieSpec | undefined {
  return state.arr.world.library.movies.find((movie) => movie.tmdbId === tmdbId);
}
