import { describe, expect, it } from 'vitest';
import { indexMedia } from '../../../../../cleanup/app/snapshot/media/media-index.ts';
import type { VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { anEpisodeVideo, Household, itemId } from '../../../../support/in-memory/household.ts';

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

function aFilm(id: string, overrides: Partial<VideoReading> = {}): VideoReading {
  return { ...new Household().addMovie(1), id: itemId(id), ...overrides };
}

describe('indexMedia', () => {
  it('finds all videos of a path, however many libraries list the file', () => {
    const path = '/media/movies//A/a.mkv';
    const videos = ['one', 'two', 'three'].map((id) => aFilm(id, { path }));
    const { at } = indexMedia({ videos: [...videos, aFilm('else')], series: [] });

    expect(idsOf(at('/media/movies/A/a.mkv'))).toEqual(['one', 'two', 'three']);
    expect(at('/media/movies/A')).toEqual([]);
  });

  it('finds a video without a path by its ids alone', () => {
    const { path: _, ...pathless } = aFilm('a');
    const { at, movies } = indexMedia({ videos: [pathless], series: [] });

    expect(at('')).toEqual([]);
    expect(idsOf(movies({ tmdb: 1 }))).toEqual(['a']);
  });

  it('names a film once where several of its ids do', () => {
    const ids = { tmdb: 1, imdb: 'tt1' };
    const { movies } = indexMedia({ videos: [aFilm('a', { providerIds: ids })], series: [] });

    expect(idsOf(movies(ids))).toEqual(['a']);
  });

  it('does not name a film of which only a lesser id agrees', () => {
    const videos = [aFilm('a', { providerIds: { tmdb: 2, imdb: 'tt1' } })];

    expect(indexMedia({ videos, series: [] }).movies({ tmdb: 1, imdb: 'tt1' })).toEqual([]);
  });

  it('takes no episode for a film', () => {
    const videos = [aFilm('a', { kind: 'episode' })];

    expect(indexMedia({ videos, series: [] }).movies({ tmdb: 1 })).toEqual([]);
  });

  it('finds series by id, by folder and by item, and their episodes', () => {
    const show = { id: itemId('show-1'), path: '/media/tv/Show 1/', providerIds: { tvdb: 1 } };
    const nowhere = { id: itemId('show-2'), providerIds: { tmdb: 5 } };
    const videos = [anEpisodeVideo(1, 1), anEpisodeVideo(1, 2), aFilm('a')];
    const media = indexMedia({ videos, series: [show, nowhere] });

    expect(idsOf(media.series({ tvdb: 1 }))).toEqual(['show-1']);
    expect(idsOf(media.series({ tmdb: 5 }))).toEqual(['show-2']);
    expect(idsOf(media.seriesAt('/media/tv/Show 1'))).toEqual(['show-1']);
    expect(media.seriesById.get(itemId('show-2'))).toBe(nowhere);
    expect(idsOf(media.episodesOf(itemId('show-1')))).toEqual(['show-1-e1', 'show-1-e2']);
    expect(media.episodesOf(itemId('show-2'))).toEqual([]);
  });
});
