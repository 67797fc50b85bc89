import { describe, expect, it } from 'vitest';
import { signInProblem } from '../../../../cleanup/adapters/jellyfin/sign-in-problem.ts';
import { openJellyfinAdmin } from '../../../../clients/jellyfin/open.ts';
import { aNewJellyfin, household, passwords, versions } from './a-jellyfin.ts';

const noTranscoding = {
  EnableVideoPlaybackTranscoding: false,
  EnableAudioPlaybackTranscoding: false,
  EnablePlaybackRemuxing: false,
};

describe.each(versions)('setup of a factory-new Jellyfin %s', (version) => {
  it('is planned without a write, and says that the wizard is open', async () => {
    const { setup, writes } = await aNewJellyfin(version);

    const { code, out } = await setup('plan');

    // The rest cannot be read before: it waits, which is pending too.
    expect(code).toBe(6);
    expect(out).toContain('+ first run');
    expect(out).toContain('the start-up wizard is open');
    for (const password of passwords) expect(out).not.toContain(password);
    expect(writes()).toEqual([]);
  });

  it('is wired in one run, and written to no more by the next', async () => {
    const { simulator, setup, writes } = await aNewJellyfin(version);

    const first = await setup('apply');

    expect(first, first.out).toMatchObject({ code: 0 });
    for (const password of passwords) expect(first.out + first.err).not.toContain(password);
    const made = writes();
    expect(made.slice(0, 4)).toEqual([
      'POST /Startup/Configuration',
      'POST /Startup/User',
      'POST /Startup/RemoteAccess',
      'POST /Startup/Complete',
    ]);
    expect(await setup('apply')).toMatchObject({ code: 0 });
    expect(await setup('plan')).toMatchObject({ code: 0 });
    expect(writes()).toEqual([]);

    const { url, state } = simulator.jellyfin;
    const { username, password } = household;
    const admin = openJellyfinAdmin({ url, credentials: { username, password } });
    const accounts = await admin.users.accounts();
    expect(accounts.map(({ Name, HasPassword }) => [Name, HasPassword])).toEqual([
      ['root', true],
      ['media-cleanup', true],
      ['kid', true],
    ]);
    for (const { Policy } of accounts) expect(Policy).toMatchObject(noTranscoding);
    expect(await admin.libraries.librariesWithOptions()).toMatchObject([
      { Name: 'Movies', CollectionType: 'movies', Locations: ['/data/media/movies'] },
      { Name: 'Shows', CollectionType: 'tvshows', Locations: ['/data/media/tv'] },
    ]);
    expect(await admin.media.configuration()).toMatchObject({
      ServerName: 'home',
      EnableMetrics: true,
      RemoteClientBitrateLimit: 0,
    });
    expect((await admin.server.systemInfo()).TranscodingTempPath).toBe('/cache/transcodes');
    expect([...state.keys.values()].map(({ appName }) => appName)).toEqual(['media-setup']);
    await admin.close();
  });

  it('makes an account with which the cleanup reads everything, and which deletes nothing', async () => {
    const { simulator, setup } = await aNewJellyfin(version);
    await setup('apply');
    simulator.clock.advance(60_000);
    const { url, actions } = simulator.jellyfin;
    actions.startPlaying('kid', '/data/media/movies/Heat (2000)/Heat (2000).mkv');
    const { name: username, password } = household.cleanupUser;

    const { media, users, close } = openJellyfinAdmin({ url, credentials: { username, password } });

    expect(signInProblem(await media.users(), username)).toBeUndefined();
    const own = (await users.accounts()).find(({ Name }) => Name === username);
    expect(own?.Policy).toMatchObject({ IsHidden: true, EnableContentDeletion: false });
    const catalogue = await media.catalogue();
    expect(catalogue.map(({ Type }) => Type).sort()).toEqual(['Episode', 'Episode', 'Movie', 'Series']);
    const kid = (await media.users()).find(({ Name }) => Name === 'kid');
    if (kid === undefined) throw new Error('the household has a kid');
    expect((await media.userItems(kid.Id, (item) => item)).items).toHaveLength(3);
    expect((await media.sessions()).filter(({ NowPlayingItem }) => NowPlayingItem != null)).toHaveLength(1);
    const id = await media.createCollection('Leaving Soon', []);
    await media.addToCollection(
      id,
      catalogue.slice(0, 1).map(({ Id }) => Id),
    );
    expect(await media.collectionMembers(id)).toHaveLength(1);
    await close();
  });
});
