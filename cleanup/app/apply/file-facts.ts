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
