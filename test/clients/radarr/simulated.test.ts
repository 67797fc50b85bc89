import { afterEach, describe, expect, it } from 'vitest';
import { openRadarrWriter } from '../../../clients/radarr/open.ts';
import type { Movie } from '../../../clients/radarr/resources.ts';
import type { RadarrWriter } from '../../../clients/radarr/writer.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { failureOf } from '../../support/failure-of.ts';

const running: { simulator: Simulator; client: RadarrWriter }[] = [];

afterEach(async () => {
  for (const { simulator, client } of running.splice(0)) {
    await client.close();
    await simulator.close();
  }
});

/** A Radarr with two movies that were downloaded by torrent, and a client of it. */
async function start(version: string) {
  const library = aLibrary()
    .tag('keep')
    .movie({ title: 'First', tmdbId: 1, torrent: true })
    .movie({ title: 'Second', tmdbId: 2, torrent: true, tags: ['keep'] });
  const simulator = await startSimulator(library.build(), { radarr: { version, urlBase: '/radarr' } });
  const { url, apiKey } = simulator.radarr;
  const client = openRadarrWriter({ url, apiKey, retry: { sleep: async () => {} } });
  running.push({ simulator, client });
  const [first, second] = await client.movies();
  if (first?.movieFile == null || second?.movieFile == null) throw new Error('both movies have a file');
  return { simulator, client, first: withFile(first), second: withFile(second) };
}

function withFile(movie: Movie) {
  if (movie.movieFile == null) throw new Error('the movie has no file');
  return { ...movie, movieFile: movie.movieFile };
}

describe.each(['5.28.0.10274', '6.0.4.1'])('a simulated Radarr %s', (version) => {
  it('tells its version, tags, folders and disks', async () => {
    const { client, second } = await start(version);
    const [keep] = (await client.tags()).filter(({ label }) => label === 'keep');

    expect((await client.status()).version).toBe(version);
    expect(second.tags).toEqual([keep?.id]);
    expect(await client.rootFolders()).toMatchObject([{ path: '/data/media/movies', accessible: true }]);
    expect((await client.diskSpace()).length).toBeGreaterThan(0);
    expect(await client.health()).toEqual([]);
    expect(await client.qualityProfiles()).not.toEqual([]);
    expect(await client.mediaManagement()).toMatchObject({ recycleBin: '' });
  });

  it('removes a movie in the safe order and leaves the other (trap 2)', async () => {
    const { client, simulator, first, second } = await start(version);

    await client.setMonitored([first.id], false);
    expect((await client.movie(first.id)).monitored).toBe(false);
    await client.deleteMovieFile(first.id, first.movieFile.id);
    expect(simulator.disk.stat(first.movieFile.path)).toBeUndefined();
    await client.removeMovie(first.id, { addImportExclusion: true });
    simulator.clock.advance(5_000);

    expect((await client.movies()).map(({ id }) => id)).toEqual([second.id]);
    expect(simulator.disk.stat(second.movieFile.path)).toBeDefined();
    expect((await client.exclusions()).map(({ tmdbId }) => tmdbId)).toEqual([1]);
  });

  it('refuses to delete a file while the mount is gone (trap 2, hazard 38)', async () => {
    const { client, simulator, first } = await start(version);
    simulator.disk.loseMount('/data', 'gone');

    expect(await failureOf(client.deleteMovieFile(first.id, first.movieFile.id))).toMatchObject({
      code: 'conflict',
      status: 409,
    });
    simulator.disk.restoreMount('/data');
    expect((await client.movieFile(first.movieFile.id)).path).toBe(first.movieFile.path);
  });

  it('knows which torrent a file came from, until the movie is removed (trap 6)', async () => {
    const { client, first } = await start(version);
    const imports = await client.historySince(0, 'downloadFolderImported');
    const [own] = imports.filter(({ data }) => data.fileId === String(first.movieFile.id));

    expect(own?.downloadId).toMatch(/^[0-9A-F]{40}$/);
    expect((await client.historyOf(first.id)).map(({ id }) => id)).toContain(own?.id);
  });

  it('excludes twice as if once, and takes it back (hazard 13)', async () => {
    const { client } = await start(version);
    const film = { tmdbId: 9, title: 'Ninth', year: 1999 };

    await client.exclude(film);
    await client.exclude(film);
    const [exclusion] = await client.exclusions();
    expect(exclusion).toMatchObject({ tmdbId: 9 });
    if (exclusion !== undefined) await client.removeExclusion(exclusion.id);

    expect(await client.exclusions()).toEqual([]);
  });

  it('tags, and takes tags away, one by one', async () => {
    const { client, second } = await start(version);
    const added = await client.admin.ensureTag('Leaving-Soon');

    await client.changeTags([second.id], 'add', [added.id]);
    expect((await client.movie(second.id)).tags).toEqual([...second.tags, added.id]);
    await client.changeTags([second.id], 'remove', [added.id]);

    expect((await client.movie(second.id)).tags).toEqual(second.tags);
    expect(await failureOf(client.admin.ensureTag('Leaving Soon'))).toMatchObject({ code: 'rejected' });
  });

  it('is told of qBittorrent before that can be reached (trap 31), and keeps settings it was not told of (trap 26)', async () => {
    const { client, simulator } = await start(version);
    simulator.disk.makeFolder('/data/media/.recycle');
    const template = await client.downloadClientSchema('QBittorrent');

    await client.admin.createDownloadClient({ ...template, name: 'qBittorrent', enable: true });
    const before = await client.configuration('mediamanagement');
    await client.admin.changeConfiguration('mediamanagement', { recycleBin: '/data/media/.recycle' });

    expect(await client.downloadClients()).toMatchObject([{ name: 'qBittorrent', enable: true }]);
    expect(await client.configuration('mediamanagement')).toEqual({
      ...before,
      recycleBin: '/data/media/.recycle',
    });
  });

  it('runs a command on one movie', async () => {
    const { client, simulator, first } = await start(version);
    const { id } = await client.start({ name: 'RescanMovie', movieId: first.id });
    simulator.clock.advance(10_000);

    expect(await client.command(id)).toMatchObject({ status: 'completed' });
  });

  it('is waited for while it starts (trap 33: 503), and not followed to another place (trap 33: 307)', async () => {
    const { client, simulator } = await start(version);
    simulator.radarr.state.arr.phase = 'starting';
    expect(await failureOf(client.movies())).toMatchObject({ code: 'starting', status: 503 });
    simulator.radarr.state.arr.phase = 'running';

    const { url, apiKey } = simulator.radarr;
    const lost = openRadarrWriter({ url: url.replace('/radarr', ''), apiKey });
    expect(await failureOf(lost.movies())).toMatchObject({ code: 'redirected', status: 307 });
    await lost.close();
  });

  it('rejects a wrong key', async () => {
    const { simulator } = await start(version);
    const stranger = openRadarrWriter({ url: simulator.radarr.url, apiKey: 'wrong-key' });

    expect(await failureOf(stranger.movies())).toMatchObject({ code: 'unauthorized' });
    await stranger.close();
  });

  it.each([
    ['cut short', { kind: 'truncated' }, 'malformed'],
    ['not JSON', { kind: 'malformed' }, 'malformed'],
    ['reset twice', { kind: 'reset' }, 'connection-lost'],
  ] as const)('fails when the list is %s (hazards 3 and 4)', async (_name, fault, code) => {
    const { client, simulator } = await start(version);
    simulator.faults.add({ server: 'radarr', path: /\/movie$/, fault });

    expect(await failureOf(client.movies())).toMatchObject({ code });
  });
});
