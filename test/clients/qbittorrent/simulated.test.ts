import { aLibrary } from '../../../simulator/library/builder.ts';
import type { SimulatorOptions } from '../../../simulator/options.ts';
import { startSimulator } from '../../../simulator/start.ts';
import { makeTorrent, type TorrentContent } from '../../support/torrent.ts';
import { describeQbittorrent, type QbittorrentUnderTest } from './suite.ts';

type Version = Exclude<NonNullable<SimulatorOptions['qbittorrent']>['version'], undefined>;

const savePath = '/data/torrents';

async function startSimulated(version: Version): Promise<QbittorrentUnderTest> {
  // Time runs a hundred times as fast, as deletions happen half a second after their answer.
  const simulator = await startSimulator(aLibrary().build(), { qbittorrent: { version }, time: 100 });
  const { qbittorrent, disk, clock } = simulator;
  return {
    url: qbittorrent.url,
    username: qbittorrent.username,
    password: qbittorrent.password,
    add: async (content: TorrentContent) => {
      const { hash } = makeTorrent(content);
      const files = Object.entries(content.files).map(([path, text]) => ({
        path: `${content.name}/${path}`,
        size: text.length,
      }));
      const torrent = { hash, name: content.name, category: '', savePath, files, addedAt: clock.now() };
      qbittorrent.state.world.torrents.add(torrent);
      return hash;
    },
    hasFile: (path) => disk.stat(`${savePath}/${path}`) !== undefined,
    stop: async () => await simulator.close(),
  };
}

for (const version of ['4.5', '4.6', '5.0', '5.1', '5.2'] as const) {
  describeQbittorrent(`a simulated qBittorrent ${version}`, async () => await startSimulated(version));
}
