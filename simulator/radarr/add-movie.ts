import type { MovieSpec } from '../library/spec.ts';
import { importLeftovers } from './acquire.ts';
import { rescan } from './rescan.ts';
import type { Movie, RadarrState } from './state.ts';

/** How long after adding a movie its folder, and then the finished downloads, are looked at. */
const REFRESH_DELAY_MS = 5000;
const DOWNLOADS_DELAY_MS = 12_000;

/** Puts a film into the library; files that are there, and finished downloads of it, are found a little later. */
export function addMovie(
  state: RadarrState,
  spec: MovieSpec,
  entry: { readonly path: string; readonly monitored: boolean; readonly tags: number[] },
): Movie {
  const { clock } = state.arr.world;
  const movie = state.movies.add((id) => ({
    id,
    spec,
    path: entry.path,
    monitored: entry.monitored,
    tags: entry.tags,
    qualityProfileId: 1,
    minimumAvailability: 'released',
    added: clock.now(),
    fileId: 0,
  }));
  clock.after(REFRESH_DELAY_MS, () => rescan(state, movie));
  clock.after(DOWNLOADS_DELAY_MS, () => importLeftovers(state));
  return movie;
}
