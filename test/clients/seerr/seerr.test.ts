import { describe, expect, it } from 'vitest';
import { openSeerrReader, openSeerrWriter } from '../../../clients/seerr/open.ts';
import { failureOf } from '../../support/failure-of.ts';
import { jsonBody, mockOrigin, useMockHttp } from '../../support/mock-http.ts';

const http = useMockHttp();
const options = () => ({
  url: mockOrigin,
  apiKey: 'the-seerr-key',
  dispatcher: http.dispatcher,
  retry: { sleep: async () => {} },
});
const headers = { 'x-api-key': 'the-seerr-key' };
const get = (path: string, query?: Record<string, string>) => ({
  path: `/api/v1/settings${path}`,
  method: 'GET',
  headers,
  ...(query && { query }),
});

const jellyfin = {
  name: 'home',
  ip: 'jellyfin',
  port: 8096,
  useSsl: false,
  urlBase: '',
  externalHostname: 'https://films.example',
  libraries: [
    { id: 'aa', name: 'Movies', enabled: true, type: 'movie' },
    { id: 'bb', name: 'Shows', enabled: false, type: 'show' },
  ],
  serverId: 'cc',
  apiKey: 'a-key-of-jellyfin',
};

const server = {
  id: 0,
  name: 'radarr',
  hostname: 'radarr',
  port: 7878,
  apiKey: 'a-key-of-radarr',
  useSsl: false,
  activeProfileId: 4,
  activeProfileName: 'HD',
  activeDirectory: '/data/media/movies',
  externalUrl: 'https://radarr.example',
  overrideRule: [],
};

describe('SeerrReader', () => {
  it('reads how far the wizard got without any right, and the rest as the administrator', async () => {
    http.expect(get('/public'), 200, { initialized: false, mediaServerType: 4, applicationTitle: 'Seerr' });
    http.expect(get('/about'), 200, { version: '3.4.1', totalRequests: 3 });
    http.expect(get('/jellyfin'), 200, jellyfin);
    http.expect(get('/radarr'), 200, [server]);
    const reader = openSeerrReader(options());

    expect(await reader.publicSettings()).toEqual({ initialized: false, mediaServerType: 4 });
    expect(await reader.version()).toBe('3.4.1');
    expect(await reader.jellyfin()).toMatchObject({
      ip: 'jellyfin',
      externalHostname: 'https://films.example',
    });
    expect(await reader.servers('radarr')).toEqual([server]);
  });

  it('tells that it is forbidden before the first sign-in, and with a wrong key', async () => {
    http.expect(get('/about'), 403, {
      status: 403,
      error: 'You do not have permission to access this endpoint',
    });

    expect(await failureOf(openSeerrReader(options()).version())).toMatchObject({ code: 'forbidden' });
  });

  it('waits until the settings are told, not for a page that stands in', async () => {
    http.expect(get('/public'), 200, '<html>starting</html>');

    expect(await failureOf(openSeerrReader(options()).waitUntilUp(0))).toMatchObject({ code: 'starting' });
  });
});

describe('SeerrAdmin', () => {
  it('signs in with the address of Jellyfin, as a Jellyfin', async () => {
    const first = {
      ...{ username: 'root', password: 'the-root-password' },
      ...{ hostname: 'jellyfin', port: 8096, urlBase: '', useSsl: false },
    };
    const body = jsonBody({ ...first, serverType: 2 });
    http.expect({ path: '/api/v1/auth/jellyfin', method: 'POST', body }, 200, { id: 1 });

    await openSeerrWriter(options()).admin.signInFirst(first);
  });

  it('enables a library beside those that are enabled: the call disables every other', async () => {
    http.expect(get('/jellyfin'), 200, jellyfin);
    const libraries = jellyfin.libraries.map((one) => ({ ...one, enabled: true }));
    http.expect(get('/jellyfin/library', { sync: 'true', enable: 'aa,bb' }), 200, libraries);

    await openSeerrWriter(options()).admin.enableLibrary('bb');
  });

  it('says so when a library is not enabled afterwards', async () => {
    http.expect(get('/jellyfin'), 200, jellyfin);
    http.expect(get('/jellyfin/library', { sync: 'true', enable: 'aa,dd' }), 200, jellyfin.libraries);

    expect((await failureOf(openSeerrWriter(options()).admin.enableLibrary('dd'))).message).toContain(
      'seerr did not enable a library',
    );
  });

  it('writes a whole server back without its id, which Seerr refuses in a body', async () => {
    const { id: _, ...rest } = server;
    const put = { path: '/api/v1/settings/radarr/0', method: 'PUT', headers, body: jsonBody(rest) };
    http.expect(put, 200, server);

    await openSeerrWriter(options()).admin.updateServer('radarr', server);
  });

  it('sends each write once, and shows no key in an error', async () => {
    http.expect({ path: '/api/v1/settings/sonarr', method: 'POST' }, 500, {
      message: 'the-seerr-key is bad',
    });

    const failure = await failureOf(openSeerrWriter(options()).admin.createServer('sonarr', server));

    expect(failure).toMatchObject({ code: 'server-fault' });
    expect(failure.message).not.toContain('the-seerr-key');
  });

  it('ends the wizard', async () => {
    http.expect({ path: '/api/v1/settings/initialize', method: 'POST', headers }, 200, { initialized: true });

    await openSeerrWriter(options()).admin.initialize();
  });
});
