import { record } from '../arr/record.ts';
import { acquire } from './acquire.ts';
import type { Movie, RadarrState } from './state.ts';

/** A better release comes in and replaces the movie's file: the history calls it an upgrade. */
export function upgrade(state: RadarrState, movie: Movie): void {
  const { arr, files } = state;
  const file = files.get(movie.fileId);
  if (file === undefined) throw new Error(`${movie.spec.title} has no file to upgrade`);
  const path = `${movie.path}/${file.relativePath}`;
  arr.world.disk.removeFile(path);
  files.delete(file.id);
  movie.fileId = 0;
  const date = arr.world.clock.now();
  const line = { itemId: movie.id, episodeId: undefined, season: undefined, date, path, hash: undefined };
  record(arr, { ...line, eventType: 'fileDeleted', fileId: undefined }, 'Upgrade');
  acquire(state, movie);
}
