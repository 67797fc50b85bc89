import { openQbittorrentWriter } from '../../clients/qbittorrent/open.ts';
import { QbittorrentReader } from '../../clients/qbittorrent/reader.ts';
import { QbittorrentWriter } from '../../clients/qbittorrent/writer.ts';
import { hashOf, login } from '../clients/qbittorrent/a-qbittorrent.ts';
import { describeContract } from './describe-contract.ts';
import { qbittorrentOperations } from './qbittorrent.expectations.ts';

describeContract('qBittorrent', {
  operations: qbittorrentOperations,
  documents: [],
  classes: [QbittorrentReader, QbittorrentWriter],
  calls: (url) => {
    const client = openQbittorrentWriter({ url, credentials: login, retry: { sleep: async () => {} } });
    return {
      apiVersion: () => client.apiVersion(),
      torrents: () => client.torrents(),
      torrentsByHash: () => client.torrentsByHash([hashOf(1)]),
      files: () => client.files(hashOf(1)),
      categories: () => client.categories(),
      preferences: () => client.preferences(),
      transferInfo: () => client.transferInfo(),
      deleteTorrents: () => client.deleteTorrents([hashOf(1)], { deleteFiles: true }),
      setCategory: () => client.setCategory([hashOf(1)], 'movies'),
      ensureCategory: () =>
        Promise.allSettled([
          client.ensureCategory('radarr', '/other'),
          client.ensureCategory('tv', '/data/tv'),
        ]),
      changePreferences: () => client.changePreferences({ max_ratio: 1 }),
    };
  },
});
