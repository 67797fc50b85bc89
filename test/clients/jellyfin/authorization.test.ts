import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aReader, aReaderWithLogin } from './a-jellyfin.ts';

const http = useMockHttp();

const client =
  'MediaBrowser Client="media-pipeline", Device="media-pipeline%20cleanup", DeviceId="media-pipeline-cleanup", Version="1"';
const login = {
  path: '/Users/AuthenticateByName',
  method: 'POST',
  headers: { authorization: client },
  body: JSON.stringify({ Username: 'ann', Pw: 'her-password' }),
};
const sessions = (authorization: string) => ({
  path: '/Sessions',
  method: 'GET',
  headers: { authorization },
});

describe('an api key', () => {
  it('is sent in the one header that all versions take, and nowhere else (trap 27: 12 refuses the older forms)', async () => {
    const headers = (sent: Record<string, string>) =>
      sent['authorization'] === 'MediaBrowser Token="the-jellyfin-key"' && Object.keys(sent).length === 1;
    http.expect({ path: '/Sessions', method: 'GET', headers }, 200, []);

    expect(await aReader(http).sessions()).toEqual([]);
  });

  it('that is wrong names the setting to check', async () => {
    http.expect({ path: '/Sessions', method: 'GET' }, 401);

    expect((await failureOf(aReader(http).sessions())).message).toBe(
      'jellyfin rejected the api key (GET /Sessions): check JELLYFIN_API_KEY',
    );
  });

  it('is not sent where none is needed', async () => {
    const headers = (sent: Record<string, string>) => !('authorization' in sent);
    http.expect({ path: '/System/Info/Public', method: 'GET', headers }, 200, {
      Version: '10.11.11',
      StartupWizardCompleted: true,
    });

    expect(await aReader(http).publicInfo()).toMatchObject({ Version: '10.11.11' });
  });
});

describe('a login', () => {
  it('happens once, with a fixed device id, however many calls wait for it (trap 27: a second login of one device revokes the first)', async () => {
    http.expect(login, 200, { AccessToken: 'token-of-ann' });
    for (let i = 0; i < 3; i++) http.expect(sessions(`${client}, Token="token-of-ann"`), 200, []);
    const reader = aReaderWithLogin(http);

    await Promise.all([reader.sessions(), reader.sessions()]);
    expect(await reader.sessions()).toEqual([]);
  });

  it('that fails is not tried again', async () => {
    http.expect(login, 401);
    const reader = aReaderWithLogin(http);

    const first = await failureOf(reader.sessions());
    const second = await failureOf(reader.sessions());

    expect(first.message).toBe(
      'jellyfin rejected the user name and password (POST /Users/AuthenticateByName): check JELLYFIN_USERNAME and JELLYFIN_PASSWORD',
    );
    expect(second).toBe(first);
  });

  it('is tried again while the server is starting', async () => {
    http.expect(login, 503);
    http.expect(login, 200, { AccessToken: 'token-of-ann' });
    http.expect(sessions(`${client}, Token="token-of-ann"`), 200, []);

    expect(await aReaderWithLogin(http).sessions()).toEqual([]);
  });

  it('without a token in the answer fails', async () => {
    http.expect(login, 200, { AccessToken: '' });

    expect(await failureOf(aReaderWithLogin(http).sessions())).toMatchObject({ code: 'malformed' });
  });

  it('does not leave its token in a later error', async () => {
    http.expect(login, 200, { AccessToken: 'token-of-ann' });
    http.expect({ path: '/Sessions', method: 'GET' }, 400, 'bad token token-of-ann of her-password');

    expect((await failureOf(aReaderWithLogin(http).sessions())).message).toContain(
      'bad token [secret] of [secret]',
    );
  });
});
