import { describe, expect, it } from 'vitest';
import {
  fileFactsOf,
  listedCount,
  listedFiles,
  seenOnDisk,
} from '../../../../cleanup/app/apply/file-facts.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisode,
  anEpisodeFile,
  aSeries,
  episodeFileId,
  episodeId,
  instance,
  movieFileId,
  movieId,
  seriesId,
} from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';

const OTHER = instance('other');

function itemOf(kind: 'movie' | 'season') {
  const item = planned().remove.find((one) => one.kind === kind);
  if (item === undefined) throw new Error(`no ${kind} planned`);
  return item;
}

describe('fileFactsOf', () => {
  it('finds the file of a movie by instance, movie and file', () => {
    const of = (...movies: Parameters<typeof aMovie>[0][]) =>
      fileFactsOf(itemOf('movie'), aLibrary({ movies: movies.map(aMovie) })).map(({ path }) => path);
    expect(of({ file: aMovieFile({ path: '/a' }) })).toEqual(['/a']);
    expect(of({ instance: OTHER }, { id: movieId(2) }, { file: aMovieFile({ id: movieFileId(9) }) })).toEqual(
      [],
    );
    expect(of({ file: 'none' }, { file: 'unknown' })).toEqual([]);
  });

  it('finds the files of a season by instance, series and file', () => {
    const of = (...series: Parameters<typeof aSeries>[0][]) =>
      fileFactsOf(itemOf('season'), aLibrary({ series: series.map(aSeries) })).map(({ id }) => id);
    expect(of({})).toEqual([1101, 1102]);
    expect(of({ episodes: [anEpisode(), anEpisode({ season: 2 })] })).toEqual([1101]);
    expect(of({ instance: OTHER }, { id: seriesId(8) })).toEqual([]);
  });

  it('takes no movie for a series of the same number, and no series for a movie', () => {
    const facts = aLibrary({ movies: [aMovie({ id: movieId(7) })], series: [aSeries({ id: seriesId(1) })] });
    expect(fileFactsOf(itemOf('season'), facts)).toEqual([]);
    expect(fileFactsOf(itemOf('movie'), facts)).toEqual([]);
  });
});

describe('seenOnDisk', () => {
  it('names the files of which somebody counted the links, of movies and episodes', () => {
    const linkCount = 'unknown';
    const seen = seenOnDisk(
      aLibrary({
        movies: [
          aMovie({ file: aMovieFile({ path: '/seen', linkCount: 3 }) }),
          aMovie({ file: aMovieFile({ linkCount }) }),
          aMovie({ file: 'none' }),
          aMovie({ file: 'unknown' }),
        ],
        series: [aSeries({ file: { path: '/episodes' } }), aSeries({ file: { linkCount } })],
      }),
    );
    expect(seen).toEqual(['/seen', '/episodes', '/episodes']);
  });
});

describe('listedFiles', () => {
  const file = episodeFileId(1101);

  it('counts movies with a file, instance by instance, and knows those without any', () => {
    const movies = [
      aMovie(),
      aMovie(),
      aMovie({ file: 'none' }),
      aMovie({ instance: OTHER, file: 'unknown' }),
    ];
    expect([...listedFiles(aLibrary({ movies, series: [] }))]).toEqual([
      ['radarr', 2],
      ['other', 0],
    ]);
  });

  it.each([
    [
      'episodes with a file, not files',
      { episodes: [anEpisode({ file }), anEpisode({ number: 2, file })] },
      2,
    ],
    ['no episode without a file', { episodes: [anEpisode(), anEpisode({ number: 2, file: 'none' })] }, 1],
    ['an episode of which nobody knows', { episodes: [anEpisode({ file: 'unknown' })] }, 1],
    [
      'what Sonarr says of a series that nobody touched',
      { inventory: { fileCount: 40, seasonCount: 4 }, episodes: [] },
      40,
    ],
    [
      'nothing for what it does not say',
      { inventory: { fileCount: 'unknown', seasonCount: 4 }, episodes: [] },
      0,
    ],
  ] as const)('counts %s', (_name, change, count) => {
    const series = [aSeries(change)];
    expect([...listedFiles(aLibrary({ movies: [], series }))]).toEqual([['sonarr', count]]);
  });
});

describe('listedCount', () => {
  it('counts a movie once, and a file of episodes as often as it has episodes', () => {
    const episodes = [anEpisode(), anEpisode({ number: 2 })];
    const double = [anEpisodeFile({ episodes: [episodeId(101), episodeId(102)] })];
    const shared = episodes.map((episode) => ({ ...episode, file: episodeFileId(1101) }));
    const facts = { series: [aSeries({ episodes: shared, files: double })] };
    const counts = planned({ facts }).remove.map(({ kind, files }) => [kind, listedCount(files)]);
    expect(counts).toEqual([
      ['movie', 1],
      ['season', 2],
      ['series', 0],
    ]);
  });
});
