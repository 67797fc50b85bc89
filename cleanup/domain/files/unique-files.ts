import { groupBy } from '../basics/group-by.ts';
import { sum } from '../facts/census.ts';
import type { Facts, MovieFacts, MovieFileFacts, SeriesFacts } from '../facts/facts.ts';
import type { InstanceName } from '../facts/ids.ts';
import { knownFile } from '../facts/known-file.ts';

/**
 * Whether certainly no two files share a path, nor an id in one Radarr or Sonarr: true for nearly every
 * library, and quicker to find out than who shares something with whom. Paths are compared among movies and
 * within a series; where a series has a folder in common with something else nothing is certain.
 */
export function areFilesUnique({ movies, series }: Facts): boolean {
  return (
    areFoldersUnique(movies.flatMap(filesOfMovie), series) &&
    areIdsUnique(movies, filesOfMovie) &&
    areIdsUnique(series, ({ files }) => files)
  );
}

/** Which series, or all movies together, have files in which folder. */
type Owners = Map<string, readonly Located[]>;
type Located = { readonly path: string };

function areFoldersUnique(ofMovies: readonly Located[], series: readonly SeriesFacts[]): boolean {
  const owners: Owners = new Map();
  return claimFolders(ofMovies, owners) && series.every(({ files }) => claimFolders(files, owners));
}

function claimFolders(files: readonly Located[], owners: Owners): boolean {
  let folder: string | undefined;
  let last = '';
  let ascending = true;
  for (const { path } of files) {
    ascending &&= path > last;
    last = path;
    const own = path.slice(0, path.lastIndexOf('/') + 1);
    // Most files lie beside the one before.
    if (own === folder) continue;
    folder = own;
    const owner = owners.get(folder);
    if (owner !== undefined && owner !== files) return false;
    owners.set(folder, files);
  }
  // Most come in the order of their paths, and then no two are the same.
  return ascending || new Set(files.map(({ path }) => path)).size === files.length;
}

/** Sorted plain numbers take less memory and time than a set, and grow no slower than the library. */
function areIdsUnique<Title extends { readonly instance: InstanceName }>(
  titles: readonly Title[],
  filesOf: (title: Title) => readonly { readonly id: number }[],
): boolean {
  for (const own of groupBy(titles, ({ instance }) => instance).values()) {
    const ids = new Float64Array(sum(own.map((title) => filesOf(title).length)));
    let next = 0;
    for (const title of own) next = putIds(ids, next, filesOf(title));
    ids.sort();
    if (ids.subarray(1).some((id, index) => id === ids[index])) return false;
  }
  return true;
}

/** Puts the ids of the files behind those that are there; answers where the next ones go. */
function putIds(ids: Float64Array, from: number, files: readonly { readonly id: number }[]): number {
  let next = from;
  for (const { id } of files) ids[next++] = id;
  return next;
}

function filesOfMovie(movie: MovieFacts): readonly MovieFileFacts[] {
  const file = knownFile(movie);
  return file === undefined ? [] : [file];
}
