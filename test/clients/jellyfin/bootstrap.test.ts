import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aFirstRun, anAdmin, aStartup, aWriter, itemId } from './a-jellyfin.ts';

const http = useMockHttp();

describe('the first-run wizard', () => {
  const post = (path: string, body?: object) => ({
    path,
    method: 'POST',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

  it('reads the first user before it writes it (trap 25: without the read the write fails)', async () => {
    http.expect({ path: '/Startup/User', method: 'GET' }, 200, { Name: 'root' });
    const configuration = {
      ServerName: 'home',
      UICulture: 'en-US',
      MetadataCountryCode: 'US',
      PreferredMetadataLanguage: 'en',
    };
    http.expect(post('/Startup/Configuration', configuration), 204);
    http.expect(post('/Startup/User', { Name: 'ann', Password: 'her-password' }), 204);
    http.expect(
      post('/Startup/RemoteAccess', { EnableRemoteAccess: true, EnableAutomaticPortMapping: false }),
      204,
    );
    http.expect(post('/Startup/Complete'), 204);

    await expect(aStartup(http).complete(aFirstRun)).resolves.toBeUndefined();
  });

  it('stops when the first user has a password already (trap 25: 12 answers 403)', async () => {
    http.expect({ path: '/Startup/User', method: 'GET' }, 200, { Name: 'root' });
    http.expect(post('/Startup/Configuration'), 204);
    http.expect(post('/Startup/User'), 403, 'her-password');

    const error = await failureOf(aStartup(http).complete(aFirstRun));

    expect(error).toMatchObject({ code: 'forbidden', path: '/Startup/User' });
    expect(error.message).not.toContain('her-password');
  });

  it('leaves the first user alone where it is to be kept', async () => {
    http.expect({ path: '/Startup/User', method: 'GET' }, 200, { Name: 'ann' });
    for (const path of ['Configuration', 'RemoteAccess', 'Complete'])
      http.expect(post(`/Startup/${path}`), 204);

    await expect(aStartup(http).complete(aFirstRun, { keepsFirstUser: true })).resolves.toBeUndefined();
  });

  it.each([
    [200, { AccessToken: 'token' }, true],
    [401, 'wrong', false],
    [403, 'disabled', false],
  ])(
    'takes the first user for new when the answer to an empty password is %i',
    async (status, answer, isNew) => {
      http.expect({ path: '/Startup/User', method: 'GET' }, 200, { Name: 'abc' });
      http.expect(post('/Users/AuthenticateByName', { Username: 'abc', Pw: '' }), status, answer);

      expect(await aStartup(http).firstUser()).toEqual({ name: 'abc', isNew });
    },
  );

  it('does not guess whether the first user is new', async () => {
    http.expect({ path: '/Startup/User', method: 'GET' }, 200, { Name: 'abc' });
    http.expect(post('/Users/AuthenticateByName'), 500);

    expect(await failureOf(aStartup(http).firstUser())).toMatchObject({ code: 'server-fault' });
  });
});

describe('ensureApiKey', () => {
  const keys = { path: '/Auth/Keys', method: 'GET' };
  const listed = (...names: string[]) => ({
    Items: names.map((AppName, i) => ({ AppName, AccessToken: `token-${i}` })),
  });

  it('lists, creates and lists again (trap 25: creating answers 204 with no key)', async () => {
    http.expect(keys, 200, listed('other'));
    http.expect({ path: '/Auth/Keys', method: 'POST', query: { app: 'cleanup' } }, 204);
    http.expect(keys, 200, listed('other', 'cleanup'));

    expect(await anAdmin(http).server.ensureApiKey('cleanup')).toBe('token-1');
  });

  it('creates no second one (trap 25: names are not unique)', async () => {
    http.expect(keys, 200, listed('cleanup'));

    expect(await anAdmin(http).server.ensureApiKey('cleanup')).toBe('token-0');
  });

  it('fails when there are several, without showing them', async () => {
    http.expect(keys, 200, listed('cleanup', 'cleanup'));

    const error = await failureOf(anAdmin(http).server.ensureApiKey('cleanup'));

    expect(error.message).toBe('jellyfin has 2 api keys called cleanup (GET /Auth/Keys): leave exactly one');
  });
});

describe('createLibrary', () => {
  const folders = { path: '/Library/VirtualFolders', method: 'GET' };
  const movies = { name: 'Movies', collectionType: 'movies', paths: ['/media/a, b'] } as const;

  it('sends paths in the body (a comma in the query would split them)', async () => {
    http.expect(folders, 200, []);
    const query = { name: 'Movies', collectionType: 'movies', refreshLibrary: 'false' };
    const body = JSON.stringify({ LibraryOptions: { PathInfos: [{ Path: '/media/a, b' }] } });
    http.expect({ path: '/Library/VirtualFolders', method: 'POST', query, body }, 204);

    await expect(anAdmin(http).libraries.createLibrary(movies)).resolves.toBeUndefined();
  });

  it('makes no second one of the same name (trap 25: it would be called Movies2)', async () => {
    http.expect(folders, 200, [
      { ItemId: itemId(1), Name: 'Movies', CollectionType: 'movies', Locations: ['/media'] },
    ]);

    expect(await failureOf(anAdmin(http).libraries.createLibrary(movies))).toMatchObject({
      code: 'conflict',
    });
  });
});

describe('changeConfiguration', () => {
  it('writes the whole object back with one field changed (trap 26: a write replaces everything)', async () => {
    const path = '/System/Configuration/network';
    const before = { EnableIPv6: false, KnownProxies: ['a'], Unknown: { deep: null } };
    const after = { ...before, EnableIPv6: true };
    http.expect({ path, method: 'GET' }, 200, before);
    http.expect({ path, method: 'POST', body: JSON.stringify(after) }, 204);
    http.expect({ path, method: 'GET' }, 200, after);

    await expect(
      anAdmin(http).server.changeConfiguration({ EnableIPv6: true }, 'network'),
    ).resolves.toBeUndefined();
  });

  it('fails when the server passed over the change', async () => {
    const configuration = { path: '/System/Configuration', method: 'GET' };
    http.expect(configuration, 200, { MaxResumePct: 90 });
    http.expect({ path: '/System/Configuration', method: 'POST' }, 204);
    http.expect(configuration, 200, { MaxResumePct: 90 });

    expect(
      (await failureOf(anAdmin(http).server.changeConfiguration({ MaxResumePc: 95 }))).message,
    ).toContain('did not take MaxResumePc');
  });
});

describe('refreshLibraries', () => {
  it('asks for one scan of everything', async () => {
    http.expect({ path: '/Library/Refresh', method: 'POST' }, 204);

    await expect(aWriter(http).refreshLibraries()).resolves.toBeUndefined();
  });
});
