import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../cleanup/domain/basics/time.ts';
import type { Facts, MovieFacts, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import { episodeWatchKey, movieWatchKey } from '../../../../cleanup/domain/facts/keys.ts';
import {
  ANNA,
  aMovie,
  aMovieFile,
  aMoviePlayed,
  anEpisode,
  aSeries,
  aSeriesPlayed,
  aUser,
  aWatch,
  BEN,
  daysAgo,
  untouched,
} from '../../../support/facts.ts';
import { judged, outcomeOf, outcomes, verdictOf } from '../../../support/judging.ts';

const SECOND = 1_000;
const T = daysAgo(10);
const FILM = 'movie:radarr:1';

/** Films that Anna played at these moments after one another, in milliseconds. */
const marked = (...offsets: readonly number[]): MovieFacts[] =>
  offsets.map((offset, index) => ({
    ...aMoviePlayed(10, index + 1),
    watches: [aWatch({ lastPlayedAt: T + offset })],
  }));

const removed = (facts: Partial<Facts>, policy = {}) =>
  judged({ facts: { series: [], ...facts }, policy }).verdicts.filter(({ kind }) => kind === 'remove').length;

const film = (movie: Partial<MovieFacts>) => ({ facts: { series: [], movies: [aMovie(movie)] } });
const reasonOf = (given: Parameters<typeof judged>[0], key?: string) => {
  const verdict = verdictOf(judged(given), key);
  return verdict.kind === 'keep'
    ? verdict.reasons.find(({ code }) => code === 'watch-state-unknown')
    : undefined;
};

describe('judge, titles marked together (hazard 55)', () => {
  it.each([
    { name: 'five at once', movies: marked(0, 0, 0, 0, 0), gone: 0 },
    { name: 'five within just a minute', movies: marked(0, 15, 30, 45, 60).map(inSeconds), gone: 0 },
    { name: 'four', movies: marked(0, 0, 0, 0), gone: 4 },
    { name: 'five in more than a minute', movies: marked(0, 15_000, 30_000, 45_000, 60_001), gone: 5 },
    { name: 'five, and one an hour later', movies: marked(0, 0, 0, 0, 0, 3_600_000), gone: 1 },
    { name: 'a minute that begins late', movies: marked(0, 40_000, 70_000, 80_000, 90_000, 99_000), gone: 1 },
  ])('removes what is ordinary: $name', ({ movies, gone }) => {
    expect(removed({ movies })).toBe(gone);
  });

  function inSeconds(movie: MovieFacts): MovieFacts {
    const [entry] = movie.watches;
    const at = typeof entry?.lastPlayedAt === 'number' ? entry.lastPlayedAt - T : 0;
    return { ...movie, watches: [aWatch({ lastPlayedAt: T + at * SECOND })] };
  }

  it('tells who, why and how many', () => {
    expect(reasonOf({ facts: { series: [], movies: marked(0, 1, 2, 3, 4, 5) } }, FILM)).toEqual({
      code: 'watch-state-unknown',
      unknown: true,
      subject: 'Anna',
      because: 'marked-together',
      count: 6,
    });
  });

  it('takes a season marked at once for one title', () => {
    const episodes = [1, 2, 3, 4, 5, 6].map((number) => anEpisode({ number }));
    expect(removed({ movies: [], series: [aSeries({ episodes })] })).toBe(2);
  });

  it('takes the copies of one film for one title', () => {
    const movies = marked(0, 0, 0, 0);
    const [first = aMovie()] = movies;
    const file = aMovieFile({ id: 77 as never, path: '/77' });
    const copy = { ...first, instance: 'radarr-4k' as never, file };
    expect(removed({ movies: [...movies, copy] })).toBe(5);
  });

  it('asks each user alone, and only those who count', () => {
    const users = [aUser(), aUser({ id: BEN, name: 'Ben' })];
    const bens = (movie: MovieFacts, index: number): MovieFacts => ({
      ...movie,
      watches: [aWatch({ lastPlayedAt: daysAgo(10 + index) }), aWatch({ user: BEN })],
    });
    const movies = marked(0, 0, 0, 0, 0).map(bens);
    expect(removed({ users, movies })).toBe(5);
    expect(removed({ users, movies }, { watchedBy: 'any' })).toBe(5);
    expect(removed({ users, movies }, { watchedBy: 'all' })).toBe(0);
  });

  it.each([
    { name: 'a date that could not be read', entry: aWatch({ lastPlayedAt: 'unknown' }) },
    { name: 'a state that could not be read', entry: aWatch({ state: 'unknown' }) },
    { name: 'a placeholder', entry: aWatch({ lastPlayedAt: 0 }) },
  ])('counts $name as one of them, from three on', ({ entry }) => {
    const other = { ...aMoviePlayed(10, 9), watches: [entry] };
    expect(removed({ movies: [...marked(0, 0, 0, 0), other] })).toBe(0);
    const another = { ...aMoviePlayed(10, 8), watches: [entry] };
    expect(removed({ movies: [...marked(0, 0, 0), other, another] })).toBe(0);
    const third = { ...aMoviePlayed(10, 7), watches: [entry] };
    expect(removed({ movies: [...marked(0, 0), other, another, third] })).toBe(2);
  });

  describe('without a date', () => {
    const undated = (count: number) =>
      marked(...Array<number>(count).fill(0)).map((movie) => ({
        ...movie,
        watches: [aWatch({ lastPlayedAt: 'undated' })],
      }));
    const seenAt = (movies: readonly MovieFacts[], at: (index: number) => number) =>
      Object.fromEntries(movies.map((movie, index) => [`${ANNA}|${movieWatchKey(movie)}`, at(index)]));
    const keptOf = (count: number, at: (index: number) => number) => {
      const movies = undated(count);
      const ledger = { undatedSince: seenAt(movies, at) };
      const { verdicts } = judged({ facts: { series: [], movies }, ledger });
      return verdicts.map((verdict) => outcomeOf(verdict));
    };

    it('keeps what one run saw first, from five titles on', () => {
      expect(new Set(keptOf(5, () => T))).toEqual(new Set(['watch-state-unknown?']));
      expect(new Set(keptOf(4, () => T))).toEqual(new Set(['remove']));
    });

    it('lets go what was first seen one night after the other', () => {
      expect(new Set(keptOf(6, (index) => T - index * DAY_MS))).toEqual(new Set(['remove']));
    });

    it('tells it apart from what was marked in one minute', () => {
      const movies = undated(6);
      const facts = { series: [], movies };
      expect(reasonOf({ facts, ledger: { undatedSince: seenAt(movies, () => T) } }, FILM)).toMatchObject({
        because: 'seen-together',
        count: 6,
      });
    });

    it('takes no two series for twins because the same run saw both first', () => {
      const series = [7, 8].map((id) => aSeriesPlayed(id, 'undated', 'undated'));
      const undatedSince = Object.fromEntries(
        series.flatMap((one) =>
          one.episodes.map((episode) => [`${ANNA}|${episodeWatchKey(one, episode)}`, T] as const),
        ),
      );
      const { verdicts } = judged({ facts: { movies: [], series }, ledger: { undatedSince } });
      expect(verdicts.filter(({ kind }) => kind === 'keep')).toEqual([]);
    });
  });

  it('does not count what Jellyfin is known not to have', () => {
    const file = aMovieFile({ id: 78 as never, path: '/78', match: 'absent' });
    const other = { ...aMoviePlayed(10, 9), file, watches: [] };
    expect(removed({ movies: [...marked(0, 0, 0, 0), other] })).toBe(4);
  });
});

describe('judge, two series with one state (hazard 53)', () => {
  it.each([
    { name: 'two dates in common', one: [T, T + 9], other: [T, T + 9], gone: 0 },
    { name: 'two episodes of one date in common', one: [T, T], other: [T, T], gone: 0 },
    { name: 'one date in common', one: [T, T + 9], other: [T, T + 8], gone: 4 },
    { name: 'one episode of a season marked at once in common', one: [T, T], other: [T, T + 9], gone: 4 },
    { name: 'one in common and one not read', one: [T, T + 9], other: [T, 'unknown' as const], gone: 0 },
  ])('keeps what may be another’s: $name', ({ one, other, gone }) => {
    expect(removed({ movies: [], series: [aSeriesPlayed(7, ...one), aSeriesPlayed(8, ...other)] })).toBe(
      gone,
    );
  });

  it('says so', () => {
    const facts = { movies: [], series: [aSeriesPlayed(7, T, T + 9), aSeriesPlayed(8, T, T + 9)] };
    expect(reasonOf({ facts }, 'season:sonarr:7:1')).toMatchObject({
      because: 'same-instants',
      subject: 'Anna',
    });
  });
});

describe('judge, plays that prove nothing', () => {
  const contradicting = (change: Partial<UserWatch>) => ({ watches: [aWatch(), aWatch(change)] });

  it.each<{ name: string; movie: Partial<MovieFacts>; expected: string }>([
    { name: 'a state of its own', movie: { watches: [aWatch({ sharedState: false })] }, expected: 'remove' },
    { name: 'a shared state', movie: { watches: [aWatch({ sharedState: true })] }, expected: 'shared-state' },
    { name: 'no key', movie: { watches: [aWatch({ sharedState: 'unknown' })] }, expected: 'shared-state' },
    { name: 'a known runtime', movie: { file: aMovieFile({ runtime: 'known' }) }, expected: 'remove' },
    {
      name: 'no runtime (hazard 54)',
      movie: { file: aMovieFile({ runtime: 'none' }) },
      expected: 'no-runtime',
    },
    {
      name: 'a runtime not read',
      movie: { file: aMovieFile({ runtime: 'unknown' }) },
      expected: 'no-runtime',
    },
    { name: 'the same twice', movie: contradicting({}), expected: 'remove' },
    {
      name: 'unplayed as well',
      movie: contradicting({ state: 'unplayed' }),
      expected: 'contradicting-entries',
    },
    { name: 'two dates', movie: contradicting({ lastPlayedAt: T + 1 }), expected: 'contradicting-entries' },
    {
      name: 'two answers on access',
      movie: contradicting({ access: false }),
      expected: 'contradicting-entries',
    },
    {
      name: 'two doubts',
      movie: { watches: [aWatch({ sharedState: 'unknown' }), aWatch({ lastPlayedAt: T + 1 })] },
      expected: 'shared-state',
    },
    {
      name: 'the same two in another order',
      movie: { watches: [aWatch({ lastPlayedAt: T + 1 }), aWatch({ sharedState: 'unknown' })] },
      expected: 'shared-state',
    },
    {
      name: 'a version left alone',
      movie: { alternates: [{ watches: [aWatch({ state: 'unplayed' })] }] },
      expected: 'remove',
    },
    { name: 'a version not read', movie: { alternates: [{ watches: [] }] }, expected: 'favorite?' },
    { name: 'versions not listed', movie: { alternates: 'unknown' }, expected: 'favorite?' },
    {
      name: 'a heart on a version (hazard 51)',
      movie: { alternates: [{ watches: [aWatch({ favorite: true })] }] },
      expected: 'favorite',
    },
    {
      name: 'only a version played',
      movie: { watches: [aWatch({ state: 'unplayed' })], alternates: [{ watches: [aWatch()] }] },
      expected: 'not-watched',
    },
    {
      name: 'a placeholder for a play',
      movie: { watches: [aWatch({ lastPlayedAt: -1 })] },
      expected: 'watch-state-unknown?',
    },
    {
      name: 'the first believable day',
      movie: { file: aMovieFile({ importedAt: Date.UTC(1990, 0, 1) }) },
      expected: 'remove',
    },
    {
      name: 'a placeholder for an import',
      movie: { file: aMovieFile({ importedAt: Date.UTC(1990, 0, 1) - 1 }) },
      expected: 'in-grace?',
    },
  ])('$name: $expected', ({ movie, expected }) => {
    const verdict = verdictOf(judged(film(movie)), FILM);
    const because = verdict.kind === 'keep' ? verdict.reasons[0].because : undefined;
    expect([because, outcomeOf(verdict).split(' ')[0]]).toContain(expected);
  });

  it('leaves another user’s play alone where anybody’s counts', () => {
    const users = [aUser(), aUser({ id: BEN, name: 'Ben' })];
    const movies = [aMovie({ watches: [aWatch(), aWatch({ user: BEN, sharedState: true })] })];
    const seriesless = { users, movies, series: [] };
    expect(outcomes(judged({ facts: seriesless, policy: { watchedBy: 'any' } }))).toEqual({
      [FILM]: 'remove',
    });
    const doubted = [aMovie({ watches: [aWatch({ sharedState: true }), untouched()] })];
    expect(
      outcomes(judged({ facts: { ...seriesless, movies: doubted }, policy: { watchedBy: 'any' } })),
    ).toEqual({ [FILM]: 'watch-state-unknown?' });
  });
});
