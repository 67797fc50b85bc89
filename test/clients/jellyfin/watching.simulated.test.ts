import { describe, expect, it, onTestFinished } from 'vitest';
import { openJellyfinAdmin } from '../../../clients/jellyfin/open.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { startSimulator } from '../../../simulator/start.ts';

type Version = '10.10' | '10.11' | '12';

const movie = '/data/media/movies/Heat (2000)/Heat (2000).mkv';
const copy = '/data/media/movies-4k/Heat (2000)/Heat (2000).mkv';
const longAgo = Date.UTC(2020, 0, 1);

/** A Jellyfin with one film in two libraries, and a way to read Ann's mark on either file. */
async function start(version: Version) {
  const library = aLibrary()
    .user('ann', { administrator: true })
    .user('kid', { blockedTags: ['violent'] })
    .movie({ title: 'Heat', tmdbId: 949 })
    .movie({ title: 'Heat', tmdbId: 949, instance: 'radarr-4k', jellyfinTags: ['violent'] });
  const simulator = await startSimulator(library.build(), { jellyfin: { version } });
  const { url, apiKey, actions } = simulator.jellyfin;
  const admin = openJellyfinAdmin({ url, credentials: { apiKey } });
  const client = admin.media;
  onTestFinished(async () => {
    await admin.close();
    await simulator.close();
  });
  const ann = (await client.users()).find(({ Name }) => Name === 'ann');
  if (ann === undefined) throw new Error('the library has a user');
  const markOf = async (path: string) => {
    const item = (await client.catalogue()).find(({ Path }) => Path === path);
    const marks = (await client.userItems(ann.Id, (item) => item)).items;
    return marks.find(({ Id }) => Id === item?.Id)?.UserData;
  };
  return { simulator, admin, client, actions, markOf };
}

describe('what the marks of a simulated Jellyfin mean', () => {
  it.each(['10.10', '10.11', '12'] as const)(
    '%s: a film that was deleted and comes back is played at once, with its old date (trap 12, hazard 22)',
    async (version) => {
      const { simulator, actions, markOf } = await start(version);
      actions.markPlayed('ann', movie, longAgo);

      const content = simulator.disk.stat(movie)?.content;
      simulator.disk.removeFile(movie);
      actions.scan();
      expect(await markOf(movie)).toBeUndefined();
      simulator.disk.addFile(movie, 1, content);
      actions.scan();

      expect(await markOf(movie)).toMatchObject({ Played: true, LastPlayedDate: longAgo });
    },
  );

  it('an old date survives a new mark (trap 13, hazard 21)', async () => {
    const { actions, markOf } = await start('10.11');
    actions.markPlayed('ann', movie, longAgo);
    actions.markPlayed('ann', movie);

    expect(await markOf(movie)).toMatchObject({ Played: true, LastPlayedDate: longAgo });
  });

  it.each([
    ['10.10', false],
    ['10.11', false],
    ['12', true],
  ] as const)(
    '%s: to start a film again moves its date, and leaves it played: %s (trap 14, hazard 24)',
    async (version, played) => {
      const { simulator, actions, markOf } = await start(version);
      actions.markPlayed('ann', movie, longAgo);
      actions.startPlaying('ann', movie);

      expect(await markOf(movie)).toMatchObject({ Played: played, LastPlayedDate: simulator.clock.now() });
    },
  );

  it('a client that does not say where it stopped has played it (trap 14)', async () => {
    const { actions, markOf } = await start('10.11');
    actions.startPlaying('ann', movie);
    actions.stopPlaying('ann', movie);

    expect(await markOf(movie)).toMatchObject({ Played: true });
  });

  it.each([
    ['10.10', true],
    ['10.11', false],
  ] as const)(
    '%s: a copy in another library is played along: %s (trap 17, hazard 40)',
    async (version, played) => {
      const { actions, markOf } = await start(version);
      actions.markPlayed('ann', movie, longAgo);

      expect(await markOf(copy)).toMatchObject({ Played: played });
    },
  );

  it('what a user may not see is counted and withheld (trap 22, hazard 44: restricted users)', async () => {
    const { client } = await start('10.11');
    const kid = (await client.users()).find(({ Name }) => Name === 'kid');
    if (kid === undefined) throw new Error('the library has the user');

    const { items, withheld } = await client.userItems(kid.Id, (item) => item);

    expect([items.length, withheld]).toEqual([1, 1]);
    expect(kid.Policy.BlockedTags).toEqual(['violent']);
  });

  it('a path is what the substitutions of the server make of it (trap 23)', async () => {
    const { admin, client } = await start('10.11');
    await admin.server.changeConfiguration({
      PathSubstitutions: [{ From: '/data/media', To: '/mnt/films' }],
    });

    expect((await client.catalogue()).map(({ Path }) => Path)).toContain(
      movie.replace('/data/media', '/mnt/films'),
    );
  });
});
