import { describe, expect, it } from 'vitest';
import {
  type Agreement,
  compareIds,
  idKeys,
  isId,
  MOVIE_IDS,
  SERIES_IDS,
} from '../../../../../cleanup/app/snapshot/media/compare-ids.ts';
import type { ProviderIds } from '../../../../../cleanup/domain/facts/facts.ts';

describe('compareIds', () => {
  it.each<[string, ProviderIds, ProviderIds, Agreement]>([
    ['the first id that both have agrees', { tmdb: 1, imdb: 'tt1' }, { tmdb: 1, imdb: 'tt2' }, 'same'],
    ['the first id that both have differs', { tmdb: 1, imdb: 'tt1' }, { tmdb: 2, imdb: 'tt1' }, 'different'],
    ['only one side has the first', { tmdb: 1, imdb: 'tt1' }, { imdb: 'tt1' }, 'same'],
    ['only the other side has the first', { imdb: 'tt1' }, { tmdb: 1, imdb: 'tt2' }, 'different'],
    ['both write 0', { tmdb: 0 }, { tmdb: 0 }, 'unsure'],
    ['both write nothing', { imdb: '' }, { imdb: '' }, 'unsure'],
    ['no kind of id is common', { tmdb: 1 }, { imdb: 'tt1' }, 'unsure'],
    ['the common kind is not one of films', { tvdb: 1 }, { tvdb: 1 }, 'unsure'],
  ])('of films: %s', (_, one, other, agreement) => {
    expect(compareIds(one, other, MOVIE_IDS)).toBe(agreement);
    expect(compareIds(other, one, MOVIE_IDS)).toBe(agreement);
  });

  it('asks of series for TheTVDB first', () => {
    const one = { tvdb: 1, imdb: 'tt1', tmdb: 1 };
    expect(compareIds(one, { tvdb: 1, imdb: 'tt2', tmdb: 2 }, SERIES_IDS)).toBe('same');
    expect(compareIds(one, { imdb: 'tt1', tmdb: 2 }, SERIES_IDS)).toBe('same');
    expect(compareIds(one, { tmdb: 1 }, SERIES_IDS)).toBe('same');
  });
});

describe('isId', () => {
  it('takes what stands for no id for none', () => {
    expect([undefined, 0, '', 1, 'tt1'].map(isId)).toEqual([false, false, false, true, true]);
  });
});

describe('idKeys', () => {
  it('names each id with its kind, in the order of the kinds', () => {
    expect(idKeys({ imdb: 'tt1', tmdb: 1, tvdb: 2 }, MOVIE_IDS)).toEqual(['tmdb:1', 'imdb:tt1']);
    expect(idKeys({ tmdb: 0, imdb: 'tt1' }, MOVIE_IDS)).toEqual(['imdb:tt1']);
    expect(idKeys({}, MOVIE_IDS)).toEqual([]);
  });
});
