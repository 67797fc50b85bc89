import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { askRadarr, askSonarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const HOUR_MS = 3_600_000;
const running2026 = { startAt: Date.UTC(2026, 0, 1, 12) };

describe('statistics of a series', () => {
  const show = () =>
    aLibrary().series({
      title: 'Show',
      status: 'continuing',
      seasons: [
        { number: 1, episodes: 3, files: [[1, 2]] },
        { number: 2, episodes: [{ airsAt: '2026-02-01' }], files: [] },
        { number: 3, episodes: [], files: [] },
      ],
    });

  it('count episodes, not files, and only what is monitored and aired, or there', async () => {
    const sim = await running(show(), running2026);

    const { body } = await askSonarr(sim, '/series/1');

    expect(body['statistics']).toMatchObject({ episodeFileCount: 2, episodeCount: 3, totalEpisodeCount: 4 });
    expect(body['nextAiring']).toBe('2026-02-01T00:00:00Z');
  });

  it('lose the next airing when the season is unmonitored, though the show goes on', async () => {
    const sim = await running(show(), running2026);

    await askSonarr(sim, '/episode/monitor', { method: 'PUT', json: { episodeIds: [4], monitored: false } });

    const { body } = await askSonarr(sim, '/series/1');
    expect(body).not.toHaveProperty('nextAiring');
    expect(body['statistics']).toMatchObject({ episodeCount: 3, totalEpisodeCount: 4 });
  });

  it('are absent for a season without episodes', async () => {
    const sim = await running(show(), running2026);

    const seasons: unknown = (await askSonarr(sim, '/series/1')).body['seasons'];

    expect(seasons).toMatchObject([{ statistics: {} }, { statistics: {} }, { seasonNumber: 3 }]);
    expect(Array.isArray(seasons) && 'statistics' in seasons[2]).toBe(false);
  });
});

describe('the calendar', () => {
  const show = () =>
    aLibrary().series({
      title: 'Show',
      seasons: [{ number: 1, episodes: [{}, { monitored: false }, { airsAt: null }] }],
    });
  const all = '/calendar?start=1900-01-01T00:00:00Z&end=2200-01-01T00:00:00Z';

  it('has every dated episode, unmonitored ones only when asked, undated ones never', async () => {
    const sim = await running(show());

    expect(listOf(await askSonarr(sim, all))).toHaveLength(1);
    expect(listOf(await askSonarr(sim, `${all}&unmonitored=true`))).toHaveLength(2);
    expect(listOf(await askSonarr(sim, '/episode?seriesId=1'))).toHaveLength(3);
  });

  it('shows two days when no range is given', async () => {
    const sim = await running(show());

    expect(listOf(await askSonarr(sim, '/calendar'))).toEqual([]);
  });
});

describe('history', () => {
  const library = () =>
    aLibrary()
      .movie({ title: 'Heat', torrent: true })
      .series({ title: 'Show', seasons: [{ number: 1, episodes: 2, files: [[1, 2]] }] });
  const since = '/history/since?date=1970-01-01T00:00:00Z';

  it('names the file an import made, and no torrent when it was imported by hand', async () => {
    const sim = await running(library());

    const movie = listOf(await askRadarr(sim, `${since}&eventType=downloadFolderImported`));
    const episodes = listOf(await askSonarr(sim, since));

    expect(movie).toMatchObject([{ movieId: 1, data: { fileId: '1', droppedPath: expect.any(String) } }]);
    expect(episodes.map((entry) => entry['episodeId'])).toEqual([1, 2]);
    expect(episodes.every((entry) => !('downloadId' in entry))).toBe(true);
  });

  it('numbers a deleted file 6 in Radarr and 5 in Sonarr', async () => {
    const sim = await running(library());
    await askRadarr(sim, '/moviefile/1', { method: 'DELETE' });
    await askSonarr(sim, '/episodefile/1', { method: 'DELETE' });

    expect(listOf(await askRadarr(sim, '/history?eventType=6'))).toMatchObject([
      { eventType: 'movieFileDeleted' },
    ]);
    expect(listOf(await askSonarr(sim, '/history?eventType=5'))).toMatchObject([
      { eventType: 'episodeFileDeleted' },
      { eventType: 'episodeFileDeleted' },
    ]);
  });

  it('is paged by ten, newest first', async () => {
    const sim = await running(library());

    const { body } = await askRadarr(sim, '/history');

    expect(body).toMatchObject({ page: 1, pageSize: 10, totalRecords: 2, records: [{ id: 2 }, { id: 1 }] });
  });
});

describe('exclusions', () => {
  const film = { tmdbId: 949, movieTitle: 'Heat', movieYear: 1995 };

  it('are refused when they exist already, and go by id or in bulk', async () => {
    const sim = await running(aLibrary());

    expect((await askRadarr(sim, '/exclusions', { json: film })).status).toBe(201);
    expect((await askRadarr(sim, '/exclusions', { json: film })).status).toBe(400);
    expect((await askRadarr(sim, '/exclusions/paged')).body).toMatchObject({
      totalRecords: 1,
      records: [film],
    });
    await askRadarr(sim, '/exclusions/bulk', { method: 'DELETE', json: { ids: [1] } });

    expect(listOf(await askRadarr(sim, '/exclusions'))).toEqual([]);
  });

  it.each([
    { ...film, tmdbId: 0 },
    { ...film, movieTitle: '' },
    { ...film, movieYear: -1 },
  ])('are refused for %j', async (json) => {
    const sim = await running(aLibrary());

    expect((await askRadarr(sim, '/exclusions', { json })).status).toBe(400);
  });
});

describe('health', () => {
  it('tells of a missing root folder when it is looked at again, hours later', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));
    expect(listOf(await askRadarr(sim, '/health'))).toEqual([]);
    sim.disk.loseMount('/data/media');

    expect(listOf(await askRadarr(sim, '/health')), 'the old result is cached').toEqual([]);
    expect(listOf(await askRadarr(sim, '/rootfolder'))).toMatchObject([{ accessible: false }]);
    sim.clock.advance(6 * HOUR_MS);

    expect(listOf(await askRadarr(sim, '/health'))).toMatchObject([
      { source: 'RootFolderCheck', type: 'error' },
    ]);
  });
});

describe('root folders', () => {
  it('are listed with their space and the folders nobody knows', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));
    sim.disk.makeFolder('/data/media/movies/Stray');

    expect(listOf(await askRadarr(sim, '/rootfolder'))).toMatchObject([
      { path: '/data/media/movies', accessible: true, unmappedFolders: [{ name: 'Stray' }] },
    ]);
  });

  it('must exist', async () => {
    const sim = await running(aLibrary());

    expect((await askRadarr(sim, '/rootfolder', { json: { path: '/nowhere' } })).status).toBe(400);
    expect((await askRadarr(sim, '/rootfolder', { json: { path: '/data/media/movies' } })).status).toBe(201);
  });
});

describe('a movie that is added', () => {
  const json = { tmdbId: 949, qualityProfileId: 1, rootFolderPath: '/data/media/movies', monitored: true };

  it('can be looked up, is found by its id only once, and takes in the file that is there', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', tmdbId: 949 }));
    await askRadarr(sim, '/movie/1?deleteFiles=false', { method: 'DELETE' });
    expect(listOf(await askRadarr(sim, '/movie/lookup?term=tmdb:949'))).toMatchObject([
      { title: 'Heat', tmdbId: 949 },
    ]);

    const added = await askRadarr(sim, '/movie', { json });
    expect([added.status, added.body['hasFile']]).toEqual([201, false]);
    expect((await askRadarr(sim, '/movie', { json })).status).toBe(400);
    sim.clock.advance(10_000);

    expect((await askRadarr(sim, '/movie/2')).body['hasFile']).toBe(true);
  });

  it('is refused when nobody knows its id', async () => {
    const sim = await running(aLibrary());

    expect((await askRadarr(sim, '/movie', { json })).status).toBe(400);
  });
});
