import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { askRadarr, askSonarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const MINUTE_MS = 60_000;
const heat = { title: 'Heat', year: 1995, tmdbId: 949, torrent: true } as const;

async function run(sim: Simulator, name: string): Promise<void> {
  await askRadarr(sim, '/command', { json: { name } });
  sim.clock.advance(MINUTE_MS);
}

describe('trap 5: a movie stays monitored after its file is deleted, and comes back', () => {
  it('is downloaded again by the next RSS sync', async () => {
    const sim = await running(aLibrary().movie(heat));

    await askRadarr(sim, '/moviefile/1', { method: 'DELETE' });
    expect((await askRadarr(sim, '/movie/1')).body['monitored']).toBe(true);
    await run(sim, 'RssSync');

    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(true);
  });

  it('stays away when it was unmonitored first', async () => {
    const sim = await running(aLibrary().movie(heat));

    await askRadarr(sim, '/movie/editor', { method: 'PUT', json: { movieIds: [1], monitored: false } });
    await askRadarr(sim, '/moviefile/1', { method: 'DELETE' });
    await run(sim, 'RssSync');

    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(false);
  });

  it.each([
    { excluded: false, movies: 1 },
    { excluded: true, movies: 0 },
  ])('is added again by an import list unless excluded: $excluded', async ({ excluded, movies }) => {
    const sim = await running(aLibrary().movie(heat));
    await addImportList(sim, [949]);

    await askRadarr(sim, `/movie/1?addImportExclusion=${excluded}`, { method: 'DELETE' });
    sim.clock.advance(1000);
    await run(sim, 'ImportListSync');

    expect(listOf(await askRadarr(sim, '/movie'))).toHaveLength(movies);
  });

  it('can be deleted by a list that it is not on, files and all', async () => {
    const sim = await running(aLibrary().movie(heat));
    await addImportList(sim, [1]);
    await askRadarr(sim, '/config/importlist/1', {
      method: 'PUT',
      json: { id: 1, listSyncLevel: 'removeAndDelete' },
    });

    await run(sim, 'ImportListSync');

    expect(listOf(await askRadarr(sim, '/movie'))).toEqual([]);
    expect(sim.disk.hasFolder('/data/media/movies/Heat (1995)')).toBe(false);
  });

  it('is added again by a monitored collection', async () => {
    const sim = await running(
      aLibrary().movie({ ...heat, collection: { title: 'Heat Collection', tmdbId: 7 } }),
    );
    await askRadarr(sim, '/collection/1', { method: 'PUT', json: { id: 1, monitored: true } });

    await askRadarr(sim, '/movie/1', { method: 'DELETE' });
    await run(sim, 'RefreshCollections');

    expect(listOf(await askRadarr(sim, '/movie'))).toMatchObject([{ title: 'Heat', monitored: true }]);
  });
});

async function addImportList(sim: Simulator, tmdbIds: number[]): Promise<void> {
  const fields = [{ name: 'tmdbIds', value: tmdbIds }];
  const json = { name: 'List', implementation: 'TMDbListImport', enabled: true, enableAuto: true, fields };
  await askRadarr(sim, '/importlist', { json });
}

describe('trap 6: deleting a movie deletes its history, and its torrent can be imported again', () => {
  it('forgets which torrent the movie came from', async () => {
    const sim = await running(aLibrary().movie(heat));
    const since = '/history/since?date=1970-01-01T00:00:00Z';
    expect(listOf(await askRadarr(sim, since)).map((entry) => entry['downloadId'])).toContainEqual(
      expect.stringMatching(/^[0-9A-F]{40}$/),
    );

    await askRadarr(sim, '/movie/1', { method: 'DELETE' });

    expect(listOf(await askRadarr(sim, since))).toEqual([]);
  });

  it('imports the finished torrent that was left in the category once the movie is added again', async () => {
    const sim = await running(aLibrary().movie(heat));
    await askRadarr(sim, '/movie/1?deleteFiles=true', { method: 'DELETE' });
    sim.clock.advance(1000);

    const json = { tmdbId: 949, title: 'Heat', qualityProfileId: 1, rootFolderPath: '/data/media/movies' };
    const added = await askRadarr(sim, '/movie', { json });
    expect(added.body).toMatchObject({ monitored: false, hasFile: false });
    sim.clock.advance(2 * MINUTE_MS);

    expect((await askRadarr(sim, `/movie/${added.body['id']}`)).body['hasFile']).toBe(true);
  });

  it('does the same for a series', async () => {
    const sim = await running(
      aLibrary().series({ title: 'Show', tvdbId: 5, seasons: [{ number: 1, episodes: 2, torrent: 'pack' }] }),
    );
    await askSonarr(sim, '/series/1?deleteFiles=true', { method: 'DELETE' });
    sim.clock.advance(1000);

    const json = { tvdbId: 5, title: 'Show', qualityProfileId: 1, rootFolderPath: '/data/media/tv' };
    await askSonarr(sim, '/series', { json });
    sim.clock.advance(2 * MINUTE_MS);

    expect(listOf(await askSonarr(sim, '/episodefile?seriesId=2'))).toHaveLength(2);
  });
});
