import type { EpisodeFileFacts, Facts, MovieFileFacts } from '../../domain/facts/facts.ts';
import { knownFile } from '../../domain/facts/known-file.ts';
import type { PlanItem } from '../../domain/plan/plan.ts';

/** The facts of an item's files, as they were read again. */
export function fileFactsOf(item: PlanItem, facts: Facts): readonly (MovieFileFacts | EpisodeFileFacts)[] {
  const ids = new Set<number>(item.files.map(({ id }) => id));
  if (item.kind === 'movie') {
    const movies = facts.movies.filter(
      ({ instance, id }) => instance === item.instance && id === item.movieId,
    );
    return movies
      .map(knownFile)
      .filter((file) => file !== undefined)
      .filter(({ id }) => ids.has(id));
  }
  const series = facts.series.filter(
    ({ instance, id }) => instance === item.instance && id === item.seriesId,
  );
  return series.flatMap(({ files }) => files).filter(({ id }) => ids.has(id));
}

/** Paths of files that were seen where the library is mounted: somebody counted their links. */
export function seenOnDisk({ movies, series }: Facts): readonly string[] {
  const files = [...movies.map(knownFile), ...series.flatMap((one) => one.files)];
  return files.flatMap((file) => (file !== undefined && file.linkCount !== 'unknown' ? file.path : []));
}

/**
 * Files of each instance as its own list of titles counts them: Sonarr's counts episodes with a file, of which
 * there are more than files where one holds several.
 */
export function listedFiles({ movies, series }: Facts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (instance: string, count: number) => counts.set(instance, (counts.get(instance) ?? 0) + count);
  for (const movie of movies) add(movie.instance, knownFile(movie) === undefined ? 0 : 1);
  for (const { instance, inventory, episodes } of series) {
    const counted =
      inventory === 'read' ? episodes.filter(({ file }) => file !== 'none').length : inventory.fileCount;
    // What is not known adds nothing: less is expected then, and other checks have to tell.
    add(instance, counted === 'unknown' ? 0 : counted);
  }
  return counts;
}

/** As `listedFiles` counts them. */
export function listedCount(files: readonly PlanItem['files'][number][]): number {
  let count = 0;
  for (const file of files) count += 'episodes' in file ? file.episodes.length : 1;
  return count;
}
