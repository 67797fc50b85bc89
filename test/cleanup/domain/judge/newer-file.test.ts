import { describe, expect, it } from 'vitest';
import type { MovieFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Announcements } from '../../../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../../../cleanup/domain/judge/judge.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisode,
  aUser,
  aWatch,
  BEN,
  DAY,
  daysAgo,
  filesOf,
  NOW,
  untouched,
} from '../../../support/facts.ts';
import { type Case, judged, outcomeOf, verdictOf } from '../../../support/judging.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';
import { outcomesFor } from '../../../support/series-outcomes.ts';

/** Nothing was noted of any file: whatever waits for one begins now. */
const unnoted = { ledger: { countedSince: {} } } as const;
const upgrade = { importedAt: daysAgo(30), replacedAt: daysAgo(9) };
/** Came in a day after Anna had played what it replaced. */
const upgraded = { importedAt: daysAgo(9), upgrades: [upgrade] } as const;
/** It came in then, and is no upgrade: what was played before was another file. */
const fetchedAgain = { importedAt: daysAgo(9), upgrades: [] } as const;
const withBen = { users: [aUser(), aUser({ id: BEN, name: 'Ben' })] };

describe('judge, a film that was watched in an earlier file', () => {
  const outcome = (movie: Partial<MovieFacts>, { facts, ...rest }: Case = unnoted) =>
    outcomeOf(
      verdictOf(judged({ ...unnoted, ...rest, facts: { series: [], movies: [aMovie(movie)], ...facts } })),
    );

  it('tells from when on it waits, and why', () => {
    const facts = { series: [], movies: [aMovie({ file: aMovieFile(upgraded) })] };
    expect(verdictOf(judged({ ...unnoted, facts }))).toMatchObject({
      reasons: [{ code: 'in-grace', because: 'newer-file', at: NOW, until: NOW + 5 * DAY }],
    });
  });

  it('begins now by a ledger that never noted any', () => {
    const facts = aLibrary({ series: [], movies: [aMovie({ file: aMovieFile(upgraded) })] });
    const { countedSince: _none, ...older } = aLedger(facts);
    expect(outcomeOf(verdictOf(judge(facts, aPolicy(), older, NOW)))).toBe('in-grace');
  });

  it('waits for nothing that a user did who does not count', () => {
    // What Ben left open is too old to protect it, and is told of all the same.
    const bens = aWatch({ user: BEN, lastPlayedAt: daysAgo(20), position: 'open' });
    const watches = [aWatch({ lastPlayedAt: daysAgo(7) }), bens];
    const movie = { file: aMovieFile(upgraded), watches };
    expect(outcome(movie, { facts: withBen })).toBe('remove');
    expect(outcome(movie, { facts: withBen, policy: { watchedBy: 'all' } })).toBe('in-grace');
  });

  it('has no clock while it is known to be unwatched', () => {
    expect(outcome({ file: aMovieFile(fetchedAgain) })).toBe('watched-before-import');
    const waitsForBen = { file: aMovieFile(upgraded), watches: [aWatch(), untouched()] };
    expect(outcome(waitsForBen, { facts: withBen, policy: { watchedBy: 'all' } })).toBe('not-watched');
  });

  it('has one while nobody knows', () => {
    expect(outcome({ file: aMovieFile({ ...fetchedAgain, upgrades: 'unknown' }) })).toBe(
      'watched-before-import? in-grace',
    );
  });
});

describe('judge, an episode that was watched in an earlier file', () => {
  const [first, second] = [anEpisode(), anEpisode({ number: 2 })];
  /** A season whose second episode came in later than it was played. */
  const season = (later: object) => {
    const [early, late] = filesOf([first, second]);
    if (early === undefined || late === undefined) throw new Error('two episodes have two files');
    return { episodes: [first, second], files: [early, { ...late, ...later }] };
  };
  const noted = (countedSince: Announcements) => ({ ledger: { countedSince } });
  const half = { ...unnoted, policy: { minWatchedFraction: 0.5 } };

  it.each([
    { name: 'a grace period ago', since: daysAgo(5), expected: 'remove' },
    { name: 'not quite so long ago', since: daysAgo(5) + 1, expected: 'in-grace' },
  ])('waits from when its own file was first seen as watched: $name', ({ since, expected }) => {
    const found = outcomesFor(season(upgraded), noted({ 'episode-file:sonarr:1102': since }));
    expect(found['S1']).toBe(expected);
  });

  it('does not go by when another was', () => {
    const found = outcomesFor(season(upgraded), noted({ 'episode-file:sonarr:1101': daysAgo(9) }));
    expect(found['S1']).toBe('in-grace');
  });

  it('does not delay a season of which enough was watched without it', () => {
    expect(outcomesFor(season(fetchedAgain), half)['S1']).toBe('remove');
  });

  it('delays it where it may have been watched', () => {
    expect(outcomesFor(season({ ...fetchedAgain, upgrades: 'unknown' }), half)['S1']).toBe('in-grace');
  });
});
