import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aReader, login } from './a-qbittorrent.ts';

const http = useMockHttp();
const post = {
  path: '/api/v2/auth/login',
  method: 'POST',
  body: 'username=admin&password=the-password',
};
const list = (cookie?: string) => ({
  path: '/api/v2/torrents/info',
  method: 'GET',
  headers: (sent: Record<string, string>) => sent['cookie'] === cookie,
});

describe('a login', () => {
  it.each([
    ['4.5 to 5.1', 200, 'Ok.', 'SID=abc/def+gh; HttpOnly; path=/; SameSite=Strict', 'SID=abc/def+gh'],
    ['5.2', 204, '', 'QBT_SID_8080=abc=; HttpOnly; SameSite=Strict; path=/', 'QBT_SID_8080=abc='],
    ['a cookie name from the settings', 200, 'Ok.', 'mine=abcd; path=/', 'mine=abcd'],
  ])('in the dialect of %s keeps the whole cookie (trap 28)', async (_name, status, body, cookie, pair) => {
    http.expect(post, status, body, { 'set-cookie': cookie });
    http.expect(list(pair), 200, []);
    http.expect(list(pair), 200, []);
    const reader = aReader(http, login);

    await reader.torrents();
    expect(await reader.torrents()).toEqual([]);
  });

  it('without a cookie is one that the server did not need', async () => {
    http.expect(post, 200, 'Ok.');
    http.expect(list(undefined), 200, []);

    expect(await aReader(http, login).torrents()).toEqual([]);
  });

  it.each([
    [
      'before 5.2, with status 200 and the word Fails',
      200,
      'Fails.',
      'unauthorized',
      'rejected the user name and password',
    ],
    ['since 5.2', 401, '', 'unauthorized', 'rejected the user name and password, or the port in its address'],
    ['after five failures', 403, 'Your IP address has been banned', 'banned', 'has banned this address'],
    ['with words nobody knows', 200, 'Perhaps.', 'unauthorized', 'rejected the user name and password'],
  ])(
    'that fails %s is never sent again (trap 28: five failures ban for an hour)',
    async (_name, status, body, code, words) => {
      http.expect(post, status, body);
      const reader = aReader(http, login);

      const error = await failureOf(reader.torrents());

      expect(error.code).toBe(code);
      expect(error.message).toContain(`qbittorrent ${words}`);
      expect(await failureOf(reader.torrents())).toBe(error);
    },
  );

  it('is repeated once when the session has run out', async () => {
    http.expect(post, 200, 'Ok.', { 'set-cookie': 'SID=old-session' });
    http.expect(list('SID=old-session'), 403, 'Forbidden');
    http.expect(post, 200, 'Ok.', { 'set-cookie': 'SID=new-session' });
    http.expect(list('SID=new-session'), 200, []);

    expect(await aReader(http, login).torrents()).toEqual([]);
  });

  it('names the mapped port when a call is refused for its host (trap 29: a Host port that is not the listening one)', async () => {
    http.expect(post, 401, 'Unauthorized');

    expect((await failureOf(aReader(http, login).torrents())).message).toContain(
      'if QBITTORRENT_URL goes through a mapped port or a proxy, switch off host header validation',
    );
  });
});

describe('a request', () => {
  it('names no origin and no referer (trap 29: one that does not match gives 401)', async () => {
    const headers = (sent: Record<string, string>) =>
      Object.keys(sent).every((name) => name !== 'origin' && name !== 'referer');
    http.expect({ path: '/api/v2/transfer/info', method: 'GET', headers }, 200, {
      connection_status: 'connected',
      dl_info_speed: 0,
      dht_nodes: 0,
    });

    expect(await aReader(http).transferInfo()).toMatchObject({ connection_status: 'connected' });
  });

  it('with an api key needs no login', async () => {
    const headers = { authorization: 'Bearer qbt_the-key' };
    http.expect({ path: '/api/v2/torrents/info', method: 'GET', headers }, 200, []);

    expect(await aReader(http).torrents()).toEqual([]);
  });

  it('with a wrong api key says what to check', async () => {
    http.expect({ path: '/api/v2/torrents/info', method: 'GET' }, 403);

    expect((await failureOf(aReader(http).torrents())).message).toBe(
      'qbittorrent does not know this session or key (GET /api/v2/torrents/info): check QBITTORRENT_API_KEY',
    );
  });
});
