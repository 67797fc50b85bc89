import { describe, expect, it, vi } from 'vitest';
import type { Facts, MovieFacts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { areFilesUnique } from '../../../../cleanup/domain/files/unique-files.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisodeFile,
  aSeries,
  episodeFileId,
  instance,
  movieFileId,
} from '../../../support/facts.ts';

const film = (path: string, id: number, overrides: Partial<MovieFacts> = {}): MovieFacts =>
  aMovie({ file: aMovieFile({ id: movieFileId(id), path }), ...overrides });

/** A series with files of those paths, numbered from `firstId`. */
const show = (paths: readonly string[], firstId: number, overrides: Partial<SeriesFacts> = {}): SeriesFacts =>
  aSeries({
    files: paths.map((path, index) => anEpisodeFile({ id: episodeFileId(firstId + index), path })),
    ...overrides,
  });

const inOther = { instance: instance('other') };

describe('areFilesUnique', () => {
  it.each<{ name: string; facts: Partial<Facts>; expected: boolean }>([
    { name: 'no files at all', facts: {}, expected: true },
    {
      name: 'movies in folders of their own',
      facts: { movies: [film('/a/a', 1), film('/b/b', 2)] },
      expected: true,
    },
    { name: 'movies in one folder', facts: { movies: [film('/a/a', 1), film('/a/b', 2)] }, expected: true },
    { name: 'movies in any order', facts: { movies: [film('/b/b', 1), film('/a/a', 2)] }, expected: true },
    {
      name: 'two movies at one path',
      facts: { movies: [film('/a/a', 1), film('/b', 2), film('/a/a', 3)] },
      expected: false,
    },
    {
      name: 'two movies whose path is empty',
      facts: { movies: [film('', 1), film('', 2)] },
      expected: false,
    },
    {
      name: 'two movies with one id',
      facts: { movies: [film('/a/a', 1), film('/b', 2), film('/c', 1)] },
      expected: false,
    },
    {
      name: 'one id in two Radarrs',
      facts: { movies: [film('/a/a', 1), film('/b/b', 1, inOther)] },
      expected: true,
    },
    {
      name: 'movies without a file',
      facts: { movies: [aMovie({ file: 'none' }), aMovie({ file: 'unknown' })] },
      expected: true,
    },
    { name: 'the files of a season', facts: { series: [show(['/s/1/a', '/s/1/b'], 1)] }, expected: true },
    {
      name: 'the files of two seasons in turn',
      facts: { series: [show(['/s/1/a', '/s/2/a', '/s/1/b'], 1)] },
      expected: true,
    },
    {
      name: 'a path twice in a series, one after the other',
      facts: { series: [show(['/s/a', '/s/a'], 1)] },
      expected: false,
    },
    {
      name: 'a path twice in a series, far apart',
      facts: { series: [show(['/s/b', '/s/a', '/s/b'], 1)] },
      expected: false,
    },
    {
      name: 'series in folders of their own',
      facts: { series: [show(['/s/a'], 1), show(['/t/a'], 2)] },
      expected: true,
    },
    {
      name: 'folders whose names begin alike',
      facts: { series: [show(['/s/a'], 1), show(['/s2/a'], 2)] },
      expected: true,
    },
    {
      name: 'a folder below that of another series',
      facts: { series: [show(['/s/a'], 1), show(['/s/t/a'], 2)] },
      expected: true,
    },
    {
      name: 'one folder of two series',
      facts: { series: [show(['/s/a'], 1), show(['/s/b'], 2)] },
      expected: false,
    },
    {
      name: 'two series with paths outside any folder',
      facts: { series: [show(['a'], 1), show(['b'], 2)] },
      expected: false,
    },
    {
      name: 'one folder of two series, not the first of either',
      facts: { series: [show(['/s/a', '/x/a'], 1), show(['/t/a', '/x/b'], 3)] },
      expected: false,
    },
    {
      name: 'a folder below the one before, shared by two series',
      facts: { series: [show(['/s/a', '/s/x/a'], 1), show(['/t/a', '/s/x/a'], 3)] },
      expected: false,
    },
    {
      name: 'one folder of a movie and a series',
      facts: { movies: [film('/s/a', 1)], series: [show(['/s/b'], 2)] },
      expected: false,
    },
    {
      name: 'two series with one file id',
      facts: { series: [show(['/s/a', '/s/b'], 1), show(['/t/a'], 2)] },
      expected: false,
    },
    {
      name: 'one file id in two Sonarrs',
      facts: { series: [show(['/s/a'], 1), show(['/t/a'], 1, inOther)] },
      expected: true,
    },
    {
      name: 'one file id in Radarr and Sonarr',
      facts: { movies: [film('/m/a', 1)], series: [show(['/s/a'], 1)] },
      expected: true,
    },
  ])('$name: $expected', ({ facts, expected }) => {
    expect(areFilesUnique(aLibrary({ movies: [], series: [], ...facts }))).toBe(expected);
  });

  it.each([
    { name: 'not where they come in the order of their paths', paths: ['/s/a', '/s/b', '/s/c'], times: 0 },
    { name: 'once where they do not', paths: ['/s/b', '/s/c', '/s/a'], times: 1 },
  ])('collects the paths of a series $name', ({ paths, times }) => {
    const series = show(paths, 1);
    const collect = vi.spyOn(series.files, 'map');

    expect(areFilesUnique(aLibrary({ movies: [], series: [series] }))).toBe(true);
    expect(collect).toHaveBeenCalledTimes(times);
  });
});
