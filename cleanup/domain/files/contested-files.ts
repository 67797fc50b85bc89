import type { EpisodeFileFacts, Facts, MovieFileFacts } from '../facts/facts.ts';
import { episodeFileKey, type FileKey, movieFileKey } from '../facts/keys.ts';
import { knownFile } from '../facts/known-file.ts';
import { areFilesUnique } from './unique-files.ts';

export type MediaFile = MovieFileFacts | EpisodeFileFacts;

/**
 * Files that two items claim: by the same path, or by the same id in one Radarr or Sonarr. Whoever removed
 * one of them would take the other's data, so neither goes.
 */
export function findContestedFiles(facts: Facts): ReadonlySet<MediaFile> {
  const contested = new Set<MediaFile>();
  if (areFilesUnique(facts)) return contested;
  const byPath = new Map<string, MediaFile>();
  const byKey = new Map<FileKey, MediaFile>();
  forEachFile(facts, (file, key) => {
    for (const rival of [byPath.get(file.path), byKey.get(key)]) {
      if (rival !== undefined) contested.add(rival).add(file);
    }
    byPath.set(file.path, file);
    byKey.set(key, file);
  });
  return contested;
}

function forEachFile({ movies, series }: Facts, visit: (file: MediaFile, key: FileKey) => void): void {
  for (const movie of movies) {
    const file = knownFile(movie);
    if (file !== undefined) visit(file, movieFileKey(movie.instance, file.id));
  }
  for (const { instance, files } of series) {
    for (const file of files) visit(file, episodeFileKey(instance, file.id));
  }
}
