import { openQbittorrentReader, openQbittorrentWriter } from '../../clients/qbittorrent/open.ts';
import { starting } from './a-simulator.ts';
import { describeAnswers } from './describe-answers.ts';
import { qbittorrentOperations } from './qbittorrent.expectations.ts';

describeAnswers('a simulated qBittorrent', {
  operations: qbittorrentOperations,
  start: starting(
    'qbittorrent',
    async ({ qbittorrent: { url, apiKey } }) => {
      const writer = openQbittorrentWriter({ url, credentials: { apiKey } });
      await writer.ensureCategory('movies', '/data/movies');
      await writer.close();
    },
    { qbittorrent: { version: '5.2' } },
  ),
  read: async (url, apiKey) => {
    const client = openQbittorrentReader({ url, credentials: { apiKey } });
    await client.transferInfo();
    await client.categories();
    for (const { hash } of await client.torrents()) await client.files(hash);
    await client.close();
  },
});
