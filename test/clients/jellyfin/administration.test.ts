import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { jsonBody, useMockHttp } from '../../support/mock-http.ts';
import { anAdmin, aPolicy, itemId, userId } from './a-jellyfin.ts';

const http = useMockHttp();
const get = (path: string) => ({ path, method: 'GET' });
const post = (path: string, body: unknown, query?: Record<string, string>) => ({
  path,
  method: 'POST',
  body: jsonBody(body),
  ...(query === undefined ? {} : { query }),
});

describe('accounts', () => {
  it('keeps everything of a policy, and says who has no password', async () => {
    const Policy = { ...aPolicy, SomethingNew: { kept: [1] } };
    http.expect(get('/Users'), 200, [{ Id: userId(1), Name: 'ann', HasPassword: false, Policy }]);

    expect(await anAdmin(http).users.accounts()).toEqual([
      { Id: userId(1), Name: 'ann', HasPassword: false, Policy },
    ]);
  });
});

describe('changePassword', () => {
  const query = { userId: userId(1) };

  it('needs no current password for the account of somebody else', async () => {
    http.expect(post('/Users/Password', { NewPw: 'new-password' }, query), 204);

    await expect(anAdmin(http).users.changePassword(userId(1), 'new-password')).resolves.toBeUndefined();
  });

  it('shows neither password when it fails', async () => {
    const body = { CurrentPw: 'old-password', NewPw: 'new-password' };
    http.expect(post('/Users/Password', body, query), 403, 'old-password, new-password');

    const error = await failureOf(
      anAdmin(http).users.changePassword(userId(1), 'new-password', 'old-password'),
    );

    expect(error).toMatchObject({ code: 'forbidden' });
    expect(error.message).not.toMatch(/old-password|new-password/);
  });
});

describe('changeLibraryOptions', () => {
  const folders = '/Library/VirtualFolders';
  const library = { ItemId: itemId(1), Name: 'Movies', CollectionType: 'movies', Locations: ['/media'] };
  const options = {
    EnableRealtimeMonitor: true,
    PathInfos: [{ Path: '/media' }],
    SomethingNew: { kept: [1] },
  };
  const change = () =>
    anAdmin(http).libraries.changeLibraryOptions(itemId(1), { EnableRealtimeMonitor: false });

  it('writes all options back with what it does not know, and reads them again (trap 26: a write replaces everything)', async () => {
    const changed = { ...options, EnableRealtimeMonitor: false };
    http.expect(get(folders), 200, [{ ...library, LibraryOptions: options }]);
    const body = { Id: itemId(1), LibraryOptions: changed };
    http.expect(post(`${folders}/LibraryOptions`, body), 204);
    http.expect(get(folders), 200, [{ ...library, LibraryOptions: changed }]);

    await expect(change()).resolves.toBeUndefined();
  });

  it('fails when the server did not take an option', async () => {
    http.expect(get(folders), 200, [{ ...library, LibraryOptions: options }]);
    http.expect({ path: `${folders}/LibraryOptions`, method: 'POST' }, 204);
    http.expect(get(folders), 200, [{ ...library, LibraryOptions: options }]);

    expect((await failureOf(change())).message).toContain('did not take EnableRealtimeMonitor');
  });

  it.each([
    ['there is no such library', { ItemId: itemId(2), LibraryOptions: {} }],
    ['its options are not told', {}],
  ])('writes nothing when %s', async (_name, found) => {
    http.expect(get(folders), 200, [{ ...library, ...found }]);

    expect(await failureOf(change())).toMatchObject({ code: 'not-found' });
  });
});

describe('createLibrary', () => {
  it('sends its options with it, and asks for a scan where that is wanted', async () => {
    http.expect(get('/Library/VirtualFolders'), 200, []);
    const query = { name: 'Movies', collectionType: 'movies', refreshLibrary: 'true' };
    const LibraryOptions = { EnableLUFSScan: false, PathInfos: [{ Path: '/media' }] };
    http.expect(post('/Library/VirtualFolders', { LibraryOptions }, query), 204);
    const made = {
      name: 'Movies',
      collectionType: 'movies',
      paths: ['/media'],
      options: { EnableLUFSScan: false },
      scan: true,
    } as const;

    await expect(anAdmin(http).libraries.createLibrary(made)).resolves.toBeUndefined();
  });
});

describe('addPath', () => {
  const folders = '/Library/VirtualFolders';
  const library = (...Locations: string[]) => [{ ItemId: itemId(1), Name: 'Movies', Locations }];
  const added = { Name: 'Movies', PathInfo: { Path: '/media/b' } };

  it('adds a folder and reads it again', async () => {
    http.expect(get(folders), 200, library('/media/a'));
    http.expect(post(`${folders}/Paths`, added, { refreshLibrary: 'false' }), 204);
    http.expect(get(folders), 200, library('/media/a', '/media/b'));

    await expect(anAdmin(http).libraries.addPath('Movies', '/media/b')).resolves.toBeUndefined();
  });

  it('adds none that is there (the server would list it twice)', async () => {
    http.expect(get(folders), 200, library('/media/b'));

    expect(await failureOf(anAdmin(http).libraries.addPath('Movies', '/media/b'))).toMatchObject({
      code: 'conflict',
    });
  });

  it('fails when the folder is not there afterwards', async () => {
    http.expect(get(folders), 200, library());
    http.expect({ path: `${folders}/Paths`, method: 'POST', query: { refreshLibrary: 'false' } }, 204);
    http.expect(get(folders), 200, library());

    expect(await failureOf(anAdmin(http).libraries.addPath('Movies', '/media/b'))).toMatchObject({
      code: 'mismatch',
    });
  });
});

describe('setTriggers', () => {
  const nightly = { Type: 'DailyTrigger', TimeOfDayTicks: 36_000_000_000 };
  const task = { Id: 'scan', Key: 'RefreshLibrary', State: 'Idle' };

  it('writes them all and reads them again', async () => {
    http.expect(post('/ScheduledTasks/scan/Triggers', [nightly]), 204);
    http.expect(get('/ScheduledTasks'), 200, [{ ...task, Triggers: [nightly] }]);

    await expect(anAdmin(http).server.setTriggers('scan', [nightly])).resolves.toBeUndefined();
  });

  it.each([[[]], [[{ ...task, Triggers: [] }]]])(
    'fails when the server shows %j afterwards',
    async (tasks) => {
      http.expect({ path: '/ScheduledTasks/scan/Triggers', method: 'POST' }, 204);
      http.expect(get('/ScheduledTasks'), 200, tasks);

      expect(await failureOf(anAdmin(http).server.setTriggers('scan', [nightly]))).toMatchObject({
        code: 'mismatch',
      });
    },
  );
});

describe('playbacks', () => {
  it('tells who plays what, how, and why not directly', async () => {
    const playing = {
      UserName: 'ann',
      Client: 'Jellyfin Web',
      DeviceName: 'Firefox',
      NowPlayingItem: { Name: 'Heat' },
      PlayState: { PlayMethod: 'Transcode' },
      TranscodingInfo: {
        IsVideoDirect: true,
        IsAudioDirect: false,
        TranscodeReasons: ['AudioCodecNotSupported', 'OfALaterVersion'],
      },
    };
    http.expect(get('/Sessions'), 200, [playing, { UserName: 'ben', NowPlayingItem: null }, {}]);

    expect(await anAdmin(http).server.playbacks()).toEqual([playing]);
  });
});

describe('ensureApiKey', () => {
  it('hides the key it made from then on', async () => {
    const key = { AppName: 'setup', AccessToken: 'the-new-key' };
    http.expect(get('/Auth/Keys'), 200, { Items: [key] });
    http.expect(get('/System/Info'), 500, 'the-new-key broke');
    const { server } = anAdmin(http);
    await server.ensureApiKey('setup');

    expect((await failureOf(server.systemInfo())).message).not.toContain('the-new-key');
  });
});
