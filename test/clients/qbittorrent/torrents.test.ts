import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TorrentHash } from '../../../clients/qbittorrent/ids.ts';
import { isFinished } from '../../../clients/qbittorrent/resources.ts';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aReader, aTorrent, aWriter, hashOf } from './a-qbittorrent.ts';

const http = useMockHttp();
const all = { path: '/api/v2/torrents/info', method: 'GET' };
const some = (...numbers: number[]) => ({ ...all, query: { hashes: numbers.map(hashOf).join('|') } });
const remove = (deleteFiles: boolean, ...numbers: number[]) => ({
  path: '/api/v2/torrents/delete',
  method: 'POST',
  body: `hashes=${numbers.map(hashOf).join('%7C')}&deleteFiles=${deleteFiles}`,
});

describe('TorrentHash', () => {
  it('is 40 hex digits and nothing else (trap 10 and hazard 2: hashes=all deletes everything)', () => {
    const notAHash = fc.oneof(
      fc.constantFrom(
        'all',
        'ALL',
        '',
        '|',
        hashOf(1).toUpperCase().replace('1', 'A'),
        `${hashOf(1)}|all`,
        `${hashOf(1)}\n`,
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(notAHash, (text) => {
        expect(TorrentHash.safeParse(text).success).toBe(/^[0-9a-f]{40}$/.test(text) && text.length === 40);
      }),
    );
  });
});

describe('deleteTorrents', () => {
  it.each(['all', '', `${hashOf(1)}|all`])(
    'sends nothing for the hash %j (trap 10, hazard 2)',
    async (hash) => {
      expect(
        await failureOf(aWriter(http).deleteTorrents([hash as TorrentHash], { deleteFiles: true })),
      ).toMatchObject({ code: 'mismatch' });
    },
  );

  it('looks again until the torrents are gone (trap 10: success comes before the removal)', async () => {
    http.expect(all, 200, [aTorrent(1), aTorrent(2), aTorrent(3)]);
    http.expect(remove(true, 1, 2), 200);
    http.expect(some(1, 2), 200, [aTorrent(2)]);
    http.expect(some(1, 2), 200, []);

    await expect(
      aWriter(http).deleteTorrents([hashOf(1), hashOf(2)], { deleteFiles: true }),
    ).resolves.toBeUndefined();
  });

  it('fails when they stay', async () => {
    http.expect(all, 200, [aTorrent(1)]);
    http.expect(remove(false, 1), 204);
    for (let look = 0; look < 20; look++) http.expect(some(1), 200, [aTorrent(1)]);

    expect(await failureOf(aWriter(http).deleteTorrents([hashOf(1)], { deleteFiles: false }))).toMatchObject({
      code: 'incomplete',
    });
  });

  it.each([
    ['the same file', '/data/torrents/Torrent 1'],
    ['a file in its folder', '/data/torrents/Torrent 1/s01e01.mkv'],
    ['the folder above', '/data/torrents'],
    ['a path that is not known yet', ''],
  ])(
    'sends nothing when another torrent has %s (trap 10, hazards 15 and 16)',
    async (_name, content_path) => {
      http.expect(all, 200, [aTorrent(1), aTorrent(2, { content_path })]);

      expect(await failureOf(aWriter(http).deleteTorrents([hashOf(1)], { deleteFiles: true }))).toMatchObject(
        {
          code: 'mismatch',
        },
      );
    },
  );

  it('is not misled by a name that merely begins alike', async () => {
    http.expect(all, 200, [aTorrent(1), aTorrent(2, { content_path: '/data/torrents/Torrent 10' })]);
    http.expect(remove(true, 1), 200);
    http.expect(some(1), 200, []);

    await expect(aWriter(http).deleteTorrents([hashOf(1)], { deleteFiles: true })).resolves.toBeUndefined();
  });

  it.each([
    'downloading',
    'moving',
    'checkingUP',
    'missingFiles',
    'error',
    'metaDL',
    'stoppedDL',
    'unheard-of',
  ])('sends nothing for a torrent in state %s', async (state) => {
    http.expect(all, 200, [aTorrent(1, { state })]);

    expect(
      (await failureOf(aWriter(http).deleteTorrents([hashOf(1)], { deleteFiles: false }))).message,
    ).toContain(`in state ${state}`);
  });

  it('is sent once, whatever happens', async () => {
    http.expect(all, 200, [aTorrent(1)]);
    http.expect(remove(true, 1), 503);

    expect(await failureOf(aWriter(http).deleteTorrents([hashOf(1)], { deleteFiles: true }))).toMatchObject({
      code: 'starting',
    });
  });
});

describe('torrents', () => {
  it('knows finished torrents of all versions (4 says paused, 5 says stopped)', () => {
    const states = ['uploading', 'stalledUP', 'queuedUP', 'forcedUP', 'pausedUP', 'stoppedUP'];

    expect(states.every((state) => isFinished({ state }))).toBe(true);
  });

  it.each([
    ['a hash is short', [aTorrent(1, { hash: 'abc' })], 'malformed'],
    ['a state is missing', [aTorrent(1, { state: undefined })], 'malformed'],
    ['the content is not told', [aTorrent(1, { content_path: undefined })], 'malformed'],
    ['a torrent comes twice', [aTorrent(1), aTorrent(1)], 'mismatch'],
  ])('fail when %s', async (_name, answer, code) => {
    http.expect(all, 200, answer);

    expect(await failureOf(aReader(http).torrents())).toMatchObject({ code });
  });

  it('by hash fail when another comes back (hazard 7)', async () => {
    http.expect(some(1), 200, [aTorrent(2)]);

    expect(await failureOf(aReader(http).torrentsByHash([hashOf(1)]))).toMatchObject({ code: 'mismatch' });
  });

  it('by no hash asks nothing, as an empty filter means all (hazard 2)', async () => {
    expect(await aReader(http).torrentsByHash([])).toEqual([]);
  });
});

describe('apiVersion', () => {
  it('fails when it is no version', async () => {
    http.expect({ path: '/api/v2/app/webapiVersion', method: 'GET' }, 200, '<html>');

    expect(await failureOf(aReader(http).apiVersion())).toMatchObject({ code: 'malformed' });
  });
});

describe('changePreferences', () => {
  const preferences = { path: '/api/v2/app/preferences', method: 'GET' };
  const post = (change: object) => ({
    path: '/api/v2/app/setPreferences',
    method: 'POST',
    body: `json=${encodeURIComponent(JSON.stringify(change))}`,
  });

  it('sets a password, which cannot be read back', async () => {
    http.expect(preferences, 200, { web_ui_username: 'admin' });
    http.expect(post({ web_ui_password: 'new-password' }), 204);
    http.expect(preferences, 200, { web_ui_username: 'admin' });

    await expect(
      aWriter(http).changePreferences({ web_ui_password: 'new-password' }),
    ).resolves.toBeUndefined();
  });

  it('sends nothing when a name is not known (trap 30: current_interface_name is for display, the key is current_network_interface)', async () => {
    http.expect(preferences, 200, { current_network_interface: '' });

    expect(
      (await failureOf(aWriter(http).changePreferences({ current_interface_name: 'tun0' }))).message,
    ).toContain('does not have the settings current_interface_name');
  });

  it('fails when the value is another afterwards (trap 30: success for what was not taken)', async () => {
    http.expect(preferences, 200, { current_network_interface: '' });
    http.expect(post({ current_network_interface: 'tun0' }), 200);
    http.expect(preferences, 200, { current_network_interface: '' });

    expect(
      (await failureOf(aWriter(http).changePreferences({ current_network_interface: 'tun0' }))).message,
    ).toContain('did not take current_network_interface');
  });
});
