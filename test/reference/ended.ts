import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { SeriesFacts } from '../../cleanup/domain/facts/facts.ts';
import { remembered } from './dates.ts';
import { hasAired } from './episode.ts';
import { episodeFile, type FileName, seriesName } from './keys.ts';
import { rememberedOfFile } from './numbers.ts';
import type { Question } from './question.ts';

/**
 * When the series was first seen as ended; nothing when that is now. Where an older ledger did not write it down,
 * the last announcement of a file of its latest season shows that it was so then.
 */
export function endedSince(question: Question, series: SeriesFacts): EpochMs | undefined {
  const { endedSince: known, announced } = question.ledger;
  if (known !== undefined) return remembered(question, known[seriesName(series)]);
  const aired = series.episodes.filter((episode) => hasAired(question, episode));
  const latest = Math.max(...aired.map((episode) => episode.season));
  const announcements = aired.flatMap(({ season, file }) =>
    season !== latest || typeof file === 'string'
      ? []
      : [ofFile(question, announced, episodeFile(series, { id: file }))],
  );
  const dates = announcements.filter((date) => date !== undefined);
  const all = dates.length > 0 && dates.length === announcements.length;
  return all ? Math.max(...dates) : undefined;
}

function ofFile(
  question: Question,
  announced: Question['ledger']['announced'],
  file: FileName,
): EpochMs | undefined {
  return rememberedOfFile(question, announced[file], file);
}
