import { TorrentHash } from '../../../clients/qbittorrent/ids.ts';
import { openQbittorrentReader, type QbittorrentOptions } from '../../../clients/qbittorrent/open.ts';
import type { DownloadClient } from '../../ports/downloads.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import { reading } from '../servers/as-server-failure.ts';
import { type SupportedVersions, versionProblem } from '../servers/version-problem.ts';
import { toTorrent } from './to-torrent.ts';

/** Of its interface, which has a number of its own. Minor numbers have been added to without taking away. */
const supported: SupportedVersions = {
  from: [2, 8],
  before: [3, 0],
  words: 'interface 2.8 (qBittorrent 4.5) and later',
};

/** Opens one qBittorrent for reading. */
export function openQbittorrent(options: QbittorrentOptions): DownloadClient & { close(): Promise<void> } {
  const name = options.server ?? 'qbittorrent';
  const client = openQbittorrentReader(options);
  const requireSupported = async () => {
    const problem = versionProblem(`the interface of ${name}`, await client.apiVersion(), supported);
    if (problem !== undefined) throw new ServerFailure(problem);
  };
  return {
    name,
    torrents: async () =>
      await reading(async () => {
        await requireSupported();
        return (await client.torrents()).map(toTorrent);
      }),
    files: async (hash) =>
      await reading(async () => {
        const id = TorrentHash.parse(hash);
        const [[torrent], files] = await Promise.all([client.torrentsByHash([id]), client.files(id)]);
        if (torrent === undefined) {
          throw new ServerFailure(`${name} does not have torrent ${hash}: it may be gone already`);
        }
        const folder = torrent.save_path.replace(/\/+$/, '');
        return files.map(({ name: path, size }) => ({ path: `${folder}/${path}`, sizeBytes: size }));
      }),
    close: async () => await client.close(),
  };
}
