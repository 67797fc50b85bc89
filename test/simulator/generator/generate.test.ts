import { describe, expect, it } from 'vitest';
import { generateLibrary } from '../../../simulator/generator/generate.ts';
import type { LibrarySpec } from '../../../simulator/library/spec.ts';
import { startSimulator } from '../../../simulator/start.ts';

const NOW = Date.UTC(2026, 0, 1, 12);

function episodesOf(library: LibrarySpec) {
  return library.series.flatMap((series) => series.episodes);
}

function filesOf(library: LibrarySpec) {
  return library.series.flatMap((series) => series.files);
}

describe('generateLibrary', () => {
  it('makes the same library from the same seed, and another from another', () => {
    expect(generateLibrary({ items: 500, seed: 3 })).toEqual(generateLibrary({ items: 500, seed: 3 }));
    expect(generateLibrary({ items: 500, seed: 3 })).not.toEqual(generateLibrary({ items: 500, seed: 4 }));
  });

  it.each([10, 137, 5000])('makes exactly %i items', (items) => {
    const library = generateLibrary({ items });

    expect(library.movies.length + episodesOf(library).length).toBe(items);
  });

  it('makes exactly the movies and episodes asked for', () => {
    const library = generateLibrary({ movies: 7, episodes: 91 });

    expect([library.movies.length, episodesOf(library).length]).toEqual([7, 91]);
  });

  it.each([
    { series: 1, episodes: 1 },
    { series: 7, episodes: 7 },
    { series: 3, episodes: 1000 },
    { series: 200, episodes: 12_000 },
    { series: 0, episodes: 0 },
  ])('makes exactly $series series of $episodes episodes', ({ series, episodes }) => {
    const library = generateLibrary({ movies: 0, episodes, series });

    expect([library.series.length, episodesOf(library).length]).toEqual([series, episodes]);
    expect(library.series.filter((show) => show.episodes.length === 0)).toEqual([]);
  });

  it('makes series of all lengths when their number is asked for', () => {
    const library = generateLibrary({ movies: 0, episodes: 12_000, series: 200 });
    const lengths = library.series.map(({ episodes }) => episodes.length).toSorted((a, b) => a - b);

    expect(lengths.slice(0, 20).every((length) => length < 30)).toBe(true);
    expect(lengths.slice(-20).every((length) => length > 90)).toBe(true);
  });

  it('has some hundreds of two thousand series begun by anybody, and some to the end', () => {
    const library = generateLibrary({ movies: 0, episodes: 20_000, series: 2000 });
    const begun = library.series.filter((show) =>
      show.episodes.some(({ watched = [] }) => watched.length > 0),
    );

    expect(begun.length).toBeGreaterThan(300);
    expect(begun.length).toBeLessThan(700);
  });

  const large = generateLibrary({ items: 20_000, now: NOW });
  const share = <T>(all: readonly T[], test: (one: T) => boolean): number =>
    all.filter(test).length / all.length;

  it.each([
    { what: 'files with several episodes', found: share(filesOf(large), (file) => file.episodes.length > 1) },
    { what: 'specials', found: share(episodesOf(large), (episode) => episode.season === 0) },
    {
      what: 'absolute numbers',
      found: share(episodesOf(large), (episode) => episode.absolute !== undefined),
    },
    { what: 'unaired episodes', found: share(episodesOf(large), (episode) => (episode.airsAt ?? 0) > NOW) },
    { what: 'undated episodes', found: share(episodesOf(large), (episode) => episode.airsAt === undefined) },
    {
      what: 'virtual episodes',
      found: share(episodesOf(large), (episode) => episode.virtualInJellyfin === true),
    },
    { what: 'daily shows', found: share(large.series, (series) => series.type === 'daily') },
    { what: 'anime', found: share(large.series, (series) => series.type === 'anime') },
    { what: 'films in 4K', found: share(large.movies, (movie) => movie.instance === 'radarr-4k') },
    { what: 'films without file', found: share(large.movies, (movie) => movie.file === undefined) },
    { what: 'torrents with a copy', found: share(large.movies, (movie) => movie.file?.copied === true) },
    { what: 'kept films', found: share(large.movies, (movie) => movie.tags?.includes('keep') === true) },
  ])('has some $what, and not too many', ({ found }) => {
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(0.35);
  });

  it('has plays with a date, plays without one, open positions and favourites', () => {
    const watches = large.movies.flatMap((movie) => movie.watched ?? []);

    expect(watches.some((watch) => watch.played && watch.at !== undefined)).toBe(true);
    expect(watches.some((watch) => watch.played && watch.at === undefined)).toBe(true);
    expect(watches.some((watch) => !watch.played && (watch.position ?? 0) > 0)).toBe(true);
    expect(watches.some((watch) => watch.favorite === true)).toBe(true);
  });

  it('never watches or imports in the future', () => {
    const watches = [...large.movies, ...episodesOf(large)].flatMap((item) => item.watched ?? []);

    const files = [...large.movies.flatMap((movie) => movie.file ?? []), ...filesOf(large)];
    expect(watches.filter((watch) => (watch.at ?? 0) > NOW)).toEqual([]);
    expect(files.filter((file) => file.importedAt > NOW)).toEqual([]);
  });

  it('imports an episode after it aired, and watches it after that, except what was downloaded again', () => {
    const early = large.series.flatMap((series) =>
      series.files.flatMap((file) => {
        const episode = series.episodes.find(
          (candidate) => candidate.season === file.season && candidate.number === file.episodes[0],
        );
        expect(file.importedAt).toBeGreaterThan(episode?.airsAt ?? 0);
        return (episode?.watched ?? []).map((watch) => (watch.at ?? NOW) < file.importedAt);
      }),
    );

    expect(early.filter((before) => before).length / early.length).toBeGreaterThan(0);
    expect(early.filter((before) => before).length / early.length).toBeLessThan(0.02);
  });

  it('has season packs: torrents that several files came from, hard-linked', async () => {
    const sim = await startSimulator(generateLibrary({ items: 300 }));

    const packs = [...sim.qbittorrent.state.world.torrents.all()].filter(
      (torrent) => torrent.files.length > 1,
    );
    const [pack] = packs;
    const data = `${pack?.savePath}/${pack?.files[0]?.path}`;

    expect(packs.length).toBeGreaterThan(0);
    expect(sim.disk.stat(data)?.links).toBe(2);
    await sim.close();
  });

  it('puts every file at a path of its own', () => {
    const paths = [
      ...large.movies.flatMap((movie) => movie.file?.path ?? []),
      ...filesOf(large).map((file) => file.path),
    ];

    expect(new Set(paths).size).toBe(paths.length);
  });
});
