import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import { remembered } from './dates.ts';
import { episodeFile, type FileName, movieFile } from './keys.ts';
import type { Question } from './question.ts';

/**
 * What the ledger says of the file that has this name now. Radarr and Sonarr number files from 1 again when their
 * database is rebuilt, so a note from before any file of this name came in is about another one.
 */
export function rememberedOfFile(
  question: Question,
  noted: EpochMs | undefined,
  name: FileName,
): EpochMs | undefined {
  const since = remembered(question, noted);
  if (since === undefined) return undefined;
  return importsOf(question, name).some((at) => at !== 'unknown' && at > since) ? undefined : since;
}

function importsOf({ facts }: Question, name: FileName): readonly (EpochMs | 'unknown')[] {
  const movies = facts.movies.flatMap((movie) =>
    typeof movie.file === 'object' && movieFile(movie, movie.file) === name ? [movie.file.importedAt] : [],
  );
  const episodes = facts.series.flatMap((series) =>
    series.files.flatMap((file) => (episodeFile(series, file) === name ? [file.importedAt] : [])),
  );
  return [...movies, ...episodes];
}
