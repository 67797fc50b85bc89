import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { askQbittorrent, askRadarr, askSonarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const absent = { instance: null, inJellyfin: false } as const;

/** A film and a season that nobody has, and a qBittorrent that both apps are connected to. */
async function connected(preferences: object = {}): Promise<Simulator> {
  const library = aLibrary()
    .movie({ title: 'Heat', tmdbId: 949, file: null, ...absent })
    .series({ title: 'Show', tvdbId: 7, ...absent, seasons: [{ number: 1, episodes: 2, files: [] }] });
  const sim = await running(library, { radarr: { version: '6.0.4' }, radarrs: [{ name: 'radarr' }] });
  const form = { category: 'films', savePath: '/data/torrents/films' };
  await askQbittorrent(sim, '/torrents/createCategory', { form });
  const json = JSON.stringify({ auto_tmm_enabled: true, ...preferences });
  await askQbittorrent(sim, '/app/setPreferences', { form: { json } });
  await askRadarr(sim, '/downloadclient', { json: clientOf(sim, 'movieCategory', 'films') });
  await askSonarr(sim, '/downloadclient', { json: clientOf(sim, 'tvCategory', 'shows') });
  return sim;
}

function clientOf({ qbittorrent }: Simulator, field: string, category: string) {
  const { username, password } = qbittorrent;
  const fields = {
    host: 'qbittorrent',
    port: qbittorrent.server.port,
    username,
    password,
    [field]: category,
  };
  return {
    name: 'qBittorrent',
    implementation: 'QBittorrent',
    enable: true,
    removeCompletedDownloads: true,
    fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
  };
}

async function request(sim: Simulator): Promise<void> {
  const common = { qualityProfileId: 1, monitored: true };
  const movie = { tmdbId: 949, rootFolderPath: '/data/media/movies', addOptions: { searchForMovie: true } };
  const series = {
    tvdbId: 7,
    rootFolderPath: '/data/media/tv',
    addOptions: { searchForMissingEpisodes: true },
  };
  await askRadarr(sim, '/movie', { json: { ...common, ...movie } });
  await askSonarr(sim, '/series', { json: { ...common, ...series } });
}

const linksBelow = ({ disk }: Simulator, folder: string) =>
  [...disk.filesBelow(folder)].map((path) => disk.stat(path)?.links);
const torrents = async (sim: Simulator) => listOf(await askQbittorrent(sim, '/torrents/info'));

describe('a download', () => {
  it('takes its time in the client, in the folder of its category, and stands in the queue meanwhile', async () => {
    const sim = await connected();

    await request(sim);
    sim.clock.advance(6 * MINUTE_MS);

    expect(await torrents(sim)).toMatchObject([
      { category: 'films', save_path: '/data/torrents/films', progress: 0.5, completion_on: -1 },
      { category: 'shows', save_path: '/data/torrents/shows', progress: 0.5, seeding_time: 0 },
    ]);
    expect(listOf(await askRadarr(sim, '/queue'))).toMatchObject([{ movieId: 1, sizeleft: 4e9 }]);
    expect(listOf(await askSonarr(sim, '/queue')).map(({ episodeId }) => episodeId)).toEqual([1, 2]);
    expect(linksBelow(sim, '/data')).toEqual([]);
  });

  it('is imported by hard link once it is complete, a season as one torrent', async () => {
    const sim = await connected();

    await request(sim);
    sim.clock.advance(15 * MINUTE_MS);

    expect(linksBelow(sim, '/data/media/movies')).toEqual([2]);
    expect(linksBelow(sim, '/data/media/tv')).toEqual([2, 2]);
    expect(await torrents(sim)).toHaveLength(2);
    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(true);
    expect(listOf(await askRadarr(sim, '/queue'))).toEqual([]);
    expect(listOf(await askSonarr(sim, '/history?pageSize=50'))).toHaveLength(4);
  });

  it('is copied where hard links are switched off', async () => {
    const sim = await connected();
    sim.radarr.state.arr.settings.change('mediamanagement', { copyUsingHardlinks: false });

    await request(sim);
    sim.clock.advance(15 * MINUTE_MS);

    expect(linksBelow(sim, '/data/media/movies')).toEqual([1]);
  });

  it('is not grabbed a second time while it is under way', async () => {
    const sim = await connected();
    await request(sim);
    sim.clock.advance(5 * MINUTE_MS);

    await askRadarr(sim, '/command', { json: { name: 'RssSync' } });
    await askSonarr(sim, '/command', { json: { name: 'RssSync' } });
    sim.clock.advance(MINUTE_MS);

    expect(await torrents(sim)).toHaveLength(2);
  });

  it('leaves the queue when somebody takes the torrent out of the client', async () => {
    const sim = await connected();
    await request(sim);
    sim.clock.advance(MINUTE_MS);

    await askQbittorrent(sim, '/torrents/delete', { form: { hashes: 'all', deleteFiles: 'true' } });
    sim.clock.advance(15 * MINUTE_MS);

    expect(listOf(await askRadarr(sim, '/queue'))).toEqual([]);
    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(false);
  });

  it('is not grabbed while the client is away', async () => {
    const sim = await connected();
    sim.qbittorrent.server.kill();

    await request(sim);
    sim.clock.advance(15 * MINUTE_MS);

    expect(listOf(await askRadarr(sim, '/queue'))).toEqual([]);
    expect(sim.radarr.state.arr.log).toHaveLength(1);
  });
});

describe('a seeding goal', () => {
  const goal = { max_seeding_time_enabled: true, max_seeding_time: 2 * 24 * 60 };

  it('stops the torrent; the app then removes it with its data, and the library keeps its link', async () => {
    const sim = await connected(goal);
    await request(sim);

    sim.clock.advance(2 * DAY_MS);
    expect(await torrents(sim)).toMatchObject([{ state: 'stalledUP' }, { state: 'stalledUP' }]);
    sim.clock.advance(30 * MINUTE_MS);

    expect(await torrents(sim)).toEqual([]);
    expect(linksBelow(sim, '/data')).toEqual([1, 1, 1]);
  });

  it('can be a ratio', async () => {
    const sim = await connected({ max_ratio_enabled: true, max_ratio: 2 });
    await request(sim);
    sim.clock.advance(15 * MINUTE_MS);

    const [film] = sim.qbittorrent.state.world.torrents.all();
    if (film !== undefined) film.ratio = 2.1;
    sim.clock.advance(5 * MINUTE_MS);

    expect(await torrents(sim)).toMatchObject([{ category: 'shows' }]);
  });

  it('only stops it where the app is told to leave completed downloads', async () => {
    const sim = await connected(goal);
    const { downloadClients } = sim.radarr.state.arr;
    for (const client of downloadClients.all())
      downloadClients.replace({ ...client, rest: { ...client.rest, removeCompletedDownloads: false } });

    await request(sim);
    sim.clock.advance(3 * DAY_MS);

    expect(await torrents(sim)).toMatchObject([{ category: 'films', state: 'stoppedUP' }]);
  });

  it.each([
    { action: 1, links: [2] },
    { action: 3, links: [1] },
  ])('lets qBittorrent remove it by itself, as max_ratio_act $action says', async ({ action, links }) => {
    const sim = await connected({ ...goal, max_ratio_act: action });

    await request(sim);
    sim.clock.advance(3 * DAY_MS);

    expect(await torrents(sim)).toEqual([]);
    expect(linksBelow(sim, '/data/media/movies')).toEqual(links);
  });
});

describe('a connection to Jellyfin', () => {
  it('has it look at what came and at what went, for the events that are switched on', async () => {
    const library = aLibrary()
      .user('ann', { administrator: true })
      .movie({ title: 'Heat', tmdbId: 949, file: null, ...absent })
      .movie({ title: 'Ronin' });
    const sim = await running(library);
    const { server, apiKey, state } = sim.jellyfin;
    const fields = { host: 'jellyfin', port: server.port, apiKey, updateLibrary: true };
    const json = {
      name: 'Jellyfin',
      implementation: 'MediaBrowser',
      onDownload: true,
      onMovieDelete: true,
      fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
    };
    await askRadarr(sim, '/notification', { json });
    const films = () => [...state.items.all()].filter(({ type }) => type === 'Movie').map(({ name }) => name);

    const movie = { tmdbId: 949, qualityProfileId: 1, monitored: true, rootFolderPath: '/data/media/movies' };
    await askRadarr(sim, '/movie', { json: { ...movie, addOptions: { searchForMovie: true } } });
    sim.clock.advance(2 * MINUTE_MS);
    expect(films()).toEqual(['Ronin', 'Heat']);

    await askRadarr(sim, '/movie/2?deleteFiles=true', { method: 'DELETE' });
    sim.clock.advance(2 * MINUTE_MS);
    expect(films()).toEqual(['Ronin']);
  });
});
