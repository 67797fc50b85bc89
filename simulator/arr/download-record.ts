import type { Release } from '../qbittorrent/download.ts';
import type { Torrent } from '../qbittorrent/torrent-store.ts';
import type { QueueEntry } from './queue.ts';

/** A movie or an episode that a download is for. */
export type Wanted = Pick<QueueEntry, 'itemId' | 'episodeId' | 'seasonNumber'>;

/** A grabbed release, followed until the client does not have it any more. */
export interface Download {
  readonly release: Release;
  readonly wanted: readonly Wanted[];
  /** Lines of the queue, one for each that is wanted. */
  readonly lines: readonly number[];
  readonly importFiles: (torrent: Torrent) => void;
  imported: boolean;
}
