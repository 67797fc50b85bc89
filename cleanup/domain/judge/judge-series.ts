import { normalized } from '../basics/normalized.ts';
import { countFile, emptyTally, type Tally } from '../facts/amount.ts';
import type { SeriesFacts } from '../facts/facts.ts';
import { EPISODE_MODE_TAG } from '../policy/policy.ts';
import type { EpisodeFinding } from '../rules/episode-findings.ts';
import { wearsKeepTag } from '../rules/rules-of-title.ts';
import type { Context } from '../watching/context.ts';
import { seriesCopies } from '../watching/copies.ts';
import { indexSibling, type SiblingSeries } from '../watching/sibling-series.ts';
import { judgeFile } from './judge-file.ts';
import { judgeSeriesRemoval } from './judge-removal.ts';
import { judgeSeasons } from './judge-seasons.ts';
import type { Verdict, WatchedCount } from './judgement.ts';
import { openSeriesCase, type SeriesCase } from './series-case.ts';

/** Judges every series; copies of one series share what was watched. */
export function judgeAllSeries(
  all: readonly SeriesFacts[],
  context: Context,
  verdicts: Verdict[],
): WatchedCount {
  const copiesOf = seriesCopies(all);
  const indexed = new Map<SeriesFacts, SiblingSeries>();
  const count = { watched: emptyTally(), keepTag: emptyTally() };
  for (const series of all) {
    // Of what was only counted nothing is known: nothing of it is judged, so nothing of it goes.
    if (series.inventory !== 'read') continue;
    const siblings = copiesOf(series).map((copy) => siblingIn(indexed, copy));
    const seriesCase = openSeriesCase(series, siblings, context);
    for (const verdict of judgeSeries(seriesCase, context)) verdicts.push(verdict);
    countWatched(seriesCase, count);
  }
  return count;
}

function siblingIn(indexed: Map<SeriesFacts, SiblingSeries>, series: SeriesFacts): SiblingSeries {
  const known = indexed.get(series) ?? indexSibling(series);
  indexed.set(series, known);
  return known;
}

function judgeSeries(seriesCase: SeriesCase, context: Context): readonly Verdict[] {
  const verdicts = goesByEpisode(seriesCase.series, context)
    ? seriesCase.files.map((file) => judgeFile(seriesCase, file, context))
    : judgeSeasons(seriesCase, context);
  const removal = judgeSeriesRemoval(seriesCase, verdicts, context);
  return removal === undefined ? verdicts : [...verdicts, removal];
}

/** Whoever follows a daily show never has a season watched; others can ask for it by a tag. */
function goesByEpisode({ type, tags }: SeriesFacts, { policy }: Context): boolean {
  if (policy.seriesMode === 'episode' || type === 'daily') return true;
  return tags !== 'unknown' && tags.some((tag) => normalized(tag) === EPISODE_MODE_TAG);
}

function countWatched(seriesCase: SeriesCase, count: { watched: Tally; keepTag: Tally }): void {
  const tagged = wearsKeepTag(seriesCase.reasons);
  for (const { held, findings } of seriesCase.files) {
    const { file } = held;
    if (file.match !== 'proven') continue;
    const watched = countWatchedIn(findings);
    if (watched === 0) continue;
    countFile(count.watched, watched, file.sizeBytes);
    if (tagged) countFile(count.keepTag, watched, file.sizeBytes);
  }
}

function countWatchedIn(findings: readonly EpisodeFinding[]): number {
  let watched = 0;
  for (const { work, unwatched } of findings) {
    if (!work.contradicted && unwatched === undefined) watched += 1;
  }
  return watched;
}
