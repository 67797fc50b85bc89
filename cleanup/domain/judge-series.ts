import { seriesCopies } from './copies.ts';
import { type Court, normalized } from './court.ts';
import type { EpisodeFinding } from './episode-findings.ts';
import type { SeriesFacts } from './facts.ts';
import { judgeFile } from './judge-file.ts';
import { judgeSeriesRemoval } from './judge-removal.ts';
import { judgeSeasons } from './judge-seasons.ts';
import type { Verdict, WatchedCount } from './judgement.ts';
import { EPISODE_MODE_TAG } from './policy.ts';
import { wearsKeepTag } from './rules-of-title.ts';
import { openSeriesCase, type SeriesCase } from './series-case.ts';
import { indexSibling, type SiblingSeries } from './sibling-series.ts';
import { countFile, emptyTally, type Tally } from './tally.ts';

/** Judges every series; copies of one series share what was watched. */
export function judgeAllSeries(all: readonly SeriesFacts[], court: Court, verdicts: Verdict[]): WatchedCount {
  const copiesOf = seriesCopies(all);
  const indexed = new Map<SeriesFacts, SiblingSeries>();
  const count = { watched: emptyTally(), keepTag: emptyTally() };
  for (const series of all) {
    const siblings = copiesOf(series).map((copy) => siblingIn(indexed, copy));
    const seriesCase = openSeriesCase(series, siblings, court);
    for (const verdict of judgeSeries(seriesCase, court)) verdicts.push(verdict);
    countWatched(seriesCase, count);
  }
  return count;
}

function siblingIn(indexed: Map<SeriesFacts, SiblingSeries>, series: SeriesFacts): SiblingSeries {
  const known = indexed.get(series) ?? indexSibling(series);
  indexed.set(series, known);
  return known;
}

function judgeSeries(seriesCase: SeriesCase, court: Court): readonly Verdict[] {
  const verdicts = goesByEpisode(seriesCase.series, court)
    ? seriesCase.files.map((file) => judgeFile(seriesCase, file, court))
    : judgeSeasons(seriesCase, court);
  const removal = judgeSeriesRemoval(seriesCase, verdicts, court);
  return removal === undefined ? verdicts : [...verdicts, removal];
}

/** Whoever follows a daily show never has a season watched; others can ask for it by a tag. */
function goesByEpisode({ type, tags }: SeriesFacts, { policy }: Court): boolean {
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
