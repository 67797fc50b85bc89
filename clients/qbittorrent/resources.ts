import * as z from 'zod';
import { orUnknown } from '../http/or-unknown.ts';
import { TorrentHash } from './ids.ts';

export const Torrent = z.object({
  hash: TorrentHash,
  /** Empty on a pure v2 torrent. */
  infohash_v1: z.string(),
  /** Empty on a pure v1 torrent; its first 40 digits are the `hash` of all others. */
  infohash_v2: z.string(),
  name: z.string(),
  /** Names differ between versions; see `isFinished`. */
  state: z.string(),
  /** Empty when it has none. */
  category: z.string(),
  save_path: z.string(),
  /** The single file, or the folder of several. */
  content_path: z.string(),
  /** Bytes that were chosen to be downloaded. */
  size: z.number(),
  /** 0 to 1. */
  progress: z.number(),
  /** -1 stands for infinite. */
  ratio: z.number(),
  /** Seconds. */
  seeding_time: z.number(),
  /** Its own limits: -2 stands for the global ones, -1 for none. */
  ratio_limit: orUnknown(z.number()),
  /** Minutes. */
  seeding_time_limit: orUnknown(z.number()),
  /** The limits in force; -1 stands for none. */
  max_ratio: orUnknown(z.number()),
  /** Minutes. */
  max_seeding_time: orUnknown(z.number()),
});
export type Torrent = z.infer<typeof Torrent>;

export const TorrentFile = z.object({
  /** Path below the torrent's `save_path`. */
  name: z.string().min(1),
  /** Bytes. */
  size: z.int().min(0),
});
export type TorrentFile = z.infer<typeof TorrentFile>;

/** Whole, so that what else it holds can be given back. */
export const Category = z.looseObject({
  name: z.string(),
  savePath: z.string(),
  /** Where unfinished torrents of it are; false: with the finished ones; absent or null: as the settings say. */
  download_path: z.union([z.string(), z.literal(false)]).nullish(),
});
export type Category = z.infer<typeof Category>;

/** `disconnected` means that it does not listen: the VPN is down, or bound to the wrong interface. */
export const TransferInfo = z.object({
  connection_status: z.enum(['connected', 'firewalled', 'disconnected']),
  /** Bytes per second. */
  dl_info_speed: z.number(),
  dht_nodes: z.number(),
  /** Since 5.1; empty while it is unknown. */
  last_external_address_v4: z.string().nullish(),
});
export type TransferInfo = z.infer<typeof TransferInfo>;

/** All settings, by their names in the server's interface. */
export const Preferences = z.record(z.string(), z.unknown());
export type Preferences = z.infer<typeof Preferences>;

/** 4 says paused, 5 says stopped. */
const finished = new Set(['uploading', 'stalledUP', 'queuedUP', 'forcedUP', 'pausedUP', 'stoppedUP']);

/**
 * Whether a torrent has all its data and is at rest or seeding. Checking, moving, erroneous and unknown
 * states are not that: its data may be needed, or not where it says.
 */
export function isFinished({ state }: Pick<Torrent, 'state'>): boolean {
  return finished.has(state);
}
