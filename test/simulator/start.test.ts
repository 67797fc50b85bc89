import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../simulator/library/builder.ts';
import { ask, askJellyfin, askQbittorrent, askRadarr, askSonarr } from './support/ask.ts';
import { running } from './support/running.ts';

const library = () =>
  aLibrary()
    .user('ann', { administrator: true })
    .movie({ title: 'Heat', torrent: true, watched: { ann: '2025-12-01' } })
    .series({ title: 'Show', seasons: [{ number: 1, episodes: 3 }] });

describe('startSimulator', () => {
  it('starts the four servers over one library', async () => {
    const sim = await running(library());

    const [items, movies, series, torrents] = await Promise.all([
      askJellyfin(sim, '/Items?Recursive=true&IncludeItemTypes=Movie,Episode'),
      askRadarr(sim, '/movie'),
      askSonarr(sim, '/series'),
      askQbittorrent(sim, '/torrents/info'),
    ]);

    expect(items.body['TotalRecordCount']).toBe(4);
    expect(movies.body).toMatchObject([{ title: 'Heat', hasFile: true }]);
    expect(series.body).toMatchObject([{ title: 'Show', statistics: { episodeFileCount: 3 } }]);
    expect(torrents.body).toMatchObject([{ name: 'Heat (2000)', category: 'radarr' }]);
  });

  it('listens on loopback only, each server on a port of its own', async () => {
    const sim = await running(library());

    const urls = [sim.jellyfin.url, sim.radarr.url, sim.sonarr.url, sim.qbittorrent.url];

    expect(urls.every((url) => url.startsWith('http://127.0.0.1:'))).toBe(true);
    expect(new Set(urls).size).toBe(4);
  });

  it('gives every instance that the library names a server, beside one Radarr and one Sonarr', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', instance: 'radarr-4k' }));

    expect([...sim.radarrs.keys()]).toEqual(['radarr', 'radarr-4k']);
    expect((await askRadarr(sim, '/movie')).body).toEqual([]);
    expect((await askRadarr(sim, '/movie', {}, 'radarr-4k')).body).toHaveLength(1);
  });

  it('shows a later call what an earlier one changed', async () => {
    const sim = await running(library());

    await askRadarr(sim, '/movie/editor', { method: 'PUT', json: { movieIds: [1], monitored: false } });

    expect((await askRadarr(sim, '/movie/1')).body['monitored']).toBe(false);
  });

  it('cuts every connection while a server is dead, and remembers everything when it comes back', async () => {
    const sim = await running(library());

    sim.radarr.server.kill();
    await expect(ask(`${sim.radarr.url}/ping`)).rejects.toThrow('fetch failed');
    sim.radarr.server.restart();

    expect((await askRadarr(sim, '/movie')).body).toHaveLength(1);
  });
});
