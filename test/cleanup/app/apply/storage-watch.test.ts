import { describe, expect, it } from 'vitest';
import {
  LOOK_LASTS_MS,
  type StorageExpectations,
  watchStorage,
} from '../../../../cleanup/app/apply/storage-watch.ts';
import type { Facts } from '../../../../cleanup/domain/facts/facts.ts';
import type { LibraryDisk } from '../../../../cleanup/ports/downloads.ts';
import { aLibrary, aMoviePlayed, anEpisode, aSeries, instance, NOW } from '../../../support/facts.ts';
import { FakeServers } from '../../../support/world/fake-servers.ts';

const RADARR = instance('radarr');
const SONARR = instance('sonarr');
const movies = (count: number) => Array.from({ length: count }, (_, index) => aMoviePlayed(9, index + 1));

function watching(facts: Partial<Facts> = {}, expectations: Partial<StorageExpectations> = {}) {
  const servers = new FakeServers(aLibrary({ movies: movies(2), series: [], ...facts }));
  const managers = [...servers.readers.movies, ...servers.readers.series];
  const storage = watchStorage(managers, { filesBefore: new Map(), maxShrink: 0.5, ...expectations });
  const check = (paths: readonly string[] = ['/1'], now = NOW, of = RADARR) => storage.check(of, paths, now);
  const looks = () => servers.calls.filter((call) => call === 'radarr.read').length;
  return { servers, storage, check, looks };
}

describe('watchStorage, an instance', () => {
  it('is fine when its folders are accessible and hold the paths', async () => {
    expect(await watching().check()).toBeUndefined();
  });

  it('must be one that is configured', async () => {
    const detail = 'radarr-4k is not configured';
    expect(await watching().check([], NOW, instance('radarr-4k'))).toEqual({ of: 'instance', detail });
  });

  it('must tell what it has', async () => {
    const { servers, check } = watching();
    servers.titlesUnknown = true;
    expect(await check()).toEqual({ of: 'instance', detail: 'radarr: what it has could not be read' });
  });

  it.each([
    [10, 5, undefined],
    [10, 4, 'radarr: it has 4 files where 10 should be'],
    [1, 1, undefined],
    [0, 0, undefined],
    [4, 6, undefined],
  ])('had %i files and has %i', async (before, now, detail) => {
    const filesBefore = new Map([['radarr', before]]);
    const { check } = watching({ movies: movies(now) }, { filesBefore });
    expect((await check([]))?.detail).toBe(detail);
  });

  it('has shrunk by anything that no limit allows for sure', async () => {
    const { check } = watching({}, { filesBefore: new Map([['radarr', 3]]), maxShrink: Number.NaN });
    expect(await check()).toMatchObject({ of: 'instance' });
  });

  it('counts no movie without a file that is known', async () => {
    const filesBefore = new Map([['radarr', 3]]);
    const [first, second] = movies(2);
    if (first === undefined || second === undefined) throw new Error('no movies');
    const spoilt = [first, { ...second, file: 'none' as const }, { ...second, file: 'unknown' as const }];
    const { check } = watching({ movies: spoilt }, { filesBefore });
    expect((await check())?.detail).toBe('radarr: it has 1 files where 3 should be');
  });

  it('counts episodes with a file of all seasons of all series', async () => {
    const filesBefore = new Map([['sonarr', 9]]);
    const episodes = [
      anEpisode(),
      anEpisode({ season: 2 }),
      anEpisode({ season: 2, number: 2, file: 'none' }),
    ];
    const { check } = watching({ series: [aSeries({ episodes }), aSeries()] }, { filesBefore });
    expect((await check([], NOW, SONARR))?.detail).toBe('sonarr: it has 4 files where 9 should be');
  });

  it('counts nothing for a season of which Sonarr does not say', async () => {
    const { servers } = watching({ series: [aSeries()] });
    const [manager] = servers.readers.series;
    if (manager === undefined) throw new Error('no Sonarr');
    const unsaid = {
      ...manager,
      read: async () => {
        const reading = await manager.read();
        const titles = reading.titles === 'unknown' ? [] : reading.titles;
        const seasons = [{ number: 1, monitored: true, episodesWithFile: 'unknown' as const }];
        return { ...reading, titles: titles.map((title) => ({ ...title, seasons })) };
      },
    };
    const storage = watchStorage([unsaid], { filesBefore: new Map([['sonarr', 2]]), maxShrink: 0.5 });
    expect((await storage.check(SONARR, [], NOW))?.detail).toBe('sonarr: it has 0 files where 2 should be');
  });
});

describe('watchStorage, what the run removed itself', () => {
  const strict = { filesBefore: new Map([['radarr', 4]]), maxShrink: 0 };

  it('is not missing, however many removals it was', async () => {
    const { storage, check } = watching({}, strict);
    storage.removed(RADARR, 1);
    storage.removed(RADARR, 1);
    storage.removed(SONARR, 5);
    expect(await check()).toBeUndefined();
  });

  it('counts for looks after it only: an earlier one still had the files', async () => {
    const { storage, check, servers } = watching({ movies: movies(4) }, strict);
    expect(await check()).toBeUndefined();
    storage.removed(RADARR, 2);
    expect(await check()).toBeUndefined();
    servers.facts = { ...servers.facts, movies: movies(1) };
    const later = await check(['/1'], NOW + LOOK_LASTS_MS);
    expect(later?.detail).toBe('radarr: it has 1 files where 2 should be');
  });

  it('may be all there was', async () => {
    const { storage, check } = watching({ movies: [] }, strict);
    storage.removed(RADARR, 4);
    expect(await check([])).toBeUndefined();
    storage.removed(RADARR, 1);
    expect(await check([], NOW + LOOK_LASTS_MS)).toBeUndefined();
  });
});

describe('watchStorage, a look', () => {
  it('lasts for a while, in which only root folders are asked again', async () => {
    const { check, servers } = watching();
    await check();
    servers.calls.length = 0;
    expect(await check()).toBeUndefined();
    expect(servers.calls).toEqual(['radarr.rootFolders']);
    servers.rootFolders = [{ path: '/', accessible: false }];
    expect((await check())?.detail).toBe('radarr: its root folder / is not accessible');
  });

  it('is taken anew of the instance that is forgotten, and of no other', async () => {
    const { check, storage, looks } = watching();
    await check();
    storage.forget(SONARR);
    await check();
    expect(looks()).toBe(1);
    storage.forget(RADARR);
    await check();
    expect(looks()).toBe(2);
  });
});

describe('watchStorage, an item', () => {
  it.each([
    ['/data', '/data/1.mkv', true],
    ['/data///', '/data/1.mkv', true],
    ['/data', '/database/1.mkv', false],
    ['D:\\Movies\\', 'D:\\Movies\\1\\1.mkv', true],
    ['/other', '/data/1.mkv', false],
  ])('in a root folder %s, at %s: %s', async (path, file, fine) => {
    const { servers, check } = watching();
    servers.rootFolders = [
      { path: '/elsewhere', accessible: true },
      { path, accessible: true },
    ];
    const detail = `${file} is in none of the root folders of radarr`;
    expect(await check([file])).toEqual(fine ? undefined : { of: 'item', detail });
  });

  it('must have all of its files in root folders', async () => {
    const { servers, check } = watching();
    servers.rootFolders = [{ path: '/data', accessible: true }];
    expect(await check(['/data/1', '/away/2'])).toMatchObject({ of: 'item' });
  });
});

describe('watchStorage, unseen', () => {
  const disk: LibraryDisk = { linkCount: async (path) => (path.endsWith('/there') ? 1 : 'unknown') };
  const ROOTS = ['/data', '/data-4k'].map((path) => ({ path, accessible: true }));

  async function unseen(paths: readonly string[], expectations: Partial<StorageExpectations> = {}) {
    const { storage, servers, check } = watching({}, { disk, seen: ['/data/seen'], ...expectations });
    servers.rootFolders = ROOTS;
    await check(paths);
    return storage.unseen(RADARR, paths);
  }

  it('is a file that is not there, where others of its root folder were seen', async () => {
    const detail = '/data/lost is not seen on the mounted library, where other files are';
    expect(await unseen(['/data/there', '/data/lost'])).toEqual({ of: 'item', detail });
    expect(await unseen(['/data/there'])).toBeUndefined();
  });

  it('is none where nothing of its root folder was seen, which is not mounted then', async () => {
    expect(await unseen(['/data-4k/lost'])).toBeUndefined();
    expect(await unseen(['/data-4k/lost', '/data/lost'])).toMatchObject({ of: 'item' });
    expect(await unseen(['/data/lost'], { seen: ['/other/seen'] })).toBeUndefined();
  });

  it('is none where nothing was seen at all, or nothing can be looked at', async () => {
    expect(await unseen(['/data/lost'], { seen: [] })).toBeUndefined();
    const { storage, check } = watching({}, { seen: ['/data/seen'] });
    await check();
    expect(await storage.unseen(RADARR, ['/data/lost'])).toBeUndefined();
  });

  it('is not known before a check', async () => {
    const { storage } = watching({}, { disk, seen: ['/data/seen'] });
    expect(await storage.unseen(RADARR, ['/data/lost'])).toBeUndefined();
  });
});
