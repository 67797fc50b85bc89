import * as z from 'zod';

/**
 * What qBittorrent calls a torrent by: 40 hex digits, the v1 hash or the first half of a v2 hash. Nothing
 * else fits, least of all the word `all`, which the server takes for every torrent.
 */
export const TorrentHash = z
  .string()
  .regex(/^[0-9a-f]{40}$/, 'expected 40 hex digits')
  .brand<'TorrentHash'>();
export type TorrentHash = z.infer<typeof TorrentHash>;

/** At least one. */
export type TorrentHashes = readonly [TorrentHash, ...TorrentHash[]];
