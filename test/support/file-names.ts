import type { Facts } from '../../cleanup/domain/facts/facts.ts';
import { episodeFile, type FileName, movieFile } from '../reference/keys.ts';

/** The ledger's names of all files that the facts hold. */
export function fileNamesIn({ movies, series }: Pick<Facts, 'movies' | 'series'>): FileName[] {
  return [
    ...movies.flatMap((movie) => (typeof movie.file === 'object' ? [movieFile(movie, movie.file)] : [])),
    ...series.flatMap((one) => one.files.map((file) => episodeFile(one, file))),
  ];
}
