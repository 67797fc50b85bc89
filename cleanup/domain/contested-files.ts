import type { EpisodeFileFacts, Facts, MovieFileFacts } from './facts.ts';
import { knownFile } from './judgement.ts';

export type MediaFile = MovieFileFacts | EpisodeFileFacts;

/**
 * Files that cannot be told apart: two items give the same path, or one instance gives the same file
 * id twice. Whoever removed one of them would take the other's data, so neither goes.
 */
export function findContestedFiles(facts: Facts): ReadonlySet<MediaFile> {
  const contested = new Set<MediaFile>();
  const byPath = new Map<string, MediaFile>();
  const byId = new Map<string, Map<number, MediaFile>>();

  const claim = (ids: Map<number, MediaFile>, file: MediaFile): void => {
    const rival = byPath.get(file.path) ?? ids.get(file.id);
    if (rival !== undefined) contested.add(rival).add(file);
    byPath.set(file.path, file);
    ids.set(file.id, file);
  };

  for (const movie of facts.movies) {
    const file = knownFile(movie);
    if (file !== undefined) claim(idsOf(byId, `movie:${movie.instance}`), file);
  }
  for (const series of facts.series) {
    const ids = idsOf(byId, `episode:${series.instance}`);
    for (const file of series.files) claim(ids, file);
  }
  return contested;
}

function idsOf(byId: Map<string, Map<number, MediaFile>>, owner: string): Map<number, MediaFile> {
  const known = byId.get(owner);
  if (known !== undefined) return known;
  const fresh = new Map<number, MediaFile>();
  byId.set(owner, fresh);
  return fresh;
}
