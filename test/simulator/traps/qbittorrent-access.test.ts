import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { QbittorrentVersion } from '../../../simulator/qbittorrent/dialect.ts';
import { ask, askQbittorrent, listOf, logIn } from '../support/ask.ts';
import { running } from '../support/running.ts';

const start = (version: QbittorrentVersion) => running(aLibrary(), { qbittorrent: { version } });
const OLDER: QbittorrentVersion[] = ['4.5', '4.6', '5.0', '5.1'];

describe('trap 28: logging in to qBittorrent', () => {
  it.each(OLDER)(
    'in %s answers 200 "Ok." with the cookie SID, and 200 "Fails." to a wrong password',
    async (version) => {
      const sim = await start(version);

      const right = await logIn(sim);
      const wrong = await logIn(sim, 'wrong');

      expect([right.status, right.text]).toEqual([200, 'Ok.']);
      expect(right.headers.get('set-cookie')).toMatch(/^SID=/);
      expect([wrong.status, wrong.text]).toEqual([200, 'Fails.']);
      expect(wrong.headers.get('set-cookie')).toBeNull();
    },
  );

  it('in 5.2 answers 204 with a cookie named after the port, and 401 to a wrong password', async () => {
    const sim = await start('5.2');

    const right = await logIn(sim);

    expect([right.status, right.text]).toEqual([204, '']);
    expect(right.headers.get('set-cookie')).toMatch(new RegExp(`^QBT_SID_${sim.qbittorrent.server.port}=`));
    expect((await logIn(sim, 'wrong')).status).toBe(401);
  });

  it('bans for an hour after five failures, the right password included', async () => {
    const sim = await start('5.1');
    for (let failure = 1; failure <= 5; failure += 1) await logIn(sim, 'wrong');

    expect((await logIn(sim)).status).toBe(403);
    sim.clock.advance(3_600_000);
    expect((await logIn(sim)).text).toBe('Ok.');
  });

  it('answers 403 to whoever is not logged in', async () => {
    const sim = await start('5.1');

    expect((await ask(`${sim.qbittorrent.url}/api/v2/torrents/info`)).status).toBe(403);
  });

  it.each([
    { version: '5.1', status: 403 },
    { version: '5.2', status: 200 },
  ] as const)('in $version answers $status to a Bearer key', async ({ version, status }) => {
    const sim = await start(version);

    const headers = { authorization: `Bearer ${sim.qbittorrent.apiKey}` };
    expect((await ask(`${sim.qbittorrent.url}/api/v2/app/version`, { headers })).status).toBe(status);
  });

  it.each([
    { version: '4.6', stop: 'pause', other: 'stop', state: 'pausedUP' },
    { version: '5.0', stop: 'stop', other: 'pause', state: 'stoppedUP' },
  ] as const)('in $version stops with $stop and shows $state', async ({ version, stop, other, state }) => {
    const hash = 'a'.repeat(40);
    const sim = await running(aLibrary().movie({ title: 'Heat', torrent: hash }), {
      qbittorrent: { version },
    });
    const form = { hashes: hash };

    expect((await askQbittorrent(sim, `/torrents/${other}`, { form })).status).toBe(404);
    expect((await askQbittorrent(sim, `/torrents/${stop}`, { form })).status).toBe(200);
    expect(listOf(await askQbittorrent(sim, '/torrents/info'))).toMatchObject([{ state }]);
  });
});

describe('trap 29: qBittorrent looks at where a request comes from and goes to', () => {
  const version = (sim: Awaited<ReturnType<typeof start>>) => `${sim.qbittorrent.url}/api/v2/app/version`;

  it.each([{ header: 'origin' }, { header: 'referer' }])(
    'answers 401 to a foreign $header',
    async ({ header }) => {
      const sim = await start('5.1');

      const answer = await askQbittorrent(sim, '/app/version', {
        headers: { [header]: 'http://other.example:80/' },
      });

      expect(answer.status).toBe(401);
    },
  );

  it('answers 401 when the Host header names another port than the one it listens on', async () => {
    const sim = await start('5.1');
    const { status } = await rawGet(sim.qbittorrent.server.port, 'qbittorrent:9999');

    expect(status).toBe(401);
    sim.qbittorrent.state.preferences['web_ui_host_header_validation_enabled'] = false;
    expect((await rawGet(sim.qbittorrent.server.port, 'qbittorrent:9999')).status).toBe(403);
  });

  it('lets a key of 5.2 pass with a foreign origin', async () => {
    const sim = await start('5.2');

    const headers = { authorization: `Bearer ${sim.qbittorrent.apiKey}`, origin: 'http://other.example' };
    expect((await ask(version(sim), { headers })).status).toBe(200);
  });
});

/** A request whose Host header is not that of its address, which fetch would not send. */
function rawGet(port: number, host: string): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const request = get(
      { host: '127.0.0.1', port, path: '/api/v2/app/version', headers: { host } },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0 });
      },
    );
    request.on('error', reject);
  });
}

describe('trap 30: preferences are written without complaint', () => {
  const write = (sim: Awaited<ReturnType<typeof start>>, json: string) =>
    askQbittorrent(sim, '/app/setPreferences', { form: { json } });

  it.each(['{broken', '{"no_such_key": 1}', '{"current_interface_name": "tun0"}'])(
    'answers success to %s and changes nothing',
    async (json) => {
      const sim = await start('5.1');
      const before = (await askQbittorrent(sim, '/app/preferences')).body;

      expect((await write(sim, json)).status).toBe(200);

      expect((await askQbittorrent(sim, '/app/preferences')).body).toEqual(before);
    },
  );

  it('binds to the interface under the key current_network_interface', async () => {
    const sim = await start('5.1');

    await write(sim, '{"current_network_interface": "tun0"}');

    expect((await askQbittorrent(sim, '/app/preferences')).body).toMatchObject({
      current_network_interface: 'tun0',
    });
  });

  it('turns a value of the wrong type into 0 or false', async () => {
    const sim = await start('5.1');

    await write(sim, '{"listen_port": "many", "upnp": "yes"}');

    expect((await askQbittorrent(sim, '/app/preferences')).body).toMatchObject({
      listen_port: 0,
      upnp: false,
    });
  });

  it('has applied the keys before the one it refuses', async () => {
    const sim = await start('5.1');

    const answer = await write(sim, '{"save_path": "/elsewhere", "web_ui_username": "x"}');

    expect(answer.status).toBe(400);
    expect((await askQbittorrent(sim, '/app/preferences')).body).toMatchObject({ save_path: '/elsewhere' });
  });
});
