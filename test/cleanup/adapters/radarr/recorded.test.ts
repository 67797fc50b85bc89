import { describe, expect, it } from 'vitest';
import { openRadarr } from '../../../../cleanup/adapters/radarr/open-radarr.ts';
import { recordedServer } from '../support/recorded-server.ts';

// Written down by hand from what the server showed.
const household = ['status', 'tags', 'health', 'rootFolders', 'mediaManagement', 'movies'];

function aRadarr(names: readonly string[] = household) {
  const { sent, ...server } = recordedServer('radarr-6.0.3.10276', names);
  return { sent, radarr: openRadarr({ ...server, instance: 'radarr', apiKey: 'REDACTED' }) };
}

describe('openRadarr', () => {
  it('reads a recorded household in six calls', async () => {
    const { radarr, sent } = aRadarr();

    const { titles, ...about } = await radarr.read();

    expect(about).toMatchObject({
      problems: [],
      tagLabels: ['keep'],
      recycleBin: 'none',
      rootFolders: [{ path: '/data/media/movies', accessible: true }],
      health: [
        { check: 'IndexerRssCheck', level: 'error' },
        { check: 'IndexerSearchCheck', level: 'warning' },
      ],
    });
    if (titles === 'unknown') throw new Error('expected titles');
    expect(
      titles.map(({ id, title, providerIds, path, tags }) => [id, title, providerIds.tmdb, path, tags]),
    ).toEqual([
      [1, 'Big Buck Bunny', 10378, '/data/media/movies/Big Buck Bunny (2008)', []],
      [2, 'Sintel', 45745, '/data/media/movies/Sintel (2010)', []],
      [3, 'Tears of Steel', 133701, '/data/media/movies/Tears of Steel (2012)', []],
      [4, 'Elephants Dream', 9761, '/data/media/movies/Elephants Dream (2006)', []],
    ]);
    expect(titles[1]?.file).toMatchObject({
      id: 9,
      path: '/data/media/movies/Sintel (2010)/Sintel.2010.1080p.BluRay.x264-GROUP.mkv',
    });
    expect(sent).toHaveLength(6);
  });

  it('keeps what came when a part failed, and tells which in one line', async () => {
    const { radarr } = aRadarr(household.filter((name) => name !== 'tags'));

    const reading = await radarr.read();

    expect(reading.tagLabels).toBe('unknown');
    expect(reading.problems).toEqual([expect.stringMatching(/^radarr rejected .*\/api\/v3\/tag/)]);
    expect(reading.titles).toHaveLength(4);
  });

  it('reads which download each file came from in two calls, whatever the size of the library', async () => {
    const { radarr, sent } = aRadarr(['historySince-imported', 'historySince-movieFileDeleted-one']);

    const { imports, upgrades } = await radarr.historySince(0);

    expect(imports).toContainEqual({
      of: 5,
      at: Date.UTC(2026, 10, 28, 1, 39, 50),
      file: 8,
      download: '3b9297c43a0f8931b525253c93da9aca74905ab2',
    });
    expect(upgrades).toEqual([]);
    expect(sent).toHaveLength(2);
  });
});
