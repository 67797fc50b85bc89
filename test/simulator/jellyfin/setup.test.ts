import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { ask, askJellyfin, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

describe('a factory-new Jellyfin', () => {
  it('can be set up from the wizard to an API key', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }), { jellyfin: { setup: 'factory-new' } });
    const { url } = sim.jellyfin;
    const info = async () => (await ask(`${url}/System/Info/Public`)).body['StartupWizardCompleted'];
    expect(await info()).toBe(false);

    await ask(`${url}/Startup/User`);
    const configuration = { ServerName: 'home', UICulture: 'en-US' };
    await ask(`${url}/Startup/Configuration`, { json: configuration });
    await ask(`${url}/Startup/User`, { json: { Name: 'ann', Password: 'secret' } });
    await ask(`${url}/Startup/RemoteAccess`, { json: { EnableRemoteAccess: true } });
    await ask(`${url}/Startup/Complete`, { method: 'POST' });
    expect(await info()).toBe(true);

    const client = 'MediaBrowser Client="setup", Device="setup", DeviceId="setup", Version="1"';
    const login = await ask(`${url}/Users/AuthenticateByName`, {
      headers: { authorization: client },
      json: { Username: 'ann', Pw: 'secret' },
    });
    const headers = { authorization: `${client}, Token="${login.body['AccessToken']}"` };
    await ask(`${url}/Auth/Keys?app=cleanup`, { method: 'POST', headers });
    const keys = listOf(await ask(`${url}/Auth/Keys`, { headers }));
    expect(keys).toMatchObject([{ AppName: 'cleanup' }]);
    const written = (await ask(`${url}/System/Configuration`, { headers })).body;
    expect(written).toMatchObject({ ServerName: 'home', MetadataCountryCode: '' });
  });

  it('has libraries and items once they are added and scanned', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));
    const remove = await askJellyfin(sim, '/Library/VirtualFolders?name=Movies', { method: 'DELETE' });
    expect(remove.status).toBe(204);
    expect(listOf(await askJellyfin(sim, '/Items?Recursive=true'))).toEqual([]);

    const json = { LibraryOptions: { PathInfos: [{ Path: '/data/media/tv' }] } };
    await askJellyfin(sim, '/Library/VirtualFolders?name=All&collectionType=movies', { json });
    const path = { Name: 'All', PathInfo: { Path: '/data/media/movies' } };
    expect((await askJellyfin(sim, '/Library/VirtualFolders/Paths', { json: path })).status).toBe(204);

    const folders = listOf(await askJellyfin(sim, '/Library/VirtualFolders'));
    expect(folders).toMatchObject([{ Name: 'All', Locations: ['/data/media/tv', '/data/media/movies'] }]);
    await askJellyfin(sim, '/Library/Refresh', { method: 'POST' });
    sim.clock.advance(5000);
    expect(listOf(await askJellyfin(sim, '/Items?Recursive=true'))).toMatchObject([{ Name: 'Heat' }]);
  });
});

describe('users', () => {
  it('can be made and deleted, and a name is used only once', async () => {
    const sim = await running(aLibrary().user('ann'));
    const make = () => askJellyfin(sim, '/Users/New', { json: { Name: 'ben', Password: 'x' } });

    const made = await make();
    expect(made.body).toMatchObject({
      Name: 'ben',
      Policy: { IsAdministrator: false, EnableAllFolders: true },
    });
    expect((await make()).status).toBe(400);
    await askJellyfin(sim, `/Users/${made.body['Id']}`, { method: 'DELETE' });

    expect(listOf(await askJellyfin(sim, '/Users')).map((user) => user['Name'])).toEqual(['ann']);
  });

  it('are listed when they are disabled or hidden, unless that is asked for', async () => {
    const sim = await running(
      aLibrary().user('ann').user('gone', { disabled: true }).user('shy', { hidden: true }),
    );
    const names = async (query: string) =>
      listOf(await askJellyfin(sim, `/Users${query}`)).map((user) => user['Name']);

    expect(await names('')).toEqual(['ann', 'gone', 'shy']);
    expect(await names('?isDisabled=false')).toEqual(['ann', 'shy']);
    expect(await names('?isHidden=false')).toEqual(['ann', 'gone']);
  });

  it('cannot log in while they are disabled', async () => {
    const sim = await running(aLibrary().user('gone', { disabled: true }));
    const authorization = 'MediaBrowser Client="a", Device="b", DeviceId="c", Version="1"';

    const json = { Username: 'gone', Pw: 'password' };
    const answer = await ask(`${sim.jellyfin.url}/Users/AuthenticateByName`, {
      headers: { authorization },
      json,
    });

    expect(answer.status).toBe(403);
  });
});

describe('named configurations', () => {
  it('are replaced as a whole', async () => {
    const sim = await running(aLibrary());

    await askJellyfin(sim, '/System/Configuration/encoding', { json: { EnableThrottling: true } });

    const { body } = await askJellyfin(sim, '/System/Configuration/encoding');
    expect(body).toMatchObject({ EnableThrottling: true, HardwareAccelerationType: 'none' });
    expect((await askJellyfin(sim, '/System/Configuration/nothing')).status).toBe(404);
  });
});
