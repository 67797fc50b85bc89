import { afterEach, describe, expect, it } from 'vitest';
import { openJellyfin } from '../../../cleanup/adapters/jellyfin/open-jellyfin.ts';
import { openShelf } from '../../../cleanup/adapters/jellyfin/open-shelf.ts';
import { openQbittorrent } from '../../../cleanup/adapters/qbittorrent/open-qbittorrent.ts';
import { openTorrentRemover } from '../../../cleanup/adapters/qbittorrent/open-torrent-remover.ts';
import { openRadarr } from '../../../cleanup/adapters/radarr/open-radarr.ts';
import { openRadarrRemover } from '../../../cleanup/adapters/radarr/open-radarr-remover.ts';
import { openSonarr } from '../../../cleanup/adapters/sonarr/open-sonarr.ts';
import { openSonarrRemover } from '../../../cleanup/adapters/sonarr/open-sonarr-remover.ts';
import type { JellyfinItemId } from '../../../cleanup/domain/facts/ids.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { serverFailureOf } from './support/failing.ts';

const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of closing.splice(0)) await one.close();
});

function opened<T extends { close(): Promise<void> }>(one: T): T {
  closing.unshift(one);
  return one;
}

const library = aLibrary()
  .user('ann', { administrator: true })
  .tag('keep')
  .movie({ title: 'Heat', tmdbId: 949, torrent: true })
  .movie({ title: 'Ran', tmdbId: 11645, torrent: true, tags: ['keep'] })
  .series({
    title: 'Show',
    tvdbId: 1,
    seasons: [
      { number: 1, episodes: 2 },
      { number: 2, episodes: 2 },
    ],
  });

async function start(): Promise<Simulator> {
  return opened(await startSimulator(library.build()));
}

/** What was written since the last look, as method and path. */
function writesOf(simulator: Simulator): string[] {
  return simulator.requests.writes().map(({ method, path }) => `${method} ${path}`);
}

async function aMovie(simulator: Simulator, title = 'Heat') {
  const { url, apiKey } = simulator.radarr;
  const radarr = opened(openRadarr({ url, apiKey, instance: 'radarr' }));
  const { titles } = await radarr.read();
  const movie = titles === 'unknown' ? undefined : titles.find((one) => one.title === title);
  if (movie === undefined || typeof movie.file !== 'object')
    throw new Error('there is such a movie with a file');
  return {
    radarr,
    movie,
    file: movie.file,
    remover: opened(openRadarrRemover({ url, apiKey, instance: 'radarr' })),
  };
}

describe('openRadarrRemover', () => {
  it('removes a movie by three writes that name it, and leaves the other', async () => {
    const simulator = await start();
    const { radarr, movie, file, remover } = await aMovie(simulator);

    await remover.unmonitor(movie.id);
    expect(await radarr.title(movie.id)).toMatchObject({ monitored: false, file: { id: file.id } });
    await remover.deleteFile(movie.id, file.id);
    expect(await radarr.title(movie.id)).toMatchObject({ file: 'none' });
    await remover.removeEntry(movie.id, { exclude: true });

    expect(await radarr.title(movie.id)).toBe('gone');
    expect(writesOf(simulator)).toEqual([
      'PUT /api/v3/movie/editor',
      `DELETE /api/v3/moviefile/${file.id}`,
      `DELETE /api/v3/movie/${movie.id}`,
    ]);
    expect((await aMovie(simulator, 'Ran')).movie.tags).toEqual(['keep']);
  });

  it('monitors again what it unmonitored, and nothing else', async () => {
    const simulator = await start();
    const { radarr, movie, remover } = await aMovie(simulator);
    const other = (await aMovie(simulator, 'Ran')).movie;
    await remover.unmonitor(movie.id);
    await remover.unmonitor(other.id);
    await remover.monitor(movie.id);
    expect(await radarr.title(movie.id)).toEqual(movie);
    expect(await radarr.title(other.id)).toMatchObject({ monitored: false });
  });

  it.each([
    ['reset', { kind: 'reset' }],
    ['failed', { kind: 'status', status: 500 }],
    ['not answered while it restarts', { kind: 'status', status: 503 }],
  ] as const)('says that a deletion may be done when it was %s, and sends it once', async (_name, fault) => {
    const simulator = await start();
    const { movie, file, remover } = await aMovie(simulator);
    simulator.faults.add({ method: 'DELETE', path: /moviefile/, fault });

    const failure = await serverFailureOf(remover.deleteFile(movie.id, file.id));

    expect(failure).toMatchObject({ maybeDone: true, storage: false });
    expect(writesOf(simulator)).toHaveLength(1);
  });

  it('says that the storage is not to be trusted when the root folder is gone', async () => {
    const simulator = await start();
    const { radarr, movie, file, remover } = await aMovie(simulator);
    simulator.disk.loseMount('/data', 'gone');

    expect(await serverFailureOf(remover.deleteFile(movie.id, file.id))).toMatchObject({
      maybeDone: false,
      storage: true,
    });
    const { health } = await radarr.read();
    expect(health).toContainEqual({
      check: 'RootFolderCheck',
      level: 'error',
      message: 'root folder /data/media/movies is not accessible',
    });
  });
});

/** The show of a simulated Sonarr, with what reads and changes it. */
async function aShow() {
  const simulator = await start();
  const { url, apiKey } = simulator.sonarr;
  const sonarr = opened(openSonarr({ url, apiKey, instance: 'sonarr' }));
  const remover = opened(openSonarrRemover({ url, apiKey, instance: 'sonarr' }));
  const { titles } = await sonarr.read();
  const show = titles === 'unknown' ? undefined : titles[0];
  if (show === undefined) throw new Error('there is a show');
  return { simulator, sonarr, remover, show };
}

describe('openSonarrRemover', () => {
  it('removes one season by flag, episodes and files, and leaves the other', async () => {
    const { simulator, sonarr, remover, show } = await aShow();
    const { episodes } = await sonarr.inventory(show.id);
    const [one, two] = episodes.filter(({ season }) => season === 1);
    if (typeof one?.file !== 'number' || typeof two?.file !== 'number') throw new Error('they have files');

    await remover.unmonitorSeason(show.id, 1);
    await remover.unmonitorEpisodes(show.id, [one.id, two.id]);
    await remover.deleteFiles(show.id, [one.file, two.file]);

    const after = await sonarr.inventory(show.id);
    expect(after.episodes.map(({ season, monitored, file }) => [season, monitored, file === 'none'])).toEqual(
      [
        [1, false, true],
        [1, false, true],
        [2, true, false],
        [2, true, false],
      ],
    );
    expect(after.files).toHaveLength(2);
    await remover.removeEntry(show.id, { exclude: false });
    expect(await sonarr.title(show.id)).toBe('gone');
    expect(writesOf(simulator)).toEqual([
      'POST /api/v3/seasonpass',
      'PUT /api/v3/episode/monitor',
      'DELETE /api/v3/episodefile/bulk',
      `DELETE /api/v3/series/${show.id}`,
    ]);
  });
});

describe('openSonarrRemover, taking back', () => {
  it('monitors a season and some of its episodes again, and no other', async () => {
    const { sonarr, remover, show } = await aShow();
    const [one, two] = (await sonarr.inventory(show.id)).episodes.filter(({ season }) => season === 1);
    if (one === undefined || two === undefined) throw new Error('there are episodes');
    await remover.unmonitorEpisodes(show.id, [one.id, two.id]);
    await remover.unmonitorSeason(show.id, 1);

    await remover.monitorSeason(show.id, 1);
    await remover.monitorEpisodes(show.id, [one.id]);

    const { episodes } = await sonarr.inventory(show.id);
    expect(episodes.map(({ id, monitored }) => [id === two.id, monitored])).toEqual([
      [false, true],
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect(await sonarr.title(show.id)).toEqual(show);
  });
});

describe('openTorrentRemover', () => {
  it('removes the torrent it was given, and no other', async () => {
    const simulator = await start();
    const { url, username, password } = simulator.qbittorrent;
    const options = {
      url,
      credentials: { username, password },
      retry: { sleep: async () => simulator.clock.advance(1000) },
    };
    const client = opened(openQbittorrent(options));
    const [first, second] = await client.torrents();
    if (first === undefined || second === undefined) throw new Error('there are two torrents');
    expect((await client.files(first.hash))[0]).toEqual({
      path: expect.stringMatching(/^\/data\/torrents\//),
      sizeBytes: expect.any(Number),
    });

    await opened(openTorrentRemover(options)).remove([first.hash]);

    expect((await client.torrents()).map(({ hash }) => hash)).toEqual([second.hash]);
  });
});

describe('openShelf', () => {
  async function aShelf(simulator: Simulator) {
    const { url, apiKey } = simulator.jellyfin;
    const options = { url, credentials: { apiKey } };
    const { videos } = await opened(openJellyfin(options)).catalogue();
    return { shelf: opened(openShelf(options)), ids: videos.map(({ id }) => id) };
  }
  const gone = '0123456789abcdef0123456789abcdef' as JellyfinItemId;

  it('makes, fills and empties a collection, and tells which items are gone', async () => {
    const simulator = await start();
    const { shelf, ids } = await aShelf(simulator);
    const [first, second, third] = ids;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('there are three');

    expect(await shelf.find('Leaving Soon')).toBe('none');
    const id = await shelf.create('Leaving Soon');
    expect(await shelf.add(id, [first, gone, second])).toEqual([gone]);
    expect(await shelf.find('Leaving Soon')).toEqual({ id, members: new Set([first, second]) });
    expect(await shelf.add(id, [third])).toEqual([]);
    await shelf.remove(id, [first, gone]);

    expect(await shelf.find('Leaving Soon')).toEqual({ id, members: new Set([second, third]) });
  });

  it('asks at most three times for a part with items that are gone', async () => {
    const simulator = await start();
    const { shelf, ids } = await aShelf(simulator);
    const id = await shelf.create('Leaving Soon');
    simulator.requests.clear();

    await shelf.add(id, [gone, ...ids]);

    expect(simulator.requests.all().map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
  });

  it('does not make a second collection of one name (trap 25)', async () => {
    const { shelf } = await aShelf(await start());
    await shelf.create('Leaving Soon');

    expect((await serverFailureOf(shelf.create('Leaving Soon'))).message).toContain(
      'already has a collection',
    );
  });
});
