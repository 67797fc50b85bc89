import { describe, expect, it } from 'vitest';
import type { MovieFacts, UserWatch } from '../../../cleanup/domain/facts.ts';
import {
  aMovie,
  aMovieFile,
  aUser,
  aWatch,
  BEN,
  DAY,
  daysAgo,
  instance,
  NOW,
  untouched,
  userId,
} from '../../support/facts.ts';
import { type Case, judged, outcomeOf, outcomes, verdictOf } from '../../support/judging.ts';

/** The outcome for a library of this one movie. */
function outcomeFor(movie: Partial<MovieFacts>, rest: Case = {}): string {
  return outcomeOf(
    verdictOf(judged({ ...rest, facts: { movies: [aMovie(movie)], series: [], ...rest.facts } })),
  );
}

const watched = (overrides: Partial<UserWatch>) => ({ watches: [aWatch(overrides)] });
const file = (overrides: Parameters<typeof aMovieFile>[0]) => ({ file: aMovieFile(overrides) });
const withBen = { facts: { users: [aUser(), aUser({ id: BEN, name: 'Ben' })] } };
const disabledBen = { facts: { users: [aUser(), aUser({ id: BEN, name: 'Ben', enabled: false })] } };

describe('judge, one movie', () => {
  it('lets a watched, announced and due library go', () => {
    expect(outcomes(judged())).toEqual({
      'movie:radarr:1': 'remove',
      'season:sonarr:7:1': 'remove',
      'series:sonarr:7': 'remove',
    });
  });

  it.each<{ name: string; movie: Partial<MovieFacts>; rest?: Case; expected: string }>([
    { name: 'nothing keeps it', movie: {}, expected: 'remove' },
    { name: 'it has no file', movie: { file: 'none' }, expected: 'no-file' },
    {
      name: 'its file is unknown (hazard 3: an outage is not an absence)',
      movie: { file: 'unknown' },
      expected: 'no-file?',
    },
    { name: 'Jellyfin has no such item', movie: file({ match: 'absent' }), expected: 'unmatched' },
    { name: 'the match is unknown', movie: file({ match: 'unknown' }), expected: 'unmatched?' },
    {
      name: 'path and id disagree (hazards 7, 9 and 40)',
      movie: file({ match: 'contradictory' }),
      expected: 'ambiguous-match',
    },
    { name: 'it has no provider id at all', movie: { providerIds: {} }, expected: 'unmatched?' },
    {
      name: 'an imdb id alone is an identity',
      movie: { providerIds: { imdb: 'tt0069293' } },
      expected: 'remove',
    },
    { name: 'a tvdb id alone is an identity', movie: { providerIds: { tvdb: 5 } }, expected: 'remove' },
    { name: 'it wears the keep tag', movie: { tags: ['keep'] }, expected: 'keep-tag' },
    {
      name: 'the tag is written otherwise (hazard 32)',
      movie: { tags: ['other', ' KEEP '] },
      expected: 'keep-tag',
    },
    { name: 'another tag', movie: { tags: ['keeper'] }, expected: 'remove' },
    { name: 'the tags are unknown', movie: { tags: 'unknown' }, expected: 'keep-tag?' },
    { name: 'it is playing', movie: { playing: true }, expected: 'playing-now' },
    { name: 'what plays is unknown', movie: { playing: 'unknown' }, expected: 'playing-now?' },
    {
      name: 'its tmdb id is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: [' TMDB:593'], instances: [] } } },
      expected: 'kept-by-config',
    },
    {
      name: 'its imdb id is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: ['imdb:tt0069293'], instances: [] } } },
      expected: 'kept-by-config',
    },
    {
      name: 'its tvdb id is in the configuration',
      movie: { providerIds: { tvdb: 5 } },
      rest: { policy: { keep: { ids: ['tvdb:5'], instances: [] } } },
      expected: 'kept-by-config',
    },
    {
      name: 'another id is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: ['tmdb:5933'], instances: [] } } },
      expected: 'remove',
    },
    {
      name: 'its instance is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: [], instances: ['Radarr'] } } },
      expected: 'kept-by-config',
    },
    {
      name: 'another instance is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: [], instances: ['radarr-4k'] } } },
      expected: 'remove',
    },
  ])('$name: $expected', ({ movie, rest, expected }) => {
    expect(outcomeFor(movie, rest)).toBe(expected);
  });
});

describe('judge, what users did with a movie', () => {
  it.each<{ name: string; movie: Partial<MovieFacts>; rest?: Case; expected: string }>([
    { name: 'Anna has not watched it', movie: watched({ state: 'unplayed' }), expected: 'not-watched' },
    {
      name: 'her state is unknown (hazard 3)',
      movie: watched({ state: 'unknown' }),
      expected: 'watch-state-unknown?',
    },
    {
      name: 'when she played it is unknown',
      movie: watched({ lastPlayedAt: 'unknown' }),
      expected: 'watch-state-unknown?',
    },
    {
      name: 'she has no entry',
      movie: { watches: [] },
      expected: 'favorite? in-progress? watch-state-unknown?',
    },
    { name: 'she may not see it', movie: watched({ access: false }), expected: 'not-watched' },
    {
      name: 'whether she may see it is unknown',
      movie: watched({ access: 'unknown' }),
      expected: 'watch-state-unknown?',
    },
    { name: 'she marked it', movie: watched({ favorite: true }), expected: 'favorite' },
    { name: 'her mark is unknown', movie: watched({ favorite: 'unknown' }), expected: 'favorite?' },
    { name: 'her position is unknown', movie: watched({ position: 'unknown' }), expected: 'in-progress?' },
    {
      name: 'a position left open 14 days and a millisecond ago',
      movie: watched({ position: 'open', lastPlayedAt: daysAgo(14) - 1 }),
      expected: 'remove',
    },
    {
      name: 'a position left open just 14 days ago',
      movie: watched({ position: 'open', lastPlayedAt: daysAgo(14) }),
      expected: 'remove',
    },
    {
      name: 'a position left open a millisecond less ago (hazard 20)',
      movie: watched({ position: 'open', lastPlayedAt: daysAgo(14) + 1 }),
      expected: 'in-progress',
    },
    {
      name: 'a position left open in the future',
      movie: watched({ position: 'open', lastPlayedAt: NOW + DAY }),
      expected: 'in-progress in-grace',
    },
    {
      name: 'an open position without a date',
      movie: watched({ position: 'open', lastPlayedAt: 'undated' }),
      rest: { ledger: { undatedSince: { 'anna|movie:tmdb:593': daysAgo(10) } } },
      expected: 'in-progress',
    },
    {
      name: 'an open position of unknown date',
      movie: watched({ position: 'open', lastPlayedAt: 'unknown' }),
      expected: 'in-progress? watch-state-unknown?',
    },
    {
      name: 'Ben, who does not count, is in the middle of it',
      movie: { watches: [aWatch(), untouched({ position: 'open', lastPlayedAt: daysAgo(1) })] },
      rest: withBen,
      expected: 'in-progress',
    },
    {
      name: 'Ben, disabled, was in the middle of it',
      movie: { watches: [aWatch(), untouched({ position: 'open', lastPlayedAt: daysAgo(1) })] },
      rest: disabledBen,
      expected: 'remove',
    },
    {
      name: 'Ben, without access, was in the middle of it',
      movie: {
        watches: [aWatch(), untouched({ access: false, position: 'open', lastPlayedAt: daysAgo(1) })],
      },
      rest: withBen,
      expected: 'in-progress',
    },
    {
      name: 'Ben marked it',
      movie: { watches: [aWatch(), untouched({ favorite: true })] },
      rest: withBen,
      expected: 'favorite',
    },
    {
      name: 'Ben, disabled, marked it',
      movie: { watches: [aWatch(), untouched({ favorite: true })] },
      rest: disabledBen,
      expected: 'favorite',
    },
    {
      name: 'Ben, without access, marked it',
      movie: { watches: [aWatch(), untouched({ access: false, favorite: true })] },
      rest: withBen,
      expected: 'favorite',
    },
    {
      name: 'what Ben did is unknown',
      movie: { watches: [aWatch(), untouched({ state: 'unknown' })] },
      rest: withBen,
      expected: 'watch-state-unknown?',
    },
    {
      name: 'when Ben, who does not count, played is unknown',
      movie: { watches: [aWatch(), untouched({ state: 'played', lastPlayedAt: 'unknown' })] },
      rest: withBen,
      expected: 'remove',
    },
    {
      name: 'Ben has no entry',
      movie: {},
      rest: withBen,
      expected: 'favorite? in-progress? watch-state-unknown?',
    },
    { name: 'Ben, disabled, has no entry', movie: {}, rest: disabledBen, expected: 'remove' },
    {
      name: 'nothing is known of Ben, disabled',
      movie: {
        watches: [aWatch(), untouched({ state: 'unknown', favorite: 'unknown', position: 'unknown' })],
      },
      rest: disabledBen,
      expected: 'remove',
    },
    {
      name: 'nothing is known of Ben, without access',
      movie: {
        watches: [
          aWatch(),
          untouched({
            access: false,
            state: 'unknown',
            lastPlayedAt: 'unknown',
            favorite: 'unknown',
            position: 'unknown',
          }),
        ],
      },
      rest: withBen,
      expected: 'remove',
    },
    {
      name: 'whether Ben is enabled is unknown, and what he did',
      movie: { watches: [aWatch(), untouched({ favorite: 'unknown' })] },
      rest: { facts: { users: [aUser(), aUser({ id: BEN, name: 'Ben', enabled: 'unknown' })] } },
      expected: 'favorite?',
    },
    {
      name: 'somebody whom Jellyfin does not list marked it',
      movie: { watches: [aWatch(), untouched({ user: userId('zoe'), favorite: true })] },
      expected: 'favorite',
    },
    {
      name: 'somebody whom Jellyfin does not list is unknown',
      movie: { watches: [aWatch(), untouched({ user: userId('zoe'), state: 'unknown' })] },
      expected: 'watch-state-unknown?',
    },
    {
      name: 'Anna has two entries that disagree',
      movie: { watches: [aWatch(), aWatch({ favorite: true })] },
      expected: 'favorite',
    },
    {
      name: 'a user is listed twice, once as disabled',
      movie: {},
      rest: { facts: { users: [aUser(), aUser({ name: 'Other', enabled: false })] } },
      expected: 'watch-state-unknown?',
    },
  ])('$name: $expected', ({ movie, rest, expected }) => {
    expect(outcomeFor(movie, rest)).toBe(expected);
  });
});

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
      name: 'what plays in one plays in all',
      own: {},
      other: copy({ playing: true }),
      expected: 'playing-now',
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
      expected: 'ambiguous-match',
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

  it('counts the latest play of all copies', () => {
    const other = copy(watched({ lastPlayedAt: daysAgo(3) }));
    expect(outcomeWith({}, other)).toBe('in-grace');
  });

  it('keeps a movie apart from a series of the same tmdb number (hazard 8)', () => {
    const facts = { movies: [aMovie({ providerIds: { tmdb: 7 }, ...unwatched })] };
    expect(outcomes(judged({ facts }))['movie:radarr:1']).toBe('not-watched');
  });
});
