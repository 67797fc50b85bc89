import { describe, expect, it } from 'vitest';
import type { JellyfinVersion } from '../../../simulator/jellyfin/dialect.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { type Answer, ask, askJellyfin, askRadarr, type Json, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const factoryNew = (version: JellyfinVersion) =>
  running(aLibrary(), { jellyfin: { version, setup: 'factory-new' } });
const bare = (sim: Simulator, path: string, json?: unknown): Promise<Answer> =>
  ask(`${sim.jellyfin.url}${path}`, json === undefined ? {} : { json });

describe('trap 24: another server answers while Jellyfin starts', () => {
  it.each(['10.11', '12'] as const)(
    'in %s it is degraded, and says the wizard was never completed',
    async (version) => {
      const sim = await running(aLibrary(), { jellyfin: { version } });
      sim.jellyfin.state.phase = 'starting';

      const health = await bare(sim, '/health');
      const info = await bare(sim, '/System/Info/Public');
      const users = await askJellyfin(sim, '/Users');

      expect([health.status, health.text]).toEqual([200, 'Degraded']);
      expect(info.body['startupWizardCompleted']).toBe(false);
      expect(users.status).toBe(503);
      expect(users.text).toContain('<html>');
      expect(users.headers.get('retry-after')).toBe('005');
    },
  );

  it('is healthy afterwards and tells the truth about the wizard', async () => {
    const sim = await running(aLibrary());

    expect((await bare(sim, '/health')).text).toBe('Healthy');
    expect((await bare(sim, '/System/Info/Public')).body['StartupWizardCompleted']).toBe(true);
  });

  it('answers nothing but 503 in 10.10', async () => {
    const sim = await running(aLibrary(), { jellyfin: { version: '10.10' } });
    sim.jellyfin.state.phase = 'starting';

    expect((await bare(sim, '/health')).status).toBe(503);
  });
});

describe('trap 25: calls that may not be made twice', () => {
  it('makes a second library of the same name', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));

    const json = { LibraryOptions: { PathInfos: [{ Path: '/data/media/movies' }] } };
    const path = '/Library/VirtualFolders?name=Movies&collectionType=movies';
    expect((await askJellyfin(sim, path, { json })).status).toBe(204);

    const folders = listOf(await askJellyfin(sim, '/Library/VirtualFolders'));
    expect(folders.map((folder) => folder['Name'])).toEqual(['Movies', 'Movies2']);
  });

  it('answers 400 for a library over a folder that does not exist', async () => {
    const sim = await running(aLibrary());

    const json = { LibraryOptions: { PathInfos: [{ Path: '/nowhere' }] } };
    expect((await askJellyfin(sim, '/Library/VirtualFolders?name=X', { json })).status).toBe(400);
  });

  it('empties a collection that is made again', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));
    const { id } = sim.jellyfin.actions.item('/data/media/movies/Heat (2000)/Heat (2000).mkv');

    const first = await askJellyfin(sim, `/Collections?name=Soon&ids=${id}`, { method: 'POST' });
    expect(await members(sim, first.body)).toHaveLength(1);
    const second = await askJellyfin(sim, '/Collections?name=Soon', { method: 'POST' });

    expect(second.body).toEqual(first.body);
    expect(await members(sim, first.body)).toEqual([]);
  });

  it('adds nothing to a collection when one of the items is unknown, and removes what it can', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));
    const { id } = sim.jellyfin.actions.item('/data/media/movies/Heat (2000)/Heat (2000).mkv');
    const unknown = '0'.repeat(32);
    const { body } = await askJellyfin(sim, '/Collections?name=Soon', { method: 'POST' });
    const path = `/Collections/${body['Id']}/Items?ids=${id},${unknown}`;

    expect((await askJellyfin(sim, path, { method: 'POST' })).status).toBe(400);
    expect(await members(sim, body)).toEqual([]);
    expect((await askJellyfin(sim, path, { method: 'DELETE' })).status).toBe(204);
  });

  it('answers a new API key with nothing, and makes two of one name', async () => {
    const sim = await running(aLibrary());

    const answer = await askJellyfin(sim, '/Auth/Keys?app=cleanup', { method: 'POST' });
    await askJellyfin(sim, '/Auth/Keys?app=cleanup', { method: 'POST' });

    expect([answer.status, answer.text]).toEqual([204, '']);
    const keys = listOf(await askJellyfin(sim, '/Auth/Keys')).filter(
      (key) => String(key['AppName']) === 'cleanup',
    );
    expect(new Set(keys.map((key) => key['AccessToken'])).size).toBe(2);
  });

  it('gives a new key a token of its own after another was deleted', async () => {
    const sim = await running(aLibrary());
    const tokens = async () => listOf(await askJellyfin(sim, '/Auth/Keys')).map((key) => key['AccessToken']);
    await askJellyfin(sim, '/Auth/Keys?app=one', { method: 'POST' });
    await askJellyfin(sim, '/Auth/Keys?app=two', { method: 'POST' });
    const [, one, two] = await tokens();

    await askJellyfin(sim, `/Auth/Keys/${one}`, { method: 'DELETE' });
    await askJellyfin(sim, '/Auth/Keys?app=three', { method: 'POST' });

    expect(await tokens()).toEqual([sim.jellyfin.apiKey, two, expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  it.each([
    { version: '10.10', status: 500 },
    { version: '10.11', status: 404 },
  ] as const)(
    'in $version answers $status to a first user that was not read before',
    async ({ version, status }) => {
      const sim = await factoryNew(version);
      const user = { Name: 'ann', Password: 'secret' };

      expect((await bare(sim, '/Startup/User', user)).status).toBe(status);
      await bare(sim, '/Startup/User');
      expect((await bare(sim, '/Startup/User', { Name: 'ann', Password: '' })).status).toBe(400);
      expect((await bare(sim, '/Startup/User', user)).status).toBe(204);
    },
  );

  it('in 12 refuses to set the first user again once it has a password', async () => {
    const sim = await factoryNew('12');
    const user = { Name: 'ann', Password: 'secret' };
    await bare(sim, '/Startup/User');

    expect((await bare(sim, '/Startup/User', user)).status).toBe(204);
    expect((await bare(sim, '/Startup/User', user)).status).toBe(403);
  });

  it('closes the wizard to everybody but administrators when it is completed', async () => {
    const sim = await factoryNew('10.11');
    expect((await bare(sim, '/Startup/Configuration')).status).toBe(200);

    await bare(sim, '/Startup/Complete', {});

    expect((await bare(sim, '/Startup/Configuration')).status).toBe(401);
  });
});

async function members(sim: Simulator, collection: Json): Promise<readonly Json[]> {
  return listOf(await askJellyfin(sim, `/Items?Recursive=true&ParentId=${collection['Id']}`));
}

describe('trap 26: writes that replace everything', () => {
  it('empties what a written configuration of Radarr leaves out', async () => {
    const sim = await running(aLibrary());
    const before = (await askRadarr(sim, '/config/mediamanagement')).body;
    expect(before).toMatchObject({ copyUsingHardlinks: true, chmodFolder: '755' });

    sim.disk.makeFolder('/data/bin');
    const json = { id: 1, recycleBin: '/data/bin' };
    expect((await askRadarr(sim, '/config/mediamanagement/1', { method: 'PUT', json })).status).toBe(202);

    const after = (await askRadarr(sim, '/config/mediamanagement')).body;
    expect(after).toMatchObject({
      recycleBin: '/data/bin',
      copyUsingHardlinks: false,
      recycleBinCleanupDays: 0,
    });
    expect(after).not.toHaveProperty('chmodFolder');
  });

  it('forgets that the wizard was completed when the system configuration leaves it out', async () => {
    const sim = await running(aLibrary());

    await askJellyfin(sim, '/System/Configuration', { json: { MaxResumePct: 80 } });

    const { body } = await askJellyfin(sim, '/System/Configuration');
    expect(body).toMatchObject({ MaxResumePct: 80, IsStartupWizardCompleted: false, ServerName: '' });
  });

  it('replaces a whole policy, needs its providers, and keeps the last administrator', async () => {
    const sim = await running(
      aLibrary()
        .user('ann', { administrator: true })
        .user('ben', { libraries: ['Movies'] }),
    );
    const policy = (name: string, json: unknown) =>
      askJellyfin(sim, `/Users/${sim.jellyfin.actions.userId(name)}/Policy`, { json });
    const providers = { AuthenticationProviderId: 'a', PasswordResetProviderId: 'b' };

    expect((await policy('ben', { EnableAllFolders: false })).status).toBe(400);
    expect((await policy('ann', providers)).status).toBe(403);
    expect((await policy('ben', providers)).status).toBe(204);

    const ben = (await askJellyfin(sim, `/Users/${sim.jellyfin.actions.userId('ben')}`)).body;
    expect(ben['Policy']).toMatchObject({ EnableAllFolders: true, IsHidden: true });
  });

  it('clears the tags of a movie that is written without them', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', tags: ['keep'] }));
    const { body } = await askRadarr(sim, '/movie/1');
    expect(body['tags']).toEqual([1]);

    await askRadarr(sim, '/movie/1', {
      method: 'PUT',
      json: { id: 1, path: body['path'], qualityProfileId: 1 },
    });

    expect((await askRadarr(sim, '/movie/1')).body).toMatchObject({ tags: [], monitored: false });
  });
});

describe('trap 32: playing directly needs all three transcoding flags off', () => {
  const flags = [
    'EnableVideoPlaybackTranscoding',
    'EnableAudioPlaybackTranscoding',
    'EnablePlaybackRemuxing',
  ];

  it.each([
    { off: 1, transcodes: true },
    { off: 2, transcodes: true },
    { off: 3, transcodes: false },
  ])('with $off of them off a player is offered transcoding: $transcodes', async ({ off, transcodes }) => {
    const sim = await running(aLibrary().user('ann').movie({ title: 'Heat' }));
    const { actions, state } = sim.jellyfin;
    const user = actions.userId('ann');
    const policy = state.users.get(user)?.policy ?? {};
    for (const flag of flags.slice(0, off)) policy[flag] = false;

    const { id } = actions.item('/data/media/movies/Heat (2000)/Heat (2000).mkv');
    const { body } = await askJellyfin(sim, `/Items/${id}/PlaybackInfo?userId=${user}`, { json: {} });

    expect(body['MediaSources']).toMatchObject([{ SupportsTranscoding: transcodes }]);
    expect('TranscodingUrl' in (body['MediaSources']?.[0] ?? {})).toBe(transcodes);
  });
});
