import { describe, expect, it } from 'vitest';
import type { Facts, MovieFacts, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import {
  ANNA,
  aMovie,
  aMovieFile,
  aMoviePlayed,
  aSeriesPlayed,
  aWatch,
  daysAgo,
  movieId,
} from '../../../support/facts.ts';
import { judged } from '../../../support/judging.ts';
import { ledgerAfter } from '../../../support/ledger-after.ts';

const T = daysAgo(10);

/** Films with these marks of Anna's, by their ids. */
const films = (marks: Readonly<Record<number, Partial<UserWatch>>>): MovieFacts[] =>
  Object.entries(marks).map(([id, mark]) => ({ ...aMoviePlayed(10, Number(id)), watches: [aWatch(mark)] }));

const toolMarked = (...ids: readonly number[]) =>
  Object.fromEntries(ids.map((id) => [id, { lastPlayedAt: T + id }]));

/** What goes on the second night of what was there on the first. */
function removedLater(before: Partial<Facts>, after: Partial<Facts>): readonly string[] {
  const { doubted } = ledgerAfter({ movies: [], ...before });
  return removed(after, { ...(doubted && { doubted }) });
}

function removed(facts: Partial<Facts>, ledger: Partial<Ledger> = {}): readonly string[] {
  const { verdicts } = judged({ facts: { movies: [], series: [], ...facts }, ledger });
  return verdicts.filter(({ kind }) => kind === 'remove').map(({ key }) => key);
}

describe('nextLedger, plays that are not believed (hazards 53 to 55)', () => {
  const six = films(toolMarked(1, 2, 3, 4, 5, 6));
  const anew = { lastPlayedAt: daysAgo(7) };

  it.each<{ name: string; before: Partial<Facts>; after: Partial<Facts>; gone: readonly string[] }>([
    {
      name: 'of titles marked together some were watched since',
      before: { movies: six },
      after: { movies: films({ ...toolMarked(3, 4, 5, 6), 1: anew, 2: { lastPlayedAt: daysAgo(8) } }) },
      gone: ['movie:radarr:1', 'movie:radarr:2'],
    },
    {
      name: 'some of them were removed by hand',
      before: { movies: six },
      after: { movies: films(toolMarked(3, 4, 5, 6)) },
      gone: [],
    },
    {
      name: 'the other series of two with one state was removed',
      before: { series: [aSeriesPlayed(7, T, T + 9), aSeriesPlayed(8, T, T + 9)] },
      after: { series: [aSeriesPlayed(8, T, T + 9)] },
      gone: [],
    },
    {
      name: 'the other was watched again',
      before: { series: [aSeriesPlayed(7, T, T + 9), aSeriesPlayed(8, T, T + 9)] },
      after: { series: [aSeriesPlayed(7, T + 99, T + 999), aSeriesPlayed(8, T, T + 9)] },
      gone: ['season:sonarr:7:1', 'series:sonarr:7'],
    },
    {
      name: 'two works with one state are told apart',
      before: { movies: films({ 1: { sharedState: true } }) },
      after: { movies: films({ 1: { sharedState: false } }) },
      gone: [],
    },
    {
      name: 'the length of a file was found after it was opened',
      before: { movies: [aMovie({ file: aMovieFile({ runtime: 'none' }) })] },
      after: { movies: [aMovie({ file: aMovieFile({ runtime: 'known' }) })] },
      gone: [],
    },
    {
      name: 'the ids of a film changed',
      before: { movies: [aMovie({ file: aMovieFile({ runtime: 'none' }) })] },
      after: { movies: [aMovie({ file: aMovieFile({ runtime: 'known' }), providerIds: { tmdb: 594 } })] },
      gone: [],
    },
    {
      name: 'it was marked anew',
      before: { movies: films({ 1: { sharedState: true } }) },
      after: { movies: films({ 1: { sharedState: false, ...anew } }) },
      gone: ['movie:radarr:1'],
    },
  ])('stay so while they keep their date: $name', ({ before, after, gone }) => {
    expect(removedLater(before, after)).toEqual(gone);
  });

  it('would be believed by one who saw only what is left', () => {
    expect(removed({ movies: films(toolMarked(3, 4, 5, 6)) })).toHaveLength(4);
  });

  it.each<{ name: string; movies: readonly MovieFacts[] }>([
    { name: 'a key was not read', movies: films({ 1: { sharedState: 'unknown' } }) },
    { name: 'a length was not read', movies: [aMovie({ file: aMovieFile({ runtime: 'unknown' }) })] },
    {
      name: 'marks that may be of one minute were not read',
      movies: films({ ...toolMarked(1, 2, 3, 4), 5: { lastPlayedAt: 'unknown' } }),
    },
    {
      name: 'it may not be the item',
      movies: [aMovie({ file: aMovieFile({ runtime: 'none', match: 'unknown' }) })],
    },
    { name: 'nobody played it', movies: films({ 1: { sharedState: true, state: 'unplayed' } }) },
  ])('are not noted where $name', ({ movies }) => {
    expect(ledgerAfter({ movies }).doubted).toBeUndefined();
  });

  it('are noted once, with the date and what was behind it, and stay through nights without them', () => {
    const noted = { [ANNA]: [{ at: T + 1, because: 'shared-state' }] };
    const movies = films({ 1: { sharedState: true, lastPlayedAt: T + 1 } });
    const { doubted } = ledgerAfter({ movies });
    expect(doubted).toEqual(noted);
    expect(ledgerAfter({ movies }, { ...(doubted && { doubted }) }).doubted).toEqual(noted);
    expect(ledgerAfter({ movies: [] }, { ...(doubted && { doubted }) }).doubted).toEqual(noted);
  });

  it('are known by when they were first seen where they have no date', () => {
    const PLAY = `${ANNA}|movie:tmdb:593` as const;
    const undated = (runtime: 'none' | 'known') => ({
      movies: [aMovie({ file: aMovieFile({ runtime }), watches: [aWatch({ lastPlayedAt: 'undated' })] })],
    });
    const undatedSince = { [PLAY]: daysAgo(9) };
    const { doubted } = ledgerAfter(undated('none'), { undatedSince });
    expect(doubted).toEqual({ [ANNA]: [{ at: daysAgo(9), because: 'no-runtime' }] });
    expect(removed(undated('known'), { undatedSince, ...(doubted && { doubted }) })).toEqual([]);
    expect(removed(undated('known'), { undatedSince })).toEqual(['movie:radarr:1']);
  });

  it('keep telling how many titles were marked', () => {
    const { doubted } = ledgerAfter({ movies: six });
    const { verdicts } = judged({
      facts: { series: [], movies: [aMovie({ id: movieId(3), watches: [aWatch({ lastPlayedAt: T + 3 })] })] },
      ledger: { ...(doubted && { doubted }) },
    });
    const [verdict] = verdicts;
    expect(verdict?.kind === 'keep' && verdict.reasons).toEqual([
      { code: 'watch-state-unknown', unknown: true, subject: 'Anna', because: 'marked-together', count: 6 },
    ]);
  });
});
