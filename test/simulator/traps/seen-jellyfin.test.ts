import { describe, expect, it } from 'vitest';
import type { JellyfinVersion } from '../../../simulator/jellyfin/dialect.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { ask, askJellyfin, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const FOLDER = '/data/media/movies/Heat (2000)';
const FILM = `${FOLDER}/Heat (2000).mkv`;
const VERSION = `${FOLDER}/Heat (2000) - 4K.mkv`;
const jellyfin = (version: JellyfinVersion) => ({ jellyfin: { version } });
const withVersion = () =>
  aLibrary()
    .user('ann')
    .movie({ title: 'Heat', tmdbId: 949, otherFiles: [{ name: 'Heat (2000) - 4K.mkv' }] });
const list = async (sim: Simulator, query: string) =>
  listOf(await askJellyfin(sim, `/Items?recursive=true&includeItemTypes=Movie,Video&${query}`));
const idAt = (sim: Simulator, path: string) => sim.jellyfin.actions.item(path).id;
const ann = (sim: Simulator) => `userId=${sim.jellyfin.actions.userId('ann')}`;

describe('trap 34: alternate versions are invisible to lists', () => {
  it.each([
    { version: '10.11', byId: ['Video'], key: (id: string) => id },
    { version: '12', byId: [], key: () => '949' },
  ] as const)('in $version they have marks of their own', async ({ version, byId, key }) => {
    const sim = await running(withVersion(), jellyfin(version));
    const id = idAt(sim, VERSION);
    sim.jellyfin.actions.favorite('ann', VERSION);

    expect(await list(sim, 'enableImages=false')).toHaveLength(1);
    expect(await list(sim, `${ann(sim)}&isFavorite=true`)).toEqual([]);
    expect((await list(sim, `ids=${id}`)).map((item) => item['Type'])).toEqual(byId);
    const { body } = await askJellyfin(sim, `/UserItems/${id}/UserData?${ann(sim)}`);
    expect(body['IsFavorite']).toBe(true);
    expect(String(body['Key']).replaceAll('-', '')).toBe(key(id));
  });
});

describe('trap 35: ids ignore the libraries a user may open', () => {
  it('answers an item by its id, and hides it only for its tags', async () => {
    const library = aLibrary()
      .user('kid', { libraries: [] })
      .movie({ title: 'Heat' })
      .movie({ title: 'Saw', jellyfinTags: ['adult'] });
    const sim = await running(library);
    const kid = `userId=${sim.jellyfin.actions.userId('kid')}`;

    expect(await list(sim, kid)).toEqual([]);
    expect(await list(sim, `${kid}&ids=${idAt(sim, FILM)}`)).toHaveLength(1);
  });
});

describe('trap 36: members of a collection', () => {
  it.each(['10.11', '12'] as const)(
    'in %s are seen without a user by a recursive query only',
    async (version) => {
      const sim = await running(withVersion(), jellyfin(version));
      const made = await askJellyfin(sim, `/Collections?name=Soon&ids=${idAt(sim, FILM)}`, {
        method: 'POST',
      });
      const members = (recursive: boolean) =>
        askJellyfin(sim, `/Items?parentId=${made.body['Id']}&recursive=${recursive}`);

      expect(listOf(await members(false))).toEqual([]);
      expect(listOf(await members(true))).toHaveLength(1);
    },
  );
});

describe('trap 37: the queue of a player', () => {
  it.each([
    { version: '10.11', queued: 1 },
    { version: '12', queued: 0 },
  ] as const)('in $version tells $queued of what is queued', async ({ version, queued }) => {
    const sim = await running(withVersion(), jellyfin(version));
    sim.jellyfin.actions.startPlaying('ann', FILM);
    for (const session of sim.jellyfin.state.sessions.values())
      if (session.nowPlaying !== undefined)
        session.nowPlaying = { ...session.nowPlaying, queue: [idAt(sim, FILM)] };

    const [session] = listOf(await askJellyfin(sim, '/Sessions'));

    expect(session?.['NowPlayingQueue']).toHaveLength(queued);
  });
});

describe('trap 38: a video that breaks the naming rule', () => {
  it('makes two movies, and neither is recognised', async () => {
    const otherFiles = [{ name: 'Heat (2000) Bluray-1080p.mkv' }];
    const sim = await running(aLibrary().movie({ title: 'Heat', tmdbId: 949, otherFiles }));

    const found = await list(sim, 'fields=ProviderIds');

    expect(found).toMatchObject([{ ProviderIds: {} }, { ProviderIds: {} }]);
  });
});

describe('trap 39: metadata that comes after the item', () => {
  it('brings the old marks back with the next restart, and not before', async () => {
    const sim = await running(withVersion(), { jellyfin: { metadata: 'at once' } });
    const played = async () => (await list(sim, ann(sim)))[0]?.['UserData']?.['Played'];
    sim.jellyfin.actions.markPlayed('ann', FILM, 0);
    const inode = sim.disk.stat(FILM);
    sim.disk.removeFolder(FOLDER);
    sim.disk.makeFolder('/data/media/movies/Other');
    sim.jellyfin.actions.scan();
    sim.jellyfin.state.metadata = 'late';
    sim.disk.addFile(FILM, 1, inode?.content);
    sim.jellyfin.actions.scan();
    sim.clock.advance(120_000);

    expect(await played()).toBe(false);
    sim.jellyfin.server.restart();
    expect(await played()).toBe(true);
  });
});

describe('trap 40: sessions that never played', () => {
  it('carry the year 1', async () => {
    const sim = await running(withVersion());
    const headers = {
      authorization: 'MediaBrowser Client="c", Device="d", DeviceId="i", Version="1"',
    };
    await ask(`${sim.jellyfin.url}/Users/AuthenticateByName`, {
      headers,
      json: { Username: 'ann', Pw: 'password' },
    });

    expect(listOf(await askJellyfin(sim, '/Sessions'))).toMatchObject([
      { LastPlaybackCheckIn: '0001-01-01T00:00:00.0000000Z' },
    ]);
  });
});

describe('trap 41: the key of user data is no identity', () => {
  it('lets two works with the same key share one state', async () => {
    const library = aLibrary().user('ann').movie({ title: 'Heat' }).movie({ title: 'Alien' }).build();
    const movies = library.movies.map((movie) => ({ ...movie, stateKey: '7' }));
    const sim = await running({ build: () => ({ ...library, movies }) });

    sim.jellyfin.actions.markPlayed('ann', FILM);

    const marks = (await list(sim, ann(sim))).map((item) => item['UserData']?.['Played']);
    expect(marks).toEqual([true, true]);
  });
});

describe('starting', () => {
  it.each([
    { phase: 'set-up server', health: [200, 'Degraded'], users: 503 },
    { phase: 'loading', health: [503, 'Jellyfin Server is loading. Please try again shortly.'], users: 503 },
    { phase: 'nearly', health: [200, 'Healthy'], users: 200 },
  ] as const)('answers as a server that is $phase', async ({ phase, health, users }) => {
    const sim = await running(withVersion());
    sim.jellyfin.state.phase = phase;

    const answer = await ask(`${sim.jellyfin.url}/health`);

    expect([answer.status, answer.text]).toEqual(health);
    expect((await askJellyfin(sim, '/Users')).status).toBe(users);
  });

  it('refuses connections on a port on which nothing listens, and takes them again', async () => {
    const sim = await running(withVersion());

    await sim.jellyfin.server.refuse();
    await expect(ask(`${sim.jellyfin.url}/health`)).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
    await sim.jellyfin.server.accept();

    expect((await ask(`${sim.jellyfin.url}/health`)).status).toBe(200);
  });
});

describe('what does not bind, and what is not known', () => {
  it.each(['/Users/nonsense', '/Items?limit=many', '/Items?recursive=perhaps', '/Items?userId=me'])(
    'answers 400 to %s',
    async (path) => {
      const sim = await running(withVersion());

      const answer = await askJellyfin(sim, path);

      expect(answer.status).toBe(400);
      expect(answer.body['title']).toBe('One or more validation errors occurred.');
    },
  );

  it('fails for a parameter that the simulator does not know, and remembers it', async () => {
    const sim = await running(withVersion());

    const answer = await askJellyfin(sim, '/Items?recursive=true&minCommunityRating=5');

    expect(answer).toMatchObject({
      status: 501,
      text: 'the simulator does not know parameter minCommunityRating of GET /Items',
    });
    expect(sim.requests.unknown()).toHaveLength(1);
  });

  it('takes several values of a parameter as they are, one value as a list', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }).movie({ title: 'Alien' }));
    const [one, other] = [...sim.jellyfin.state.items.all()].map(({ id }) => id);

    expect(await list(sim, `ids=${one},${other}`)).toHaveLength(2);
    expect(await list(sim, `ids=${one}&ids=${other}`)).toHaveLength(2);
    expect(await list(sim, `ids=${one},${other}&ids=${one}`)).toHaveLength(1);
  });
});
