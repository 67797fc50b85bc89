import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../../simulator/library/builder.ts';
import { startSimulator } from '../../../../simulator/start.ts';
import { runSetup } from '../../../support/setup/run-setup.ts';
import { describeQbittorrentSetup } from './suite.ts';

for (const version of ['4.5', '4.6', '5.0', '5.1', '5.2'] as const) {
  describeQbittorrentSetup(`setup of a simulated qBittorrent ${version}`, async () => {
    const simulator = await startSimulator(aLibrary().build(), { qbittorrent: { version } });
    const { url, username, password } = simulator.qbittorrent;
    return {
      ...{ url, username, password, networkInterface: 'tun0', downloads: '/data/torrents' },
      stop: async () => await simulator.close(),
    };
  });
}

describe('setup of qBittorrent', () => {
  it('writes nothing the second time, and nothing at all to plan', async () => {
    const simulator = await startSimulator(aLibrary().build(), {});
    const { url, username, password } = simulator.qbittorrent;
    const qbittorrent = { url, username, password, downloads: '/data/torrents', categories: ['radarr'] };
    const files = { 'setup.yaml': { waitSeconds: 0, qbittorrent } };
    // A login changes nothing.
    const writes = () => simulator.requests.writes().filter(({ path }) => !path.endsWith('/auth/login'));

    await runSetup('plan', files);
    expect(writes()).toEqual([]);
    await runSetup('apply', files);
    expect(writes().map(({ path }) => path)).toEqual([
      '/api/v2/app/setPreferences',
      '/api/v2/torrents/createCategory',
    ]);
    simulator.requests.clear();
    await runSetup('apply', files);
    expect(writes()).toEqual([]);
    await simulator.close();
  });
});
