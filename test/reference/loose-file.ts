import type { EpisodeFacts, EpisodeFileFacts, SeriesFacts } from '../../cleanup/domain/facts/facts.ts';
import type { KeepCode } from '../../cleanup/domain/policy/reason.ts';
import { clockOf, latest } from './clock.ts';
import { episodeViewing } from './copy.ts';
import { episodeProtections, seasonMarks, seriesProtections, standsAlone } from './episode.ts';
import { episodeFile } from './keys.ts';
import { filesAround } from './links.ts';
import type { Question } from './question.ts';
import type { Unit } from './unit.ts';
import { watchedness } from './watched.ts';

/** The files that are judged each alone: of specials, and of everything where seasons do not count. */
export function looseFileUnits(question: Question, series: SeriesFacts): Unit[] {
  return series.files.flatMap((file) => {
    const held = series.episodes.filter(
      (episode) =>
        standsAlone(question, series, episode) &&
        filesAround(series, episode).some(({ id }) => id === file.id),
    );
    return held.length === 0 ? [] : [looseFileUnit(question, series, file, held)];
  });
}

function looseFileUnit(
  question: Question,
  series: SeriesFacts,
  file: EpisodeFileFacts,
  held: readonly EpisodeFacts[],
): Unit {
  return {
    name: `file ${series.instance} ${file.id}`,
    files: [episodeFile(series, file)],
    clock: latest(held.map((episode) => clockOf(question, episodeViewing(question, series, episode)))),
    lasting: [
      ...seriesProtections(question, series),
      ...held.flatMap((episode) => reasonsOf(question, series, episode)),
    ],
  };
}

function reasonsOf(question: Question, series: SeriesFacts, episode: EpisodeFacts): KeepCode[] {
  const watched = watchedness(question, episodeViewing(question, series, episode));
  return [
    ...seasonMarks(question, series, episode.season),
    ...episodeProtections(question, series, episode),
    ...(watched === 'watched' ? [] : [watched]),
  ];
}
