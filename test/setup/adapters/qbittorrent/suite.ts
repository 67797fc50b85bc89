import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQbittorrentWriter } from '../../../../clients/qbittorrent/open.ts';
import type { QbittorrentWriter } from '../../../../clients/qbittorrent/writer.ts';
import { runSetup } from '../../../support/setup/run-setup.ts';

/** A running qBittorrent, real or simulated. */
export interface QbittorrentToSetUp {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** An interface that it has. */
  readonly networkInterface: string;
  readonly downloads: string;
  stop(): Promise<void>;
}

/** A program of its own takes its time on a busy machine. */
const startLimitMs = 60_000;

/** What setup does with one qBittorrent, from the command line on. */
export function describeQbittorrentSetup(name: string, start: () => Promise<QbittorrentToSetUp>): void {
  describe(name, () => {
    let server: QbittorrentToSetUp;
    let client: QbittorrentWriter;

    beforeAll(async () => {
      server = await start();
      const { url, username, password } = server;
      client = openQbittorrentWriter({ url, credentials: { username, password } });
    }, startLimitMs);
    afterAll(async () => {
      await client?.close();
      await server?.stop();
    }, startLimitMs);

    const setup = async (line: string, shareLimits: object = { ratio: 2, seedingDays: 7 }) => {
      const { url, username, password, networkInterface, downloads } = server;
      const qbittorrent = {
        ...{ url, username, password, networkInterface, downloads },
        shareLimits,
        categories: ['radarr', 'sonarr'],
      };
      return await runSetup(line, { 'setup.yaml': { waitSeconds: 30, qbittorrent } });
    };

    it('shows what a new one lacks and changes nothing, with exit code 6', async () => {
      const before = await client.preferences();

      const { code, out } = await setup('plan');

      expect({ code, categories: await client.categories() }).toEqual({ code: 6, categories: {} });
      expect(out).toMatch(/^ {2}~ preferences\n(?: {6}\S.*\n)* {6}auto_tmm_enabled +false → true\n/m);
      expect(out).toContain(`  + category radarr\n      savePath  ${server.downloads}/radarr\n`);
      expect(await client.preferences()).toEqual(before);
    });

    it('brings it to the state of the file, which reading again shows', async () => {
      const unknown = { dl_limit: 1_024_000, dht: false };
      await client.changePreferences(unknown);

      const { code, out } = await setup('apply');

      expect({ code, out }).toMatchObject({ code: 0 });
      expect(out).not.toContain(server.password);
      expect(await client.preferences()).toMatchObject({
        ...unknown,
        auto_tmm_enabled: true,
        current_network_interface: server.networkInterface,
        max_ratio_enabled: true,
        max_ratio: 2,
        max_seeding_time_enabled: true,
        max_seeding_time: 7 * 24 * 60,
        max_ratio_act: 0,
        upnp: false,
        save_path: server.downloads,
      });
      expect((await client.preferences())['disk_io_type']).toBeGreaterThan(1);
      expect(await client.categories()).toMatchObject({
        radarr: { savePath: `${server.downloads}/radarr` },
        sonarr: { savePath: `${server.downloads}/sonarr` },
      });
    });

    it('finds nothing to do the second time, in one line', async () => {
      const { code, out } = await setup('apply');

      expect({ code, msg: JSON.parse(out).msg }).toEqual({
        code: 0,
        msg: 'setup: nothing to change, 3 as they should be',
      });
      expect(await setup('plan')).toEqual({ code: 0, out: 'Plan: 3 unchanged\n', err: '' });
    });

    it('leaves limits that were set by hand where the file names none, and all others come back', async () => {
      const byHand = { max_ratio_enabled: true, max_ratio: 3, max_seeding_time_enabled: false };
      await client.changePreferences(byHand);

      expect(await setup('apply', {})).toMatchObject({ code: 0 });
      expect(await client.preferences()).toMatchObject(byHand);

      expect(await setup('apply')).toMatchObject({ code: 0 });
      expect(await client.preferences()).toMatchObject({ max_ratio: 2, max_seeding_time_enabled: true });
    });

    it('takes back what a person changed in a managed setting, and says so', async () => {
      await client.changePreferences({ upnp: true });
      await client.ensureCategory('radarr', '/elsewhere');
      await client.ensureCategory('by-hand', '/by-hand');

      const { code, out } = await setup('apply --format text');

      expect(code).toBe(0);
      expect(out).toContain('~ preferences\n      upnp  true → false\n');
      expect(out).toContain(`~ category radarr\n      savePath  /elsewhere → ${server.downloads}/radarr\n`);
      expect(await client.preferences()).toMatchObject({ upnp: false, dl_limit: 1_024_000 });
      expect(await client.categories()).toMatchObject({ 'by-hand': { savePath: '/by-hand' } });
    });
  });
}
