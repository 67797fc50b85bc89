import type { TorrentHash } from './ids.ts';
import { isFinished, type Torrent } from './resources.ts';

/**
 * Why these torrents must not be deleted now, in words; undefined when they may. Two torrents can share
 * their data (a cross-seed, a pack and one of its episodes): to delete one with its data breaks the other.
 */
export function deletionProblem(
  all: readonly Torrent[],
  hashes: ReadonlySet<TorrentHash>,
  deleteFiles: boolean,
): string | undefined {
  const going = all.filter(({ hash }) => hashes.has(hash));
  const unfinished = going.find((torrent) => !isFinished(torrent));
  if (unfinished !== undefined) return `has torrent ${unfinished.hash} in state ${unfinished.state}`;
  if (!deleteFiles) return undefined;
  const staying = all.filter(({ hash }) => !hashes.has(hash));
  for (const torrent of going) {
    const sharer = staying.find((other) => overlap(torrent.content_path, other.content_path));
    if (sharer !== undefined) return `has data of torrent ${torrent.hash} in torrent ${sharer.hash} too`;
  }
  return undefined;
}

/** The same path, or one below the other. An empty path is not known yet and may be anything. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [withSlash(one), withSlash(other)];
  return a.startsWith(b) || b.startsWith(a);
}

function withSlash(path: string): string {
  return path === '' || path.endsWith('/') ? path : `${path}/`;
}
