import type { EpisodeFileFacts, MovieFileFacts } from '../../domain/facts/facts.ts';
import type { TorrentHash } from '../../domain/facts/ids.ts';
import type { TorrentFileReading } from '../../ports/downloads.ts';

type RemovedFile = Pick<MovieFileFacts | EpisodeFileFacts, 'path' | 'sizeBytes' | 'torrents'>;

/**
 * Files of torrents that this run removed. An import links or copies a video and changes no byte of it: that a removed
 * file is a torrent's video is proven when the history says that the file came from that torrent and both have the same
 * size, each file standing for one video. Who wrote into the file afterwards has another one, of which nothing is known.
 */
export class RemovedOfTorrents {
  readonly #files = new Map<TorrentHash, Map<string, Map<string, number>>>();

  /** A file that is gone from an instance. */
  add(instance: string, { path, sizeBytes, torrents }: RemovedFile): void {
    if (torrents === 'unknown' || sizeBytes === 'unknown') return;
    for (const { hash } of torrents) {
      const byInstance = this.#files.get(hash) ?? new Map<string, Map<string, number>>();
      this.#files.set(hash, byInstance);
      byInstance.set(instance, (byInstance.get(instance) ?? new Map()).set(path, sizeBytes));
    }
  }

  /**
   * Videos of the torrent that are not proven to be among the removed files. Two instances may have imported the same
   * video, so what one removed is never added to what another did.
   */
  unproven(hash: TorrentHash, videos: readonly TorrentFileReading[]): readonly TorrentFileReading[] {
    const each = [...(this.#files.get(hash)?.values() ?? [])].map((files) =>
      unmatched(videos, files.values()),
    );
    return each.reduce((fewest, one) => (one.length < fewest.length ? one : fewest), videos);
  }
}

function unmatched(
  videos: readonly TorrentFileReading[],
  sizes: Iterable<number>,
): readonly TorrentFileReading[] {
  const left = [...sizes];
  return videos.filter(({ sizeBytes }) => {
    const index = left.indexOf(sizeBytes);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
