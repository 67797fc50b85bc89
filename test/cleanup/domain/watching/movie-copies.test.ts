import { describe, expect, it } from 'vitest';
import type { MovieFacts, Tri, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import { aMovie, aMovieFile, aWatch, daysAgo, instance } from '../../../support/facts.ts';
import { type Case, judged, outcomes } from '../../../support/judging.ts';

const watched = (overrides: Partial<UserWatch>) => ({ watches: [aWatch(overrides)] });

describe('judge, copies of a film', () => {
  const copy = (overrides: Partial<MovieFacts> = {}) =>
    aMovie({ instance: instance('radarr-4k'), file: aMovieFile({ path: '/4k/Solaris.mkv' }), ...overrides });
  const outcomeWith = (own: Partial<MovieFacts>, other: MovieFacts, rest: Case = {}) =>
    outcomes(judged({ ...rest, facts: { movies: [aMovie(own), other], series: [] } }))['movie:radarr:1'];
  const unwatched = watched({ state: 'unplayed', lastPlayedAt: 'undated' });

  it.each<{ name: string; own: Partial<MovieFacts>; other: MovieFacts; expected: string }>([
    { name: 'watching one copy is watching the film', own: unwatched, other: copy(), expected: 'remove' },
    {
      name: 'a copy of another tmdb id is another film',
      own: unwatched,
      other: copy({ providerIds: { tmdb: 1, imdb: 'tt0069293' } }),
      expected: 'not-watched',
    },
    {
      name: 'without a tmdb id the imdb id tells',
      own: unwatched,
      other: copy({ providerIds: { imdb: 'tt0069293' } }),
      expected: 'remove',
    },
    {
      name: 'the judged one may lack the tmdb id',
      own: { ...unwatched, providerIds: { imdb: 'tt0069293' } },
      other: copy(),
      expected: 'remove',
    },
    {
      name: 'an upgrade wish: the other copy was watched before this one came in',
      own: { ...unwatched, file: aMovieFile({ importedAt: daysAgo(9) }) },
      other: copy(),
      expected: 'watched-before-import',
    },
    {
      name: 'a mark on one protects all',
      own: {},
      other: copy(watched({ favorite: true })),
      expected: 'favorite',
    },
    {
      name: 'a mark on a copy without a file protects all',
      own: {},
      other: copy({ file: 'none', ...watched({ favorite: true }) }),
      expected: 'favorite',
    },
    {
      name: 'a copy without file and entries says nothing',
      own: {},
      other: copy({ file: 'none', watches: [] }),
      expected: 'remove',
    },
    {
      name: 'an unknown of one is unknown of all',
      own: {},
      other: copy(watched({ state: 'unknown' })),
      expected: 'watch-state-unknown?',
    },
    {
      name: 'a date that is unknown in one is unknown in all',
      own: {},
      other: copy(watched({ state: 'unplayed', lastPlayedAt: 'unknown' })),
      expected: 'watch-state-unknown?',
    },
    {
      name: 'a copy that is not proven is unknown (hazard 40)',
      own: {},
      other: copy({ file: aMovieFile({ path: '/4k', match: 'absent' }) }),
      expected: 'watch-state-unknown?',
    },
    {
      name: 'a play of a copy that is not proven is none',
      own: unwatched,
      other: copy({ file: aMovieFile({ path: '/4k', match: 'unknown' }) }),
      expected: 'not-watched watch-state-unknown?',
    },
    {
      name: 'tags are of one copy only (hazard 33)',
      own: {},
      other: copy({ tags: ['keep'] }),
      expected: 'remove',
    },
    {
      name: 'both claim one path: removing one would take the other',
      own: {},
      other: copy({ tags: ['keep'], file: aMovieFile() }),
      expected: 'ambiguous-match watch-state-unknown?',
    },
    {
      name: 'access to one copy is access',
      own: watched({ access: false }),
      other: copy(),
      expected: 'remove',
    },
    {
      name: 'unknown access to one copy is unknown',
      own: watched({ access: 'unknown' }),
      other: copy(),
      expected: 'watch-state-unknown?',
    },
    {
      name: 'access that was unknown stays unknown',
      own: {},
      other: copy(watched({ access: 'unknown' })),
      expected: 'watch-state-unknown?',
    },
  ])('$name: $expected', ({ own, other, expected }) => {
    expect(outcomeWith(own, other)).toBe(expected);
  });

  it.each<{ one: Tri; another: Tri; expected: string }>([
    { one: true, another: false, expected: 'playing-now' },
    { one: true, another: 'unknown', expected: 'playing-now' },
    { one: false, another: 'unknown', expected: 'playing-now?' },
    { one: false, another: false, expected: 'remove' },
  ])('plays $one in one and $another in another copy: $expected', ({ one, another, expected }) => {
    expect(outcomeWith({ playing: one }, copy({ playing: another }))).toBe(expected);
    expect(outcomeWith({ playing: another }, copy({ playing: one }))).toBe(expected);
  });

  it('counts the latest play of all copies', () => {
    const other = copy(watched({ lastPlayedAt: daysAgo(3) }));
    expect(outcomeWith({}, other)).toBe('in-grace');
  });

  it('keeps a movie apart from a series of the same tmdb number (hazard 8)', () => {
    const facts = { movies: [aMovie({ providerIds: { tmdb: 7 }, ...unwatched })] };
    expect(outcomes(judged({ facts }))['movie:radarr:1']).toBe('not-watched');
  });
});
