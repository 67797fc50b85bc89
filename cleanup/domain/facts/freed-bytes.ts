import type { EpisodeFileFacts } from './facts.ts';

/**
 * What the disk gains: the size when no other hard link exists, or when the links were not counted but
 * no torrent holds the data. Otherwise nobody knows.
 */
export function freedBytes({
  sizeBytes,
  linkCount,
  torrents,
}: Pick<EpisodeFileFacts, 'sizeBytes' | 'linkCount' | 'torrents'>): number | 'unknown' {
  if (linkCount === 1) return sizeBytes;
  const unheld = linkCount === 'unknown' && torrents !== 'unknown' && torrents.length === 0;
  return unheld ? sizeBytes : 'unknown';
}
