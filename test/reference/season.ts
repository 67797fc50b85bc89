import type { EpisodeFacts, SeriesFacts } from '../../cleanup/domain/facts/facts.ts';
import type { KeepCode } from '../../cleanup/domain/policy/reason.ts';
import { type Clock, clockOf, latest } from './clock.ts';
import { episodeViewing, saysSomething } from './copy.ts';
import { endedSince } from './ended.ts';
import {
  episodeProtections,
  hasAired,
  isPending,
  seasonMarks,
  seriesProtections,
  standsAlone,
} from './episode.ts';
import { episodeFile } from './keys.ts';
import { filesAround } from './links.ts';
import type { Question } from './question.ts';
import type { Unit } from './unit.ts';
import { watchedness } from './watched.ts';

/** The seasons that go as wholes and have something on disk. */
export function seasonUnits(question: Question, series: SeriesFacts): Unit[] {
  const together = series.episodes.filter((episode) => !standsAlone(question, series, episode));
  const numbers = [...new Set(together.map((episode) => episode.season))];
  return numbers
    .map((number) => seasonUnit(question, series, number))
    .filter((season) => season.files.length > 0);
}

function seasonUnit(question: Question, series: SeriesFacts, number: number): Unit {
  const episodes = series.episodes.filter((episode) => episode.season === number);
  const files = new Set(episodes.flatMap((episode) => filesAround(series, episode)));
  const viewings = episodes
    .map((episode) => episodeViewing(question, series, episode))
    .filter(({ copies }) => copies.some(saysSomething));
  return {
    name: `season ${series.instance} ${series.id} ${number}`,
    files: [...files].map((file) => episodeFile(series, file)),
    clock: latest([
      ...viewings.map((viewing) => clockOf(question, viewing)),
      ...clockOfEnd(question, series, number),
    ]),
    lasting: [
      ...seriesProtections(question, series),
      ...seasonMarks(question, series, number),
      ...episodes.flatMap((episode) => episodeProtections(question, series, episode)),
      ...(episodes.some((episode) => isPending(question, series, episode))
        ? (['season-incomplete'] as const)
        : []),
      ...shareWatched(question, series, episodes),
      ...(isLatestToKeep(question, series, number) ? (['latest-season-of-continuing-series'] as const) : []),
    ],
  };
}

/** What its series going on has protected waits from when that was first seen to be over. */
function clockOfEnd(question: Question, series: SeriesFacts, number: number): Clock[] {
  if (series.status !== 'ended' || !isLatest(question, series, number)) return [];
  const since = endedSince(question, series);
  return [{ since: since ?? question.now, justSeen: since === undefined }];
}

/** What is missing to the share of a season that must be watched; a season of unknown type must be whole. */
function shareWatched(
  question: Question,
  series: SeriesFacts,
  episodes: readonly EpisodeFacts[],
): KeepCode[] {
  const counting = episodes.filter((episode) => countsForShare(question, episode));
  const answers = counting
    .filter((episode) => episode.file !== 'none')
    .map((episode) => watchedness(question, episodeViewing(question, series, episode)));
  if (answers.includes('watch-state-unknown')) return ['watch-state-unknown'];
  const watched = answers.filter((answer) => answer === 'watched');
  const wanted = series.type === 'unknown' ? 1 : question.policy.minWatchedFraction;
  if (watched.length > 0 && watched.length / counting.length >= wanted) return [];
  return [watched.length === 0 ? 'not-watched' : 'season-partly-watched'];
}

function countsForShare(question: Question, episode: EpisodeFacts): boolean {
  const hasFile = episode.file !== 'none';
  if (episode.airsAt === 'undated') return hasFile;
  return hasAired(question, episode) && (hasFile || episode.monitored !== false);
}

/** The latest season stays while more may come; only a later one that is known to air proves it is not the latest. */
function isLatestToKeep(question: Question, series: SeriesFacts, number: number): boolean {
  return series.status !== 'ended' && isLatest(question, series, number);
}

function isLatest(question: Question, series: SeriesFacts, number: number): boolean {
  const laterHasAired = series.episodes.some(
    (episode) => episode.season > number && hasAired(question, episode),
  );
  return question.policy.protectLatestSeason && !laterHasAired;
}
