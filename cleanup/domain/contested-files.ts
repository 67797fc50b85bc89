import type { EpisodeFileFacts, Facts, MovieFileFacts } from './facts.ts';
import { knownFile } from './judgement.ts';

export type MediaFile = MovieFileFacts | EpisodeFileFacts;

/**
 * Files that two items give the same path. Whoever removed one of them would take the other's data, so
 * neither goes.
 */
export function findContestedFiles(facts: Facts): ReadonlySet<MediaFile> {
  const contested = new Set<MediaFile>();
  if (everyPathIsUnique(facts)) return contested;
  const byPath = new Map<string, MediaFile>();
  const claim = (file: MediaFile): void => {
    const rival = byPath.get(file.path);
    if (rival === undefined) byPath.set(file.path, file);
    else contested.add(rival).add(file);
  };
  for (const movie of facts.movies) {
    const file = knownFile(movie);
    if (file !== undefined) claim(file);
  }
  for (const { files } of facts.series) files.forEach(claim);
  return contested;
}

/** True for nearly every library, and quicker to find out than who shares a path with whom. */
function everyPathIsUnique({ movies, series }: Facts): boolean {
  const paths = new Set<string>();
  let files = 0;
  for (const movie of movies) {
    const file = knownFile(movie);
    if (file === undefined) continue;
    paths.add(file.path);
    files += 1;
  }
  for (const one of series) {
    for (const { path } of one.files) paths.add(path);
    files += one.files.length;
  }
  return paths.size === files;
}
