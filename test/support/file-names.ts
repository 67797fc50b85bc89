import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { Facts } from '../../cleanup/domain/facts/facts.ts';
import { episodeFile, type FileName, movieFile } from '../reference/keys.ts';

interface NamedFile {
  readonly name: FileName;
  readonly importedAt: EpochMs | 'unknown';
}

/** All files that the facts hold, by the ledger's names. */
export function filesIn({ movies, series }: Pick<Facts, 'movies' | 'series'>): NamedFile[] {
  return [
    ...movies.flatMap((movie) => {
      const { file } = movie;
      return typeof file === 'object' ? [{ name: movieFile(movie, file), importedAt: file.importedAt }] : [];
    }),
    ...series.flatMap((one) =>
      one.files.map((file) => ({ name: episodeFile(one, file), importedAt: file.importedAt })),
    ),
  ];
}

export function fileNamesIn(facts: Pick<Facts, 'movies' | 'series'>): FileName[] {
  return filesIn(facts).map(({ name }) => name);
}
