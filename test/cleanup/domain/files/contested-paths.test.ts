import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../cleanup/domain/facts/facts.ts';
import { findContestedFiles, type MediaFile } from '../../../../cleanup/domain/files/contested-files.ts';
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
import { forAll } from '../../../support/random-runs.ts';

/** The path and the kind of server and id by which two files are one. */
interface Claim {
  readonly path: string;
  readonly instance: string;
  readonly id: number;
}

interface Files {
  readonly movies: readonly Claim[];
  /** A list of files for each series. */
  readonly series: readonly (readonly Claim[])[];
}

function factsOf({ movies, series }: Files): Facts {
  return aLibrary({
    movies: movies.map(({ path, instance: name, id }) =>
      aMovie({ instance: instance(name), file: aMovieFile({ id: movieFileId(id), path }) }),
    ),
    series: series.map((files) =>
      aSeries({
        instance: instance(files[0]?.instance ?? 'sonarr'),
        files: files.map(({ path, id }) => anEpisodeFile({ id: episodeFileId(id), path })),
      }),
    ),
  });
}

/** Every file that equals another one by path or by server and id, compared pair by pair. */
function claimedTwice(facts: Facts): ReadonlySet<MediaFile> {
  const movies = facts.movies.flatMap(({ instance: name, file }) =>
    typeof file === 'string' ? [] : [{ file, server: `radarr ${name}` }],
  );
  const series = facts.series.flatMap(({ instance: name, files }) =>
    files.map((file) => ({ file, server: `sonarr ${name}` })),
  );
  const all = [...movies, ...series];
  const twice = all.filter(({ file, server }) =>
    all.some((other) => {
      if (other.file === file) return false;
      return other.file.path === file.path || (other.server === server && other.file.id === file.id);
    }),
  );
  return new Set(twice.map(({ file }) => file));
}

const contestedPaths = (files: Files) =>
  [...findContestedFiles(factsOf(files))].map(({ path }) => path).sort();
const at = (path: string, id: number, name = 'one'): Claim => ({ path, id, instance: name });

describe('findContestedFiles', () => {
  it.each<{ name: string; files: Files; contested: readonly string[] }>([
    {
      name: 'movies that share a folder but no file are not contested',
      files: { movies: [at('/films/a.mkv', 1), at('/films/b.mkv', 2)], series: [] },
      contested: [],
    },
    {
      name: 'the files of a series may come in any order',
      files: { movies: [], series: [[at('/s/1/b.mkv', 1), at('/s/1/a.mkv', 2), at('/s/0/c.mkv', 3)]] },
      contested: [],
    },
    {
      name: 'one path twice in a series is contested, wherever it stands in the list',
      files: { movies: [], series: [[at('/s/b.mkv', 1), at('/s/a.mkv', 2), at('/s/b.mkv', 3)]] },
      contested: ['/s/b.mkv', '/s/b.mkv'],
    },
    {
      name: 'one path in two series is contested, in a folder below another one too',
      files: {
        movies: [],
        series: [
          [at('/s/a.mkv', 1), at('/s/2/b.mkv', 2)],
          [at('/t/c.mkv', 3), at('/s/2/b.mkv', 4)],
        ],
      },
      contested: ['/s/2/b.mkv', '/s/2/b.mkv'],
    },
    {
      name: 'one path of a movie and an episode is contested',
      files: { movies: [at('/a.mkv', 1)], series: [[at('/a.mkv', 1)]] },
      contested: ['/a.mkv', '/a.mkv'],
    },
    {
      name: 'paths without a folder are compared like others',
      files: { movies: [at('a.mkv', 1), at('b.mkv', 2), at('a.mkv', 3)], series: [] },
      contested: ['a.mkv', 'a.mkv'],
    },
  ])('$name', ({ files, contested }) => {
    expect(contestedPaths(files)).toEqual(contested);
  });

  it('finds in random libraries what comparing every two files finds', () => {
    const claim = fc.record({
      path: fc.constantFrom('/a/1', '/a/2', '/a/3', '/a/b/1', '/a/b/2', '/ab/1', '/b/1', '1', '2'),
      instance: fc.constantFrom('one', 'two'),
      id: fc.integer({ min: 1, max: 12 }),
    });
    const files = fc.record({
      movies: fc.array(claim, { maxLength: 3 }),
      series: fc.array(fc.array(claim, { maxLength: 4 }), { maxLength: 3 }),
    });
    forAll(files, 1_000, (some) => {
      const facts = factsOf(some);

      expect(findContestedFiles(facts)).toEqual(claimedTwice(facts));
    });
  });
});
