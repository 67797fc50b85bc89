import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TorrentHash } from '../../../clients/qbittorrent/ids.ts';
import { openQbittorrentReader, openQbittorrentWriter } from '../../../clients/qbittorrent/open.ts';
import { isFinished } from '../../../clients/qbittorrent/resources.ts';
import type { QbittorrentWriter } from '../../../clients/qbittorrent/writer.ts';
import { failureOf } from '../../support/failure-of.ts';
import type { TorrentContent } from '../../support/torrent.ts';

/** A running qBittorrent, real or simulated, without torrents. */
export interface QbittorrentUnderTest {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Adds a torrent whose data is complete; answers its hash. */
  add(content: TorrentContent): Promise<string>;
  /** Whether a file is on the disk, by its path below the save path. */
  hasFile(path: string): boolean;
  stop(): Promise<void>;
}

/** A program of its own takes its time on a busy machine. */
const startLimitMs = 60_000;

/** What the client does with a qBittorrent that keeps state. */
export function describeQbittorrent(name: string, start: () => Promise<QbittorrentUnderTest>): void {
  describe(name, () => {
    let server: QbittorrentUnderTest;
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
    const add = async (content: TorrentContent) => TorrentHash.parse(await server.add(content));

    it('tells the version of its interface', async () => {
      expect(await client.apiVersion()).toMatch(/^2\.\d+/);
    });

    it('tells how it is connected', async () => {
      expect((await client.transferInfo()).connection_status).toMatch(
        /^(connected|firewalled|disconnected)$/,
      );
    });

    it('lists torrents with their files', async () => {
      const hash = await add({ name: 'Pack', files: { 's01e01.mkv': 'one', 'extras/a.txt': 'two!' } });

      const [torrent] = await client.torrentsByHash([hash]);

      expect(torrent).toMatchObject({ hash, name: 'Pack', infohash_v1: hash, category: '', progress: 1 });
      expect(torrent?.content_path).toMatch(/\/Pack$/);
      expect(torrent && isFinished(torrent)).toBe(true);
      expect(await client.files(hash)).toEqual([
        { name: 'Pack/s01e01.mkv', size: 3 },
        { name: 'Pack/extras/a.txt', size: 4 },
      ]);
      expect((await client.torrents()).map((one) => one.hash)).toContain(hash);
    });

    it('leaves out what it does not know, and that is not an error', async () => {
      expect(await client.torrentsByHash([TorrentHash.parse('0'.repeat(40))])).toEqual([]);
    });

    it('fails for the files of what it does not know', async () => {
      expect(await failureOf(client.files(TorrentHash.parse('0'.repeat(40))))).toMatchObject({
        code: 'not-found',
      });
    });

    it('deletes one torrent and its data, and no other (trap 10: removal happens after the answer)', async () => {
      const going = await add({ name: 'Going', files: { 'a.mkv': 'a' } });
      const staying = await add({ name: 'Staying', files: { 'b.mkv': 'b' } });

      await client.deleteTorrents([going], { deleteFiles: true });

      expect((await client.torrentsByHash([going, staying])).map(({ hash }) => hash)).toEqual([staying]);
      await expect.poll(() => server.hasFile('Going/a.mkv'), { timeout: 10_000 }).toBe(false);
      expect(server.hasFile('Staying/b.mkv')).toBe(true);
    });

    it('deletes a torrent and leaves its data', async () => {
      const hash = await add({ name: 'Kept', files: { 'a.mkv': 'a' } });

      await client.deleteTorrents([hash], { deleteFiles: false });

      expect(await client.torrentsByHash([hash])).toEqual([]);
      expect(server.hasFile('Kept/a.mkv')).toBe(true);
    });

    it('deletes no data that another torrent has too (trap 10 and hazard 16: cross-seeds share files)', async () => {
      const content = { name: 'Shared', files: { 'a.mkv': 'a' } };
      const [one, other] = [await add(content), await add({ ...content, pieceLength: 32_768 })];

      const error = await failureOf(client.deleteTorrents([one], { deleteFiles: true }));

      expect(error.message).toContain(`has data of torrent ${one} in torrent ${other} too`);
      expect(await client.torrentsByHash([one, other])).toHaveLength(2);
      expect(server.hasFile('Shared/a.mkv')).toBe(true);
    });

    it('makes a category, moves it, and does nothing when it is so already', async () => {
      await client.ensureCategory('movies', '/data/movies');
      await client.ensureCategory('movies', '/data/movies');
      await client.ensureCategory('movies', '/data/films');

      expect(await client.categories()).toMatchObject({
        movies: { name: 'movies', savePath: '/data/films' },
      });
    });

    it.each([
      [{ downloadPathEnabled: 'true', downloadPath: '/data/unfinished' }, '/data/unfinished'],
      [{ downloadPathEnabled: 'false' }, false],
    ])(
      'leaves the folder for unfinished torrents when it gives a category another path: %j',
      async (own, told) => {
        await byHand(server, 'createCategory', { category: 'own', savePath: '/data/own', ...own });
        await client.ensureCategory('own', '/data/elsewhere');

        expect((await client.categories())['own']).toMatchObject({
          ...{ savePath: '/data/elsewhere', download_path: told },
        });
        await byHand(server, 'removeCategories', { categories: 'own' });
      },
    );

    it('puts a torrent in a category that exists and fails for one that does not', async () => {
      await client.ensureCategory('tv', '');
      const hash = await add({ name: 'Sorted', files: { 'a.mkv': 'a' } });

      await client.setCategory([hash], 'tv');

      expect(await client.torrentsByHash([hash])).toMatchObject([{ category: 'tv' }]);
      expect(await failureOf(client.setCategory([hash], 'nonesuch'))).toMatchObject({ code: 'conflict' });
    });

    it('changes settings and reads them back', async () => {
      await client.changePreferences({ max_ratio_enabled: true, max_ratio: 1.5 });

      expect(await client.preferences()).toMatchObject({ max_ratio_enabled: true, max_ratio: 1.5 });
    });

    it('changes a limit without its switch, and a switch never to a limit of 0', async () => {
      await client.changePreferences({ max_ratio_enabled: true, max_ratio: 1.5 });
      await client.changePreferences({ max_ratio: 3 });
      expect(await client.preferences()).toMatchObject({ max_ratio_enabled: true, max_ratio: 3 });

      await client.changePreferences({ max_ratio_enabled: true });
      expect(await client.preferences()).toMatchObject({ max_ratio_enabled: true, max_ratio: 3 });

      const failure = await failureOf(client.changePreferences({ max_seeding_time_enabled: true }));
      expect(failure.message).toContain('did not take max_seeding_time_enabled');
      expect(await client.preferences()).toMatchObject({ max_seeding_time_enabled: false });
    });

    it('finds out when a setting does not exist or is not taken (trap 30: the server answers success)', async () => {
      const unknown = await failureOf(client.changePreferences({ current_interface: 'tun0' }));
      const wrongType = await failureOf(client.changePreferences({ web_ui_session_timeout: 'an hour' }));

      expect(unknown.message).toContain('does not have the settings current_interface');
      expect(wrongType.message).toContain('did not take web_ui_session_timeout');
    });

    it('refuses a wrong password, and is asked only once (trap 28: five failures ban for an hour)', async () => {
      const { url, username } = server;
      const stranger = openQbittorrentReader({ url, credentials: { username, password: 'wrong-password' } });

      const first = await failureOf(stranger.torrents());
      const second = await failureOf(stranger.torrents());
      await stranger.close();

      expect(first).toMatchObject({ code: 'unauthorized', path: '/api/v2/auth/login' });
      expect(second).toBe(first);
    });
  });
}

/** What a person does in the web interface. */
async function byHand({ url, username, password }: QbittorrentUnderTest, action: string, form: object) {
  const post = async (path: string, fields: object, cookie = '') => {
    const body = new URLSearchParams(Object.entries(fields));
    return await fetch(`${url}/api/v2/${path}`, { method: 'POST', body, headers: { cookie } });
  };
  const login = await post('auth/login', { username, password });
  const [cookie = ''] = (login.headers.get('set-cookie') ?? '').split(';', 1);
  expect((await post(`torrents/${action}`, form, cookie)).ok).toBe(true);
}
