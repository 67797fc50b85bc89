import { describe, expect, it } from 'vitest';
import type { MovieFacts, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import { aMovie, aUser, aWatch, BEN, DAY, daysAgo, NOW, untouched, userId } from '../../../support/facts.ts';
import { type Case, judged, outcomeOf, verdictOf } from '../../../support/judging.ts';

/** The outcome for a library of this one movie. */
function outcomeFor(movie: Partial<MovieFacts>, rest: Case = {}): string {
  return outcomeOf(
    verdictOf(judged({ ...rest, facts: { movies: [aMovie(movie)], series: [], ...rest.facts } })),
  );
}

const watched = (overrides: Partial<UserWatch>) => ({ watches: [aWatch(overrides)] });
const withBen = { facts: { users: [aUser(), aUser({ id: BEN, name: 'Ben' })] } };
const disabledBen = { facts: { users: [aUser(), aUser({ id: BEN, name: 'Ben', enabled: false })] } };

describe('judge, what users did with a movie', () => {
  it.each<{ name: string; movie: Partial<MovieFacts>; rest?: Case; expected: string }>([
    { name: 'Anna has not watched it', movie: watched({ state: 'unplayed' }), expected: 'not-watched' },
    {
      name: 'she has begun to watch it again (hazard 24: that clears the mark)',
      movie: watched({ state: 'unplayed', position: 'open', lastPlayedAt: daysAgo(1) }),
      expected: 'in-progress not-watched',
    },
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
      name: 'when Ben, who does not count, played what he marked is unknown',
      movie: { watches: [aWatch(), untouched({ state: 'played', lastPlayedAt: 'unknown', favorite: true })] },
      rest: withBen,
      expected: 'favorite',
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
