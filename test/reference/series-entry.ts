import type { EpisodeFacts, SeriesFacts } from '../../cleanup/domain/facts/facts.ts';
import { endedSince } from './ended.ts';
import { hasAired, isByEpisode, isPending, seriesProtections } from './episode.ts';
import { episodeFile, type FileName, removedEpisode, removedSeason } from './keys.ts';
import { filesAround, isAmbiguous } from './links.ts';
import { namedWatchers } from './people.ts';
import { DAY, type Question } from './question.ts';

/** Whether a series leaves Sonarr itself: nothing more will come, and all there was has been watched and goes. */
export function isSeriesRemovable(
  question: Question,
  series: SeriesFacts,
  isLeaving: (file: FileName) => boolean,
): boolean {
  return (
    question.policy.removeEndedSeries &&
    question.ledger.census !== undefined &&
    namedWatchers(question) !== 'unresolved' &&
    series.status === 'ended' &&
    seriesProtections(question, series).length === 0 &&
    !series.episodes.some((episode) => isPending(question, series, episode)) &&
    series.files.every((file) => isLeaving(episodeFile(series, file))) &&
    !series.episodes.some((episode) => isAmbiguous(series, episode)) &&
    !series.episodes.some(isMissingSpecial) &&
    hasEndedForLong(question, series) &&
    wereAllSeasonsWatched(question, series)
  );
}

/** Sonarr still looks for it. */
function isMissingSpecial({ season, file, monitored }: EpisodeFacts): boolean {
  return season === 0 && file === 'none' && monitored !== false;
}

function hasEndedForLong(question: Question, series: SeriesFacts): boolean {
  const since = endedSince(question, series);
  return since !== undefined && since + question.policy.gracePeriodDays * DAY <= question.now;
}

function wereAllSeasonsWatched(question: Question, series: SeriesFacts): boolean {
  const numbers = [...new Set(series.episodes.map((episode) => episode.season))];
  const aired = numbers.filter(
    (number) =>
      number > 0 &&
      series.episodes.some((episode) => episode.season === number && hasAired(question, episode)),
  );
  return aired.length > 0 && aired.every((number) => wasOrIsRemoved(question, series, number));
}

/**
 * A season goes whole in this run, or this very cleanup removed it and nobody has asked for any of it since.
 * A season judged file by file goes whole only if nothing of it is missing.
 */
function wasOrIsRemoved(question: Question, series: SeriesFacts, number: number): boolean {
  const episodes = series.episodes.filter((episode) => episode.season === number);
  const onDisk = episodes.some((episode) => filesAround(series, episode).length > 0);
  if (onDisk && !isByEpisode(question, series)) return true;
  const wanted = episodes.some(
    (episode) => episode.file === 'none' && episode.monitored !== false && hasAired(question, episode),
  );
  return !wanted && (onDisk || isRecorded(question, series, number));
}

/** Removed as a season, or episode by episode. */
function isRecorded(question: Question, series: SeriesFacts, number: number): boolean {
  const { removed } = question.ledger;
  const aired = series.episodes.filter((episode) => episode.season === number && hasAired(question, episode));
  return (
    removed[removedSeason(series, number)] !== undefined ||
    aired.every((episode) => removed[removedEpisode(series, episode)] !== undefined)
  );
}
