import type { EpisodeFileFacts, Facts, MovieFileFacts } from './facts.ts';
import type { InstanceName } from './ids.ts';
import { knownFile } from './judgement.ts';
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
  const movieFiles = new Map<InstanceName, Map<number, MediaFile>>();
  const episodeFiles = new Map<InstanceName, Map<number, MediaFile>>();
  forEachFile(facts, (file, kind, instance) => {
    const byId = within(kind === 'movie' ? movieFiles : episodeFiles, instance, () => new Map());
    for (const rival of [byPath.get(file.path), byId.get(file.id)]) {
      if (rival !== undefined) contested.add(rival).add(file);
    }
    byPath.set(file.path, file);
    byId.set(file.id, file);
  });
  return contested;
}

type Visit = (file: MediaFile, kind: 'movie' | 'episode', instance: InstanceName) => void;

function forEachFile({ movies, series }: Facts, visit: Visit): void {
  for (const movie of movies) {
    const file = knownFile(movie);
    if (file !== undefined) visit(file, 'movie', movie.instance);
  }
  for (const { instance, files } of series) {
    for (const file of files) visit(file, 'episode', instance);
  }
}

/** What is kept for one instance: an id names a file in its own Radarr or Sonarr only. */
function within<Value>(
  byInstance: Map<InstanceName, Value>,
  instance: InstanceName,
  fresh: () => Value,
): Value {
  const known = byInstance.get(instance) ?? fresh();
  byInstance.set(instance, known);
  return known;
}
