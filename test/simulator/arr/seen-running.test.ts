import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { ask, askQbittorrent, askRadarr, askSonarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const library = () =>
  aLibrary()
    .movie({ title: 'Heat', torrent: true, importedAt: '2025-01-02' })
    .movie({ title: 'Alien', torrent: true, importedAt: '2025-01-01' })
    .series({
      title: 'Show',
      seasons: [
        { number: 1, episodes: 2 },
        { number: 2, episodes: 1 },
      ],
    });

describe('PUT by id', () => {
  it("changes the body's movie, whatever the path says, and needs no id in the path", async () => {
    const sim = await running(library());
    const { body } = await askRadarr(sim, '/movie/2');
    const monitored = async (id: number) => (await askRadarr(sim, `/movie/${id}`)).body['monitored'];

    await askRadarr(sim, '/movie/1', { method: 'PUT', json: { ...body, monitored: false } });
    expect([await monitored(1), await monitored(2)]).toEqual([true, false]);
    const again = await askRadarr(sim, '/movie', { method: 'PUT', json: { ...body, monitored: true } });

    expect([again.status, await monitored(2)]).toEqual([202, true]);
  });
});

describe('history', () => {
  const dates = (rows: readonly unknown[]) => rows.map((row) => Date.parse((row as { date: string }).date));

  it('is newest first, paged and of one item, and oldest first since a date', async () => {
    const sim = await running(library());

    const paged = dates(listOf(await askRadarr(sim, '/history?pageSize=100')));
    const ofOne = dates(listOf(await askRadarr(sim, '/history/movie?movieId=1')));
    const since = dates(listOf(await askRadarr(sim, '/history/since?date=1970-01-01')));

    expect(paged).toEqual([...paged].sort((a, b) => b - a));
    expect(ofOne).toEqual([...ofOne].sort((a, b) => b - a));
    expect(since).toEqual([...since].sort((a, b) => a - b));
  });

  it.each([
    '/history?eventType=downloadFolderImported',
    '/history/since?date=1970-01-01&eventType=bogus',
    '/movie?tmdbId=abc',
  ])('answers 400 to %s', async (path) => {
    const sim = await running(library());

    expect((await askRadarr(sim, path)).status).toBe(400);
  });

  it('compares the id of a download letter by letter', async () => {
    const sim = await running(library());
    const [entry] = listOf(await askRadarr(sim, '/history/movie?movieId=1'));
    const id = String(entry?.['downloadId']);

    expect(listOf(await askRadarr(sim, `/history?downloadId=${id}`))).toHaveLength(2);
    expect(listOf(await askRadarr(sim, `/history?downloadId=${id.toLowerCase()}`))).toEqual([]);
  });

  it('of a season and of an episode has only theirs; of an unknown series it is not found', async () => {
    const sim = await running(library());

    expect(listOf(await askSonarr(sim, '/history/series?seriesId=1&seasonNumber=2'))).toHaveLength(1);
    expect(listOf(await askSonarr(sim, '/history?episodeId=1'))).toHaveLength(1);
    expect((await askSonarr(sim, '/history/series?seriesId=9')).status).toBe(404);
  });
});

describe('what is not there', () => {
  it('is a problem document to a GET, and a message to a DELETE', async () => {
    const sim = await running(library());
    const remove = { method: 'DELETE' };

    expect((await askRadarr(sim, '/movie/9')).body).toMatchObject({ title: 'Not Found', status: 404 });
    expect(await askRadarr(sim, '/movie/9', remove)).toMatchObject({
      status: 404,
      body: { message: 'Movie with ID 9 does not exist' },
    });
    expect((await askSonarr(sim, '/series/9', remove)).status).toBe(500);
    expect((await askSonarr(sim, '/episodefile?seriesId=9')).status).toBe(404);
    expect((await askSonarr(sim, '/episode?seriesId=9')).body).toEqual([]);
  });
});

describe('a rescan', () => {
  it('keeps the row while nothing else is in the root, and drops it beside another folder', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));
    const rescanned = async () => {
      await askRadarr(sim, '/command', { json: { name: 'RescanMovie', movieId: 1 } });
      sim.clock.advance(5000);
      return (await askRadarr(sim, '/movie/1')).body['hasFile'];
    };
    sim.disk.removeFolder('/data/media/movies/Heat (2000)');

    expect(await rescanned()).toBe(true);
    sim.disk.makeFolder('/data/media/movies/Other');
    expect(await rescanned()).toBe(false);
  });
});

describe('a finished torrent that was left behind', () => {
  it('is imported again 9 to 15 seconds after its movie is added again', async () => {
    const sim = await running(library());
    await askRadarr(sim, '/movie/1?deleteFiles=true', { method: 'DELETE' });
    sim.clock.advance(5000);
    const json = { tmdbId: 1001, qualityProfileId: 1, rootFolderPath: '/data/media/movies' };
    const { body } = await askRadarr(sim, '/movie', { json });
    const hasFile = async () => (await askRadarr(sim, `/movie/${body['id']}`)).body['hasFile'];

    sim.clock.advance(9000);
    expect(await hasFile()).toBe(false);
    sim.clock.advance(6000);
    expect(await hasFile()).toBe(true);
  });
});

describe('qBittorrent', () => {
  it('reads an empty list of hashes as all torrents, and "all" as the hash of none', async () => {
    const sim = await running(library());
    const found = async (query: string) =>
      listOf(await askQbittorrent(sim, `/torrents/info?${query}`)).length;

    expect(await found('hashes=')).toBe(2);
    expect(await found('hashes=all')).toBe(0);
    expect(await found('filter=paused')).toBe(2);
    expect(await found('filter=stopped')).toBe(0);
  });

  it('sorts, reverses and cuts a list, and takes POST for a read', async () => {
    const sim = await running(library());
    const names = async (form: Record<string, string>) =>
      listOf(await askQbittorrent(sim, '/torrents/info', { form })).map((torrent) => torrent['name']);

    expect(await names({ sort: 'name' })).toEqual(['Alien (2000)', 'Heat (2000)']);
    expect(await names({ sort: 'name', reverse: 'TRUE', limit: '1' })).toEqual(['Heat (2000)']);
  });

  it('deletes data for a True, does nothing for no hashes, and refuses when they are not named', async () => {
    const sim = await running(library());
    const send = (form: Record<string, string>) => askQbittorrent(sim, '/torrents/delete', { form });
    const [torrent] = listOf(await askQbittorrent(sim, '/torrents/info'));

    expect((await send({ deleteFiles: 'true' })).status).toBe(400);
    expect((await send({ hashes: '', deleteFiles: 'true' })).status).toBe(200);
    const before = sim.disk.files().size;
    await send({ hashes: String(torrent?.['hash']), deleteFiles: 'True' });
    sim.clock.advance(1000);

    expect(sim.disk.files().size).toBe(before - 1);
    expect((await ask(`${sim.qbittorrent.url}/api/v2/torrents/info`)).status).toBe(403);
  });
});
