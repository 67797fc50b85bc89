import type { Match } from '../../../domain/facts/facts.ts';
import type { VideoReading } from '../../../ports/media-server.ts';
import type { PathKey } from '../paths/path-key.ts';

/** What is known of the video that a file is. */
export interface Matched {
  readonly match: Match;
  /** Videos of the file's path; several where two libraries list one file. */
  readonly items: readonly VideoReading[];
  /** Set where the path is no video's and this one, of the same ids and folder, has versions: it may be one of them. */
  readonly versionOf?: VideoReading | undefined;
  /** The file's path as Jellyfin sees it. */
  readonly key: PathKey;
}

/** Whether another file of Radarr or Sonarr is the same video too, or lies on the same disc. */
export type ClaimedTwice = (matched: Matched) => boolean;

/** Videos at a path, or around it where it leads into a disc; by id, for the marks of the first are the file's. */
export function videosAt(
  key: PathKey,
  at: (key: PathKey) => readonly VideoReading[],
  discFolders: (key: PathKey) => readonly PathKey[],
): readonly VideoReading[] {
  const exact = at(key);
  if (exact.length > 0) return exact.toSorted(byId);
  for (const folder of discFolders(key)) {
    const disc = at(folder);
    if (disc.length > 0) return disc.toSorted(byId);
  }
  return exact;
}

function byId(one: VideoReading, other: VideoReading): number {
  return one.id < other.id ? -1 : 1;
}

/** The strictest of what several videos of one path say. */
export function strictest(matches: readonly Match[]): Match {
  if (matches.includes('contradictory')) return 'contradictory';
  return matches.every((match) => match === 'proven') ? 'proven' : 'unknown';
}
