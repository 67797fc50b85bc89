import { TorrentHash } from '../../../clients/qbittorrent/ids.ts';
import { openQbittorrentWriter, type QbittorrentOptions } from '../../../clients/qbittorrent/open.ts';
import type { TorrentRemover } from '../../ports/removers.ts';
import { writingAndReading } from '../servers/as-server-failure.ts';

/**
 * Opens one qBittorrent for removing torrents with their data; in live mode only. The client looks before, that
 * all are finished and none shares its data, and after, until they are gone.
 */
export function openTorrentRemover(options: QbittorrentOptions): TorrentRemover & { close(): Promise<void> } {
  const client = openQbittorrentWriter(options);
  return {
    remove: async ([first, ...others]) => {
      const hashes = [TorrentHash.parse(first), ...others.map((hash) => TorrentHash.parse(hash))] as const;
      await writingAndReading(async () => await client.deleteTorrents(hashes, { deleteFiles: true }));
    },
    close: async () => await client.close(),
  };
}
