import { describe, expect, it } from 'vitest';
import { indexMedia } from '../../../../../cleanup/app/snapshot/media/media-index.ts';
import { movieRoots, seriesRoots } from '../../../../../cleanup/app/snapshot/paths/instance-roots.ts';
import type { MovieReading } from '../../../../../cleanup/ports/managers.ts';
import type { VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { instance, movieId } from '../../../../support/facts.ts';
import { aMovieReading, aSeriesReading, Household, itemId } from '../../../../support/in-memory/household.ts';

const RADARR = instance('radarr');
const LEARNED = [{ instance: 'radarr', from: '/data', to: '/media', votes: 1 }];

/** What is learned from film 1, as Radarr and as Jellyfin have it, and from what a case adds. */
function learnedFrom({
  movie = {},
  video = {},
  moreMovies = [],
  moreVideos = [],
}: {
  readonly movie?: Partial<MovieReading>;
  readonly video?: Partial<VideoReading>;
  readonly moreMovies?: readonly MovieReading[];
  readonly moreVideos?: readonly Partial<VideoReading>[];
}) {
  const item = { ...new Household().addMovie(1), ...video };
  const videos = [item, ...moreVideos.map((more) => ({ ...item, ...more }))];
  const movies = [aMovieReading(1, movie), ...moreMovies];
  return movieRoots(RADARR, movies, indexMedia({ videos, series: [] }));
}

describe('movieRoots', () => {
  it('are learned from a film that an id names once on both sides', () => {
    expect(learnedFrom({})).toEqual(LEARNED);
    expect(
      learnedFrom({ movie: { providerIds: { imdb: 'tt1' } }, video: { providerIds: { imdb: 'tt1' } } }),
    ).toEqual(LEARNED);
  });

  it('are learned from every such film', () => {
    const household = new Household();
    const videos = [household.addMovie(1), household.addMovie(2)];
    const media = indexMedia({ videos, series: [] });

    expect(movieRoots(RADARR, [aMovieReading(1), aMovieReading(2)], media)).toMatchObject([{ votes: 2 }]);
  });

  it('are not learned from an id that the instance has twice', () => {
    expect(learnedFrom({ moreMovies: [{ ...aMovieReading(1), id: movieId(2) }] })).toEqual([]);
  });

  it('are not learned from an id that Jellyfin has twice', () => {
    expect(learnedFrom({ moreVideos: [{ id: itemId('twin') }] })).toEqual([]);
  });

  it.each<[string, Parameters<typeof learnedFrom>[0]]>([
    ['a film without ids', { movie: { providerIds: {} }, video: { providerIds: {} } }],
    ['a film that is not there', { movie: { file: 'none' } }],
    ['a film of which nothing is known', { movie: { file: 'unknown' } }],
    ['a film that Jellyfin does not have', { video: { providerIds: { tmdb: 2 } } }],
    ['an item that is no film', { video: { kind: 'episode' } }],
  ])('are not learned from %s', (_, reading) => {
    expect(learnedFrom(reading)).toEqual([]);
  });

  it('are not learned from an item without a path', () => {
    const { path: _, ...pathless } = new Household().addMovie(1);
    const media = indexMedia({ videos: [pathless], series: [] });

    expect(movieRoots(RADARR, [aMovieReading(1)], media)).toEqual([]);
  });
});

describe('seriesRoots', () => {
  it('are learned from the folders of series', () => {
    const household = new Household();
    household.addSeries(1);
    const media = indexMedia({ videos: [], series: household.jellyfin.seriesItems });

    expect(seriesRoots(instance('sonarr'), [aSeriesReading(1, 2)], media)).toEqual([
      { instance: 'sonarr', from: '/data', to: '/media', votes: 1 },
    ]);
  });
});
