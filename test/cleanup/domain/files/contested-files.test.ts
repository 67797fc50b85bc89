import { describe, expect, it } from 'vitest';
import type { MovieFacts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import {
  aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  episodeFileId,
  instance,
  movieFileId,
  movieId,
  seriesId,
} from '../../../support/facts.ts';
import { judged, outcomes } from '../../../support/judging.ts';

/** Another film or show of the same servers, due as well. */
const otherMovie = (overrides: Partial<MovieFacts>) =>
  aMovie({ id: movieId(2), providerIds: { tmdb: 2 }, ...overrides });
const otherSeries = (id: number, overrides: Partial<SeriesFacts> = {}) =>
  aSeries({
    id: seriesId(8),
    providerIds: { tvdb: 8 },
    episodes: [anEpisode({ file: episodeFileId(id) })],
    file: { path: '/data/series/other.mkv' },
    ...overrides,
  });

describe('judge, files that two items claim (hazard 9)', () => {
  it.each<{ name: string; movies?: readonly MovieFacts[]; series?: readonly SeriesFacts[]; kept: number }>([
    {
      name: 'two films with a file of their own go',
      movies: [aMovie(), otherMovie({ file: aMovieFile({ id: movieFileId(2), path: '/2' }) })],
      kept: 0,
    },
    {
      name: 'two films at one path stay',
      movies: [aMovie(), otherMovie({ file: aMovieFile({ id: movieFileId(2) }) })],
      kept: 2,
    },
    {
      name: 'two films with one file id stay',
      movies: [aMovie(), otherMovie({ file: aMovieFile({ path: '/2' }) })],
      kept: 2,
    },
    {
      name: 'one file id in two Radarrs is two files',
      movies: [aMovie(), otherMovie({ instance: instance('radarr-4k'), file: aMovieFile({ path: '/2' }) })],
      kept: 0,
    },
    {
      name: 'one file id in Radarr and Sonarr is two files',
      movies: [aMovie({ file: aMovieFile({ id: movieFileId(9) }) })],
      series: [otherSeries(9)],
      kept: 0,
    },
    { name: 'two shows with a file of their own go', series: [aSeries(), otherSeries(9)], kept: 0 },
    { name: 'two shows with one file id stay', series: [aSeries(), otherSeries(1101)], kept: 2 },
    {
      name: 'one file id in two Sonarrs is two files',
      series: [aSeries(), otherSeries(1101, { instance: instance('sonarr-4k') })],
      kept: 0,
    },
  ])('$name', ({ movies = [], series = [], kept }) => {
    const files = Object.entries(outcomes(judged({ facts: { movies, series } }))).filter(
      ([key]) => !key.startsWith('series:'),
    );

    expect(files.filter(([, outcome]) => outcome === 'ambiguous-match')).toHaveLength(kept);
    expect(files.filter(([, outcome]) => outcome === 'remove')).toHaveLength(2 - kept);
  });

  it.each([true, false])('keeps both in whatever order they come, reversed: %s', (reversed) => {
    const movies = [aMovie(), otherMovie({ file: aMovieFile({ path: '/2' }) })];
    const found = outcomes(judged({ facts: { movies: reversed ? movies.reverse() : movies, series: [] } }));

    expect(found).toEqual({ 'movie:radarr:1': 'ambiguous-match', 'movie:radarr:2': 'ambiguous-match' });
  });
});
