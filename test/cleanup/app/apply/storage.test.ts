import { describe, expect, it } from 'vitest';
import { LOOK_LASTS_MS } from '../../../../cleanup/app/apply/storage-watch.ts';
import type { Facts, SourceFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { ServerFailure } from '../../../../cleanup/ports/server-failure.ts';
import {
  aMovie,
  aMovieFile,
  aMoviePlayed,
  anEpisode,
  aSeries,
  episodeFileId,
  instance,
} from '../../../support/facts.ts';
import { Household, shortly } from '../../../support/world/applying.ts';

const household = (facts: Partial<Facts> = {}) =>
  new Household(
    { movies: [aMoviePlayed(9, 1), aMoviePlayed(8, 2)], series: [], ...facts },
    { limits: { maxShrink: 0.5 } },
  );

const withRadarr = (house: Household, change: Partial<SourceFacts>) => {
  const sources = house.servers.facts.sources.map((source) =>
    source.name === 'radarr' ? { ...source, ...change } : source,
  );
  house.servers.facts = { ...house.servers.facts, sources };
};

const details = async (house: Household) => {
  const { outcomes } = await house.apply();
  expect(outcomes.map(shortly)).toEqual(['skipped unsafe-storage', 'skipped unsafe-storage']);
  expect(house.servers.calls.filter((call) => !/\.(?:read|rootFolders)$/.test(call))).toEqual([]);
  return outcomes.map((outcome) => 'detail' in outcome && outcome.detail);
};

describe('applyPlan, storage (hazards 38, 58)', () => {
  it('removes nothing of an instance with a root folder that is not accessible', async () => {
    const house = household();
    house.servers.rootFolders = [
      { path: '/', accessible: true },
      { path: '/data', accessible: false },
    ];
    expect(await details(house)).toEqual(Array(2).fill('radarr: its root folder /data is not accessible'));
  });

  it('removes nothing when root folders or health cannot be read', async () => {
    const house = household();
    house.servers.rootFolders = 'unknown';
    expect(await details(house)).toEqual(Array(2).fill('radarr: its root folders could not be read'));
    const ill = household();
    withRadarr(ill, { health: 'unknown' });
    expect(await details(ill)).toEqual(Array(2).fill('radarr: its health could not be read'));
  });

  it('removes nothing when the server complains about its storage, and does when it is about anything else', async () => {
    const house = household();
    withRadarr(house, { health: [{ check: 'MountCheck', level: 'error', message: 'mount is read-only' }] });
    expect(await details(house)).toEqual(Array(2).fill('radarr: it reports MountCheck: mount is read-only'));
    const other = household();
    withRadarr(other, { health: [{ check: 'UpdateCheck', level: 'error', message: 'new version' }] });
    expect((await other.apply()).outcomes.map(shortly)).toEqual(['removed', 'removed']);
  });

  it.each([
    [4, 2, 'removed'],
    [4, 1, 'skipped unsafe-storage'],
    [4, 4, 'removed'],
  ])('of %i files %i are left: %s', async (before, left, expected) => {
    const movies = Array.from({ length: before }, (_, index) => aMoviePlayed(9 - index / 10, index + 1));
    const house = household({ movies });
    const world = house.world();
    house.servers.facts = { ...house.servers.facts, movies: movies.slice(0, left) };
    const { outcomes } = await house.apply(
      { ...house.plan, remove: house.plan.remove.slice(0, 1) },
      { files: world.files },
    );
    expect(outcomes.map(shortly)).toEqual([expected]);
  });

  it('says how many files are missing', async () => {
    const house = household();
    const { outcomes } = await house.apply(house.plan, { files: new Map([['radarr', 5]]) });
    expect(outcomes[0]).toHaveProperty('detail', 'radarr: it has 2 files where 5 should be');
  });

  it('does not count what it removed itself, and looks again after a minute', async () => {
    const movies = [9, 8, 7].map((days, index) => aMoviePlayed(days, index + 1));
    const house = new Household({ movies, series: [] }, { limits: { maxShrink: 0 } });
    house.store.around = (write, when) => {
      if (write === 'end' && when === 'after') house.now += LOOK_LASTS_MS;
    };
    expect((await house.apply()).outcomes.map(shortly)).toEqual(['removed', 'removed', 'removed']);
    expect(house.servers.calls.filter((call) => call === 'radarr.read')).toHaveLength(3);
  });

  it.each([
    [LOOK_LASTS_MS - 1, 1],
    [LOOK_LASTS_MS, 2],
    [-1, 2],
  ])('looks again when the clock has moved by %i ms: %i looks', async (moved, looks) => {
    const house = household();
    house.store.around = (write, when) => {
      if (write === 'end' && when === 'after') house.now += moved;
    };
    await house.apply();
    expect(house.servers.calls.filter((call) => call === 'radarr.read')).toHaveLength(looks);
  });

  it('notices a mount that goes between two removals', async () => {
    const house = household();
    house.store.around = (write, when) => {
      if (write !== 'end' || when === 'before') return;
      house.now += LOOK_LASTS_MS;
      house.servers.rootFolders = [{ path: '/', accessible: false }];
    };
    expect((await house.apply()).outcomes.map(shortly)).toEqual(['removed', 'skipped unsafe-storage']);
  });

  it('removes nothing more of an instance that finds its own root folder missing, and goes on with the other', async () => {
    const house = new Household({ movies: [aMoviePlayed(9, 1), aMoviePlayed(8, 2)] });
    house.servers.fault = (call) =>
      call.startsWith('radarr.deleteFile')
        ? new ServerFailure('the root folder is empty', { storage: true })
        : undefined;
    const { outcomes } = await house.apply();
    expect(outcomes.map(shortly).sort()).toEqual([
      'failed delete-files',
      'removed',
      'removed',
      'skipped unsafe-storage',
    ]);
  });

  it.each([
    ['/data', '/data/movies/a.mkv', 'removed'],
    ['/data/', '/data/movies/a.mkv', 'removed'],
    ['/data/mov', '/data/movies/a.mkv', 'skipped unsafe-storage'],
    ['D:\\Movies', 'D:\\Movies\\a\\a.mkv', 'removed'],
    ['/other', '/data/movies/a.mkv', 'skipped unsafe-storage'],
  ])('root folder %s, file %s: %s', async (root, path, expected) => {
    const house = household({ movies: [aMovie({ file: aMovieFile({ path }) })] });
    house.servers.rootFolders = [{ path: root, accessible: true }];
    expect((await house.apply()).outcomes.map(shortly)).toEqual([expected]);
  });

  it('goes on with other items of the instance when one lies outside its root folders', async () => {
    const house = household({
      movies: [aMovie({ file: aMovieFile({ path: '/elsewhere/a.mkv' }) }), aMoviePlayed(8, 2)],
    });
    house.servers.rootFolders = [{ path: '/2', accessible: true }];
    const { outcomes } = await house.apply();
    expect(outcomes.map(shortly).sort()).toEqual(['removed', 'skipped unsafe-storage']);
  });

  it('removes nothing of an instance that is not configured', async () => {
    const house = household();
    const { outcomes } = await house.apply(house.plan, {
      readers: { ...house.servers.readers, movies: [], series: [] },
    });
    expect(outcomes[0]).toMatchObject({
      because: 'unsafe-storage',
      detail: `${instance('radarr')} is not configured`,
    });
  });

  it('asks for the root folders before every removal, however soon they follow', async () => {
    const house = household();
    house.store.around = (write, when) => {
      if (write === 'end' && when === 'after') house.servers.rootFolders = [{ path: '/', accessible: false }];
    };
    expect((await house.apply()).outcomes.map(shortly)).toEqual(['removed', 'skipped unsafe-storage']);
    const unread = household();
    unread.servers.fault = (call) => (call === 'radarr.rootFolders' ? 'refused' : undefined);
    expect((await unread.apply()).outcomes.map(shortly)).toEqual(Array(2).fill('failed before any step'));
  });

  it('removes no file that is not seen where others of its root folder were', async () => {
    const movies = [9, 8].map((days, index) => {
      const movie = aMoviePlayed(days, index + 1);
      return { ...movie, file: { ...(movie.file as ReturnType<typeof aMovieFile>), linkCount: 1 } };
    });
    const house = household({ movies });
    house.servers.unseen = true;
    const { outcomes } = await house.apply();
    expect(outcomes.map(shortly)).toEqual(['skipped unsafe-storage', 'skipped unsafe-storage']);
    expect(outcomes[0]).toHaveProperty(
      'detail',
      expect.stringContaining('is not seen on the mounted library'),
    );
    // Where nothing of the library is mounted, nothing is asked of it.
    const unmounted = household({ movies });
    unmounted.servers.unseen = true;
    const applied = await unmounted.apply(unmounted.plan, { seen: [] });
    expect(applied.outcomes.map(shortly)).toEqual(['removed', 'removed']);
  });

  it('counts episodes of files that hold several before and after alike', async () => {
    const file = episodeFileId(1101);
    const episodes = [anEpisode({ file }), anEpisode({ number: 2, file }), anEpisode({ season: 2 })];
    const limits = { maxShrink: 0, maxFraction: 1 };
    const house = new Household({ movies: [], series: [aSeries({ episodes })] }, { limits });
    house.store.around = (write, when) => {
      if (write === 'end' && when === 'after') house.now += LOOK_LASTS_MS;
    };
    const { outcomes } = await house.apply();
    expect(outcomes.map(shortly)).toEqual(['removed', 'removed', 'removed']);
  });
});
