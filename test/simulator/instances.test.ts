import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../simulator/library/builder.ts';
import { startSimulator } from '../../simulator/start.ts';
import { askQbittorrent, askRadarr, listOf } from './support/ask.ts';
import { running } from './support/running.ts';

const twoOfEach = {
  radarrs: [
    { name: 'films' },
    { name: 'films-4k', rootFolders: ['/data/media/uhd'], apiKey: 'a'.repeat(32) },
  ],
  sonarrs: [{ name: 'shows' }, { name: 'anime', rootFolders: ['/data/media/anime'] }],
};

describe('instances', () => {
  it('start as many Radarrs and Sonarrs as the options name, each with its own items, keys and root folders', async () => {
    const library = aLibrary()
      .movie({ title: 'Heat', instance: 'films', folder: '/data/media/hd/Heat' })
      .movie({ title: 'Heat', instance: 'films-4k', folder: '/data/media/uhd/Heat' });
    const sim = await running(library, twoOfEach);

    expect([...sim.radarrs.keys(), ...sim.sonarrs.keys()]).toEqual(['films', 'films-4k', 'shows', 'anime']);
    expect(sim.radarr).toBe(sim.radarrs.get('films'));
    expect(sim.radarrs.get('films-4k')?.apiKey).toBe('a'.repeat(32));
    const [root] = listOf(await askRadarr(sim, '/rootfolder', {}, 'films-4k'));
    expect(root).toMatchObject({ path: '/data/media/uhd', accessible: true });
    expect(await askRadarr(sim, '/movie', {}, 'films')).toMatchObject({
      body: [{ path: '/data/media/hd/Heat' }],
    });
  });

  it('give the downloads of each a category of its own', async () => {
    const library = aLibrary()
      .movie({ title: 'Heat', torrent: true })
      .movie({ title: 'Heat', instance: 'radarr-4k', torrent: true });
    const sim = await running(library);

    const torrents = listOf(await askQbittorrent(sim, '/torrents/info'));

    expect(torrents.map((torrent) => torrent['category'])).toEqual(['radarr', 'radarr-4k']);
  });

  it('share one disk', async () => {
    const sim = await running(
      aLibrary().movie({ title: 'Heat' }).movie({ title: 'Heat', instance: 'radarr-4k' }),
    );
    const before = sim.disk.files();

    await askRadarr(sim, '/moviefile/1', { method: 'DELETE' }, 'radarr-4k');

    const gone = [...before.keys()].filter((path) => !sim.disk.files().has(path));
    expect(gone).toEqual(['/data/media/movies-4k/Heat (2000)/Heat (2000).mkv']);
  });

  it('refuse two servers of one name', async () => {
    const options = { radarrs: [{ name: 'arr' }], sonarrs: [{ name: 'arr' }] };

    await expect(startSimulator(aLibrary().build(), options)).rejects.toThrow(
      'two simulated servers are called arr',
    );
  });
});
