/** Finds what `explain` is asked about among the series, and parts of them, that no verdict speaks of. */
import type { SeriesFacts } from '../domain/facts/facts.ts';
import type { Verdict } from '../domain/judge/judgement.ts';
import type { WithoutFile } from '../report/without-file.ts';
import { type ItemQuery, isOfPart, isOfTitle, isWholeTitle, workOf } from './item-query.ts';

/**
 * What is meant where no verdict is: a series, season or episode that Sonarr knows without a file, or a series of
 * which nobody touched anything, so that its episodes were only counted. Nothing,
 * where one of `hits` fits as well or better; a title typed as a whole fits better than a part of one.
 */
export function findWithoutFile(
  all: readonly SeriesFacts[],
  query: ItemQuery,
  hits: readonly Verdict[],
): readonly WithoutFile[] {
  if (hits.some(({ unit }) => isWholeTitle(workOf(unit), query))) return [];
  const fitting = all.filter((series) => isOfTitle(series, query)).flatMap((series) => partOf(series, query));
  const exact = fitting.filter(({ series }) => isWholeTitle(series, query));
  if (exact.length > 0) return exact;
  return hits.length > 0 ? [] : fitting;
}

/** The part of the series that was asked for, if Sonarr knows it and none of its files is listed. */
function partOf(series: SeriesFacts, { season, episode, fileId }: ItemQuery): readonly WithoutFile[] {
  const part = { series, ...(season !== undefined && { season }), ...(episode !== undefined && { episode }) };
  if (series.inventory !== 'read') return fileId === undefined ? [{ ...part, file: 'not-read' }] : [];
  const asked = series.episodes.filter((known) => isOfPart(known, { season, episode }));
  const exists = season === undefined || asked.length > 0;
  const listed =
    season === undefined
      ? series.files.length > 0
      : asked.some(({ file }) => series.files.some(({ id }) => id === file));
  if (!exists || listed || fileId !== undefined) return [];
  return [{ ...part, file: asked.every(({ file }) => file === 'none') ? 'none' : 'unknown' }];
}
