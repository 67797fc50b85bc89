import type { SimulatedClock } from './clock.ts';
import type { Disk } from './disk/disk.ts';
import type { LibrarySpec } from './library/spec.ts';
import type { TorrentStore } from './qbittorrent/torrent-store.ts';

/** What the simulated servers have in common: one machine, one time, one set of titles, one download client. */
export interface World {
  readonly library: LibrarySpec;
  readonly clock: SimulatedClock;
  readonly disk: Disk;
  readonly torrents: TorrentStore;
}

/** Delay after which a task pool gets to a job that was queued by a call, in simulated milliseconds. */
export const TASK_POOL_DELAY_MS = 1000;
