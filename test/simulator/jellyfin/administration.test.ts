import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { ask, askJellyfin, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const PATH = '/Library/VirtualFolders';
const folders = async (sim: Simulator) => listOf(await askJellyfin(sim, PATH));
const movies = () => aLibrary().movie({ title: 'Heat' });

describe('library options', () => {
  it('that are not sent have their defaults afterwards, the folders too', async () => {
    const sim = await running(movies());
    const [library] = await folders(sim);
    const json = { Id: library?.['ItemId'], LibraryOptions: { EnableRealtimeMonitor: true, Unknown: 1 } };

    expect((await askJellyfin(sim, `${PATH}/LibraryOptions`, { json })).status).toBe(204);

    const [after] = await folders(sim);
    expect(after?.['LibraryOptions']).toEqual({
      ...library?.['LibraryOptions'],
      EnableRealtimeMonitor: true,
      PathInfos: [],
    });
    expect(after?.['Locations']).toEqual(['/data/media/movies']);
  });

  it.each([
    ['10.10', ['/data/media/movies']],
    ['10.11', ['/data/media/movies', '/data/media/tv']],
    ['12', ['/data/media/movies', '/data/media/tv']],
  ] as const)('with another folder make it one of the library, but not in %s', async (version, locations) => {
    const sim = await running(movies(), { jellyfin: { version } });
    const [library] = await folders(sim);
    const PathInfos = [{ Path: '/data/media/movies' }, { Path: '/data/media/tv' }];
    const json = { Id: library?.['ItemId'], LibraryOptions: { PathInfos } };

    await askJellyfin(sim, `${PATH}/LibraryOptions`, { json });

    expect(await folders(sim)).toMatchObject([{ Locations: locations, LibraryOptions: { PathInfos } }]);
  });

  it.each([
    ['0'.repeat(32), {}, 404],
    ['of no library', {}, 404],
    [undefined, undefined, 404],
  ])('of %s are refused', async (Id, LibraryOptions, status) => {
    const sim = await running(movies());

    const answer = await askJellyfin(sim, `${PATH}/LibraryOptions`, { json: { Id, LibraryOptions } });

    expect(answer.status).toBe(status);
  });

  it('that are not sent at all are a fault', async () => {
    const sim = await running(movies());
    const [library] = await folders(sim);

    const answer = await askJellyfin(sim, `${PATH}/LibraryOptions`, { json: { Id: library?.['ItemId'] } });

    expect(answer.status).toBe(500);
  });

  it('are not told in 10.10 before the library was scanned', async () => {
    const sim = await running(movies(), { jellyfin: { version: '10.10' } });
    const json = { LibraryOptions: { PathInfos: [{ Path: '/data/media/tv' }] } };
    await askJellyfin(sim, `${PATH}?name=TV&collectionType=tvshows`, { json });
    const made = async () => (await folders(sim)).find((folder) => String(folder['Name']) === 'TV');

    expect(await made()).toEqual({ Name: 'TV', Locations: ['/data/media/tv'], CollectionType: 'tvshows' });
    await askJellyfin(sim, '/Library/Refresh', { method: 'POST' });
    sim.clock.advance(5000);

    expect(await made()).toMatchObject({ ItemId: expect.any(String), LibraryOptions: json.LibraryOptions });
  });
});

describe('folders of a library', () => {
  it.each([
    [{ Name: 'Movies', PathInfo: { Path: '/nowhere' } }, 404],
    [{ Name: 'Nothing', PathInfo: { Path: '/data/media/tv' } }, 404],
    [{ Name: 'Movies', PathInfo: { Path: ' ' } }, 400],
    [{ Name: 'Movies' }, 400],
    [{ PathInfo: { Path: '/data/media/tv' } }, 400],
  ])('are refused for %j', async (json, status) => {
    const sim = await running(movies());

    expect((await askJellyfin(sim, `${PATH}/Paths`, { json })).status).toBe(status);
  });

  it('are listed twice when they are added twice', async () => {
    const sim = await running(movies());

    await askJellyfin(sim, `${PATH}/Paths`, { json: { Name: 'Movies', Path: '/data/media/movies' } });

    expect(await folders(sim)).toMatchObject([{ Locations: ['/data/media/movies', '/data/media/movies'] }]);
  });
});

describe('passwords', () => {
  it('of the own account need no current one when an administrator names no account', async () => {
    const sim = await running(aLibrary().user('ann', { administrator: true }));
    const authorization = 'MediaBrowser Client="a", Device="b", DeviceId="c", Version="1"';
    const signIn = async (Pw: string) =>
      await ask(`${sim.jellyfin.url}/Users/AuthenticateByName`, {
        headers: { authorization },
        json: { Username: 'ann', Pw },
      });
    const token = (await signIn('password')).body['AccessToken'];
    const headers = { authorization: `${authorization}, Token="${token}"` };
    const url = `${sim.jellyfin.url}/Users/Password`;

    expect((await ask(url, { headers, json: { NewPw: '' } })).status).toBe(400);
    expect((await ask(url, { headers, json: { NewPw: 'new' } })).status).toBe(204);

    expect((await signIn('new')).status).toBe(200);
  });

  it('are taken away by a reset', async () => {
    const sim = await running(aLibrary().user('kid'));
    const { userId } = sim.jellyfin.actions;
    const id = userId.call(sim.jellyfin.actions, 'kid');

    await askJellyfin(sim, `/Users/Password?userId=${id}`, { json: { ResetPassword: true } });

    expect(listOf(await askJellyfin(sim, '/Users'))).toMatchObject([{ HasPassword: false }]);
  });

  it('of nobody are refused to an API key', async () => {
    const sim = await running(aLibrary());

    expect((await askJellyfin(sim, '/Users/Password', { json: { NewPw: 'x' } })).status).toBe(400);
    const unknown = `/Users/Password?userId=${'0'.repeat(31)}1`;
    expect((await askJellyfin(sim, unknown, { json: { NewPw: 'x' } })).status).toBe(404);
  });
});

describe('the transcode folder', () => {
  const write = (sim: Simulator, TranscodingTempPath: string) =>
    askJellyfin(sim, '/System/Configuration/encoding', { json: { TranscodingTempPath } });
  const info = (sim: Simulator) => askJellyfin(sim, '/System/Info');

  it('is below the cache while nobody chose one', async () => {
    const sim = await running(aLibrary());

    expect((await info(sim)).body).toMatchObject({ TranscodingTempPath: '/cache/transcodes' });
  });

  it('must be there when it is chosen', async () => {
    const sim = await running(aLibrary());

    expect((await write(sim, '/nowhere')).status).toBe(404);
    expect((await write(sim, '/transcode')).status).toBe(204);
    expect((await info(sim)).body).toMatchObject({ TranscodingTempPath: '/transcode' });
  });

  it.each([
    ['10.10', 200],
    ['10.11', 500],
    ['12', 500],
  ] as const)('may not be the cache itself from 10.11 on: %s', async (version, status) => {
    const sim = await running(aLibrary(), { jellyfin: { version } });

    await write(sim, '/cache');

    expect((await info(sim)).status).toBe(status);
  });
});
