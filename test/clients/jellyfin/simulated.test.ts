import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type JellyfinAdmin,
  openJellyfinAdmin,
  openJellyfinReader,
  openJellyfinStartup,
} from '../../../clients/jellyfin/open.ts';
import type { User } from '../../../clients/jellyfin/server.ts';
import type { JellyfinWriter } from '../../../clients/jellyfin/writer.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aFirstRun } from './a-jellyfin.ts';

const library = () =>
  aLibrary()
    .user('ann', { administrator: true, password: 'her-password' })
    .user('kid', { libraries: ['Movies'] })
    .movie({ title: 'Seen', tmdbId: 1, watched: { ann: '2025-12-01' } })
    .movie({ title: 'Unseen', tmdbId: 2 })
    .series({
      title: 'Show',
      tvdbId: 3,
      favoriteOf: ['ann'],
      seasons: [
        { number: 0, episodes: 1 },
        { number: 1, episodes: 2, files: [[1, 2]], watched: { ann: 'undated' } },
      ],
    })
    .build();

describe.each(['10.10', '10.11', '12'] as const)('a simulated Jellyfin %s', (version) => {
  let simulator: Simulator;
  let admin: JellyfinAdmin;
  let client: JellyfinWriter;
  let ann: User;
  let kid: User;

  beforeEach(async () => {
    simulator = await startSimulator(library(), { jellyfin: { version } });
    const { url, apiKey } = simulator.jellyfin;
    admin = openJellyfinAdmin({ url, credentials: { apiKey }, retry: { sleep: async () => {} } });
    client = admin.media;
    const users = await client.users();
    ann = users.find(({ Name }) => Name === 'ann') as User; // the library above has both
    kid = users.find(({ Name }) => Name === 'kid') as User;
  });
  afterEach(async () => {
    await admin.close();
    await simulator.close();
  });

  it('lists what has a file, with ids, numbers and paths', async () => {
    const items = await client.catalogue();

    expect(items.map(({ Type, Name }) => `${Type} ${Name}`).sort()).toHaveLength(5);
    expect(items.find(({ Name }) => Name === 'Seen')).toMatchObject({
      Type: 'Movie',
      ProviderIds: { Tmdb: '1' },
    });
    expect(
      items
        .filter(({ Type }) => Type === 'Episode')
        .map((one) => [one.ParentIndexNumber, one.IndexNumberEnd ?? null])
        .sort(),
    ).toEqual([
      [0, null],
      [1, 2],
    ]);
  });

  it("reads one user's marks, dates and favourites", async () => {
    const names = new Map((await client.catalogue()).map(({ Id, Name }) => [Id, Name]));
    const marks = (await client.userItems(ann.Id, (item) => item)).items;
    const played = marks.filter(({ UserData }) => UserData.Played);

    expect(played).toHaveLength(2);
    expect(played.find(({ Id }) => names.get(Id) === 'Seen')?.UserData.LastPlayedDate).toBe(
      Date.UTC(2025, 11, 1),
    );
    expect(played.find(({ Type }) => Type === 'Episode')?.UserData.LastPlayedDate).toBeUndefined();
    const favourites = (await client.folderMarks(ann.Id)).items.filter(({ UserData }) => UserData.IsFavorite);
    expect(favourites.map(({ Id }) => names.get(Id))).toEqual(['Show']);
  });

  it('leaves out what a user may not see (hazard 44: restricted users)', async () => {
    expect(kid.Policy.EnableAllFolders).toBe(false);
    expect((await client.userItems(kid.Id, (item) => item)).items.map(({ Type }) => Type)).toEqual([
      'Movie',
      'Movie',
    ]);
  });

  it('reads a few items and their files again', async () => {
    const [movie] = (await client.catalogue()).filter(({ Name }) => Name === 'Unseen');
    if (movie === undefined) throw new Error('the library has the movie');

    expect(await client.userItemsById(ann.Id, [movie.Id])).toMatchObject([{ UserData: { Played: false } }]);
    expect(await client.versions([movie.Id])).toMatchObject([
      { Id: movie.Id, MediaSources: [{ Path: movie.Path }] },
    ]);
  });

  it('makes a collection once, fills it, empties it, and hides nothing from users (traps 19 and 25)', async () => {
    const movies = (await client.catalogue()).filter(({ Type }) => Type === 'Movie').map(({ Id }) => Id);
    const id = await client.createCollection('Leaving Soon', movies.slice(0, 1));

    expect(await failureOf(client.createCollection('Leaving Soon', []))).toMatchObject({ code: 'conflict' });
    await client.addToCollection(id, movies.slice(1));
    expect((await client.collectionMembers(id)).map((one) => one.Id).sort()).toEqual([...movies].sort());
    expect(
      (await client.userItems(ann.Id, (item) => item)).items.filter(({ Type }) => Type === 'Movie'),
    ).toHaveLength(2);
    await client.removeFromCollection(id, movies);

    expect(await client.collectionMembers(id)).toEqual([]);
    expect((await client.collections()).map(({ Name }) => Name)).toEqual(['Leaving Soon']);
    expect((await client.catalogue()).filter(({ Type }) => Type === 'Movie')).toHaveLength(2);
  });

  it('tells what plays', async () => {
    const [movie] = (await client.catalogue()).filter(({ Name }) => Name === 'Seen');
    simulator.jellyfin.actions.startPlaying('ann', movie?.Path ?? '');

    const playing = (await client.sessions()).filter(({ NowPlayingItem }) => NowPlayingItem != null);

    expect(playing).toMatchObject([{ UserId: ann.Id, NowPlayingItem: { Id: movie?.Id } }]);
  });

  it('changes a policy and the configuration, and nothing else of them (trap 26)', async () => {
    const before = await client.configuration();

    await admin.users.changePolicy(kid.Id, { EnableVideoPlaybackTranscoding: false });
    await admin.server.changeConfiguration({ LibraryMonitorDelay: 30 });

    expect((await client.users()).find(({ Name }) => Name === 'kid')?.Policy).toEqual({
      ...kid.Policy,
      EnableVideoPlaybackTranscoding: false,
    });
    expect(await client.configuration()).toEqual({ ...before, LibraryMonitorDelay: 30 });
  });

  it('makes a key once, and the key works (trap 25)', async () => {
    const key = await admin.server.ensureApiKey('cleanup');
    expect(await admin.server.ensureApiKey('cleanup')).toBe(key);

    const own = openJellyfinReader({ url: simulator.jellyfin.url, credentials: { apiKey: key } });
    expect(await own.users()).toHaveLength(2);
    await own.close();
  });

  it('lets a user in by name and password, and nobody by a wrong one (trap 27)', async () => {
    const { url } = simulator.jellyfin;
    const credentials = { username: 'ann', password: 'her-password' };
    const asAnn = openJellyfinReader({ url, credentials });
    const stranger = openJellyfinReader({ url, credentials: { ...credentials, password: 'wrong' } });

    expect((await asAnn.users()).map(({ Name }) => Name)).toContain('kid');
    expect(await failureOf(stranger.users())).toMatchObject({ code: 'unauthorized' });
    await Promise.all([asAnn.close(), stranger.close()]);
  });

  it('makes a library once (trap 25: a second one would be called Movies2)', async () => {
    const [movies] = (await client.libraries()).filter(({ CollectionType }) => CollectionType === 'movies');

    expect(movies?.Locations).toEqual(['/data/media/movies']);
    expect(
      await failureOf(
        admin.libraries.createLibrary({ name: movies?.Name ?? '', collectionType: 'movies', paths: [] }),
      ),
    ).toMatchObject({ code: 'conflict' });
  });

  it('fails when a part of the list is missing (hazard 4)', async () => {
    simulator.faults.add({
      server: 'jellyfin',
      path: /\/Items$/,
      fault: { kind: 'half-list', totals: 'kept' },
    });

    expect(await failureOf(client.catalogue())).toMatchObject({ code: 'incomplete' });
  });
});

describe.each(['10.10', '10.11', '12'] as const)('a new Jellyfin %s', (version) => {
  it('is taken through its first run (traps 24 and 25)', async () => {
    const simulator = await startSimulator(aLibrary().build(), {
      jellyfin: { version, setup: 'factory-new' },
    });
    const { url } = simulator.jellyfin;
    const startup = openJellyfinStartup({ url });
    const admin = openJellyfinAdmin({ url, credentials: { username: 'ann', password: 'her-password' } });
    const client = admin.media;

    await client.waitUntilHealthy(0);
    expect((await client.publicInfo()).StartupWizardCompleted).toBe(false);
    await startup.complete(aFirstRun);

    expect((await client.publicInfo()).StartupWizardCompleted).toBe(true);
    expect((await client.users()).map(({ Name }) => Name)).toEqual(['ann']);
    expect(await admin.server.ensureApiKey('cleanup')).toMatch(/^[0-9a-f]{32}$/);
    await Promise.all([admin.close(), startup.close(), simulator.close()]);
  });
});
