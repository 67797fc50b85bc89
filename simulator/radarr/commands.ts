import { numbersOf } from '../http/json-body.ts';
import { acquire, importLeftovers } from './acquire.ts';
import { addMissingMembers, syncImportLists } from './import-lists.ts';
import { rescan } from './rescan.ts';
import type { Movie, RadarrState } from './state.ts';

/** What Radarr can be told to do. A refresh, rescan or search without ids means the whole library. */
export function defineRadarrCommands(state: RadarrState): void {
  const { commands, health, recycleBin, world } = state.arr;
  const chosen = (body: Record<string, unknown>): Movie[] => {
    const ids = [...numbersOf(body['movieIds']), ...numbersOf([body['movieId']])];
    return ids.length === 0 ? [...state.movies.all()] : ids.flatMap((id) => state.movies.get(id) ?? []);
  };
  const missing = (movies: Iterable<Movie>) =>
    [...movies].filter((movie) => movie.monitored && movie.fileId === 0);
  commands.define('RefreshMovie', (body) => {
    for (const movie of chosen(body)) rescan(state, movie);
  });
  commands.define('RescanMovie', (body) => {
    for (const movie of chosen(body)) rescan(state, movie);
  });
  commands.define('MoviesSearch', (body) => {
    for (const movie of missing(chosen(body))) acquire(state, movie);
  });
  for (const name of ['MissingMoviesSearch', 'RssSync']) {
    commands.define(name, () => {
      for (const movie of missing(state.movies.all())) acquire(state, movie);
    });
  }
  commands.define('ProcessMonitoredDownloads', () => importLeftovers(state));
  commands.define('RefreshMonitoredDownloads', () => importLeftovers(state));
  commands.define('CleanUpRecycleBin', () => recycleBin.clean());
  commands.define('CheckHealth', () => health.check(world.clock.now()));
  commands.define('RefreshCollections', () => addMissingMembers(state));
  commands.define('ImportListSync', () => syncImportLists(state));
}
