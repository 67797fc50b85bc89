import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { QbittorrentVersion } from '../../../simulator/qbittorrent/dialect.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { ask, askQbittorrent, listOf, logIn } from '../support/ask.ts';
import { running } from '../support/running.ts';

const HASH = 'c'.repeat(40);
const magnet = `magnet:?xt=urn:btih:${HASH}&dn=A+film`;
const start = (version: QbittorrentVersion = '5.1', library = aLibrary()) =>
  running(library, { qbittorrent: { version } });

describe('adding torrents', () => {
  it('begins without progress in the category asked for', async () => {
    const sim = await start();

    const answer = await askQbittorrent(sim, '/torrents/add', { form: { urls: magnet, category: 'radarr' } });

    expect(answer.text).toBe('Ok.');
    expect(listOf(await askQbittorrent(sim, '/torrents/info'))).toMatchObject([
      { hash: HASH, name: 'A film', category: 'radarr', progress: 0, state: 'metaDL' },
    ]);
  });

  it('reads a multipart form', async () => {
    const sim = await start();
    const cookie = ((await logIn(sim)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const body = new FormData();
    body.set('urls', magnet);
    body.set('stopped', 'true');

    await fetch(`${sim.qbittorrent.url}/api/v2/torrents/add`, { method: 'POST', body, headers: { cookie } });

    expect(listOf(await askQbittorrent(sim, '/torrents/info'))).toMatchObject([{ state: 'stoppedDL' }]);
  });

  it('fails with 200 for one that is there already; 5.2 counts and answers 409', async () => {
    const again = async (sim: Simulator) => {
      await askQbittorrent(sim, '/torrents/add', { form: { urls: magnet } });
      return askQbittorrent(sim, '/torrents/add', { form: { urls: magnet } });
    };

    expect(await again(await start('5.1'))).toMatchObject({ status: 200, text: 'Fails.' });
    expect(await again(await start('5.2'))).toMatchObject({ status: 409, body: { failure_count: 1 } });
  });
});

describe('reading torrents', () => {
  const library = () =>
    aLibrary()
      .movie({ title: 'Heat', torrent: HASH })
      .series({ title: 'Show', seasons: [{ number: 1, episodes: 3, torrent: 'pack' }] });

  it('shows one file as its own content, and a pack as a folder', async () => {
    const sim = await start('5.1', library());

    const torrents = listOf(await askQbittorrent(sim, '/torrents/info'));

    expect(torrents.map((torrent) => torrent['content_path'])).toEqual([
      '/data/torrents/radarr/Heat (2000)/Heat (2000).mkv',
      '/data/torrents/tv-sonarr/Show - S01E01',
    ]);
  });

  it('filters by category and hash, and leaves out what it does not know', async () => {
    const sim = await start('5.1', library());
    const hashes = async (query: string) =>
      listOf(await askQbittorrent(sim, `/torrents/info?${query}`)).map((torrent) => torrent['hash']);

    expect(await hashes('category=radarr')).toEqual([HASH]);
    expect(await hashes(`hashes=${HASH}|${'d'.repeat(40)}`)).toEqual([HASH]);
    expect(await hashes('filter=seeding')).toHaveLength(2);
    expect(await hashes('filter=downloading')).toEqual([]);
  });

  it.each([
    { version: '5.1', inOneCall: false },
    { version: '5.2', inOneCall: true },
  ] as const)('lists files, in $version in the same call: $inOneCall', async ({ version, inOneCall }) => {
    const sim = await start(version, library());

    const [torrent] = listOf(await askQbittorrent(sim, `/torrents/info?hashes=${HASH}&includeFiles=true`));
    const files = listOf(await askQbittorrent(sim, `/torrents/files?hash=${HASH}`));

    expect(files).toMatchObject([{ name: 'Heat (2000)/Heat (2000).mkv', progress: 1 }]);
    expect('files' in (torrent ?? {})).toBe(inOneCall);
    expect((await askQbittorrent(sim, `/torrents/files?hash=${'d'.repeat(40)}`)).status).toBe(404);
  });
});

describe('categories', () => {
  const form = (category: string, savePath = '') => ({ form: { category, savePath } });

  it('conflict when one is made twice or named badly, and when a torrent gets an unknown one', async () => {
    const sim = await start();
    const statusOf = async (path: string, asked: { form: Record<string, string> }) =>
      (await askQbittorrent(sim, `/torrents/${path}`, asked)).status;

    expect(await statusOf('createCategory', form('radarr', '/data'))).toBe(200);
    expect(await statusOf('createCategory', form('radarr'))).toBe(409);
    expect(await statusOf('createCategory', form('/bad'))).toBe(409);
    expect(await statusOf('setCategory', form('unknown'))).toBe(409);
    expect((await askQbittorrent(sim, '/torrents/categories')).body).toEqual({
      radarr: { name: 'radarr', savePath: '/data', download_path: null },
    });
  });

  it.each([
    { version: '5.1', unchanged: 409, unknown: 409 },
    { version: '5.2', unchanged: 204, unknown: 404 },
  ] as const)(
    'edited in $version: unchanged $unchanged, unknown $unknown',
    async ({ version, unchanged, unknown }) => {
      const sim = await start(version);
      await askQbittorrent(sim, '/torrents/createCategory', form('radarr', '/data'));

      expect((await askQbittorrent(sim, '/torrents/editCategory', form('radarr', '/data'))).status).toBe(
        unchanged,
      );
      expect((await askQbittorrent(sim, '/torrents/editCategory', form('other'))).status).toBe(unknown);
    },
  );
});

describe('the connection', () => {
  it('is what the state says', async () => {
    const sim = await start();
    sim.qbittorrent.state.connectionStatus = 'disconnected';

    expect((await askQbittorrent(sim, '/transfer/info')).body).toMatchObject({
      connection_status: 'disconnected',
      dht_nodes: 0,
    });
  });

  it('has a key in 5.2 that can be changed, after which the old one is refused', async () => {
    const sim = await start('5.2');
    const old = sim.qbittorrent.apiKey;

    const { body } = await askQbittorrent(sim, '/app/rotateAPIKey', { form: {} });

    const withKey = (key: unknown) => ({ headers: { authorization: `Bearer ${key}` } });
    const version = `${sim.qbittorrent.url}/api/v2/app/webapiVersion`;
    expect((await ask(version, withKey(old))).status).toBe(403);
    expect((await ask(version, withKey(body['apiKey']))).text).toBe('2.15.1');
  });
});
