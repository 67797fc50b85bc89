import { describe, expect, it } from 'vitest';
import { libraryFinder } from '../../../../../cleanup/app/snapshot/media/library-finder.ts';

const FILMS = { id: 'films', name: 'Films', folders: ['/media/movies/', '/media/movies/kids'] };
const SHOWS = { id: 'shows', name: 'Shows', folders: ['/media/tv'] };
const ALL_SHOWS = { id: 'all', name: 'All shows', folders: ['/media/tv'] };

describe('libraryFinder', () => {
  it('finds the library of a path, also where two of its folders hold it', () => {
    const find = libraryFinder([FILMS, SHOWS]);
    expect(find('/media/movies/a.mkv')).toBe(FILMS);
    expect(find('/media/movies/kids/a.mkv')).toBe(FILMS);
    expect(find('/media/tv/Show')).toBe(SHOWS);
  });

  it('finds none of a path that no library or more than one holds', () => {
    const find = libraryFinder([FILMS, SHOWS, ALL_SHOWS]);
    expect(find('/media/movies2/a.mkv')).toBeUndefined();
    expect(find('/media/tv/Show')).toBeUndefined();
  });
});
