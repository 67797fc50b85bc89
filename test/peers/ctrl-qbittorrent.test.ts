import { QBittorrent } from '@ctrl/qbittorrent';
import { describe, expect, it } from 'vitest';
import { running } from '../simulator/support/running.ts';
import { aHousehold } from './household.ts';

async function connected(version: '4.6' | '5.1' | '5.2') {
  const sim = await running(aHousehold(), { qbittorrent: { version } });
  const { url, username, password } = sim.qbittorrent;
  return { sim, client: new QBittorrent({ baseUrl: url, username, password }) };
}

describe.each(['4.6', '5.1', '5.2'] as const)(
  '@ctrl/qbittorrent and a simulated qBittorrent %s',
  (version) => {
    it('lists torrents, their files, categories and preferences', async () => {
      const { client } = await connected(version);

      const torrents = await client.listTorrents();
      const one = await client.listTorrents({ sort: 'name', limit: 1 });
      const files = await client.torrentFiles(torrents[0]?.hash ?? '');

      expect(torrents.map(({ category }) => category).sort()).toEqual(['radarr', 'tv-sonarr']);
      expect(one.map(({ name }) => name)).toEqual(['Heat (2000)']);
      expect(files).toHaveLength(1);
      expect(Object.keys(await client.getCategories())).toEqual(['radarr', 'tv-sonarr']);
      expect((await client.getPreferences()).save_path).toBe('/data/torrents');
    });

    it('stops, starts and removes a torrent with its data', async () => {
      const { sim, client } = await connected(version);
      const [heat] = await client.listTorrents({ category: 'radarr' });

      await client.stopTorrent(heat?.hash ?? '');
      const stopped = (await client.listTorrents({ category: 'radarr' }))[0]?.state;
      await client.removeTorrent(heat?.hash ?? '', true);
      sim.clock.advance(1000);

      expect(stopped).toBe(version === '4.6' ? 'pausedUP' : 'stoppedUP');
      expect(await client.listTorrents({ category: 'radarr' })).toEqual([]);
    });
  },
);
