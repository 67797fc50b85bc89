import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import {
  aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  aSource,
  aWatch,
  daysAgo,
  instance,
  JELLYFIN,
  NOW,
  UNWATCHED,
} from '../../../support/facts.ts';
import { ledgerAfter } from '../../../support/ledger-after.ts';

describe('nextLedger, plays without a date (hazards 21 and 23)', () => {
  const PLAY = 'anna|movie:tmdb:593';
  const EPISODE = 'anna|episode:tvdb:79215:1:1';
  const undated = { watches: [aWatch({ lastPlayedAt: 'undated' })] } as const;
  const known = { undatedSince: { [PLAY]: daysAgo(9) } } as const;

  it.each<{
    name: string;
    movie: Parameters<typeof aMovie>[0];
    before?: Partial<Ledger>;
    expected: Ledger['undatedSince'];
  }>([
    { name: 'are remembered from now on', movie: undated, expected: { [PLAY]: NOW } },
    { name: 'stay remembered', movie: undated, before: known, expected: { [PLAY]: daysAgo(9) } },
    { name: 'are forgotten for a date', movie: {}, before: known, expected: {} },
    {
      name: 'are forgotten when unplayed',
      movie: { watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'unknown' })] },
      before: known,
      expected: {},
    },
    {
      name: 'outlive an unknown state',
      movie: { watches: [aWatch({ state: 'unknown' })] },
      before: known,
      expected: known.undatedSince,
    },
    {
      name: 'outlive an unknown date',
      movie: { watches: [aWatch({ lastPlayedAt: 'unknown' })] },
      before: known,
      expected: known.undatedSince,
    },
    {
      name: 'outlive a placeholder for a date',
      movie: { watches: [aWatch({ lastPlayedAt: 0 })] },
      before: known,
      expected: known.undatedSince,
    },
    {
      name: 'outlive the file',
      movie: { file: 'none', watches: [] },
      before: known,
      expected: known.undatedSince,
    },
    {
      name: 'are not believed of an unproven match',
      movie: { ...undated, file: aMovieFile({ match: 'unknown' }) },
      expected: {},
    },
    {
      name: 'are not forgotten for an unproven match',
      movie: { file: aMovieFile({ match: 'absent' }) },
      before: known,
      expected: known.undatedSince,
    },
    {
      name: 'go by the imdb id where there is no other',
      movie: { ...undated, providerIds: { imdb: 'tt1' } },
      expected: { 'anna|movie:imdb:tt1': NOW },
    },
    {
      name: 'go by the instance where there is no id',
      movie: { ...undated, providerIds: {} },
      expected: { 'anna|movie:radarr:1': NOW },
    },
    {
      name: 'of somebody who is not there are no play',
      movie: { watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'undated' })] },
      expected: {},
    },
  ])('$name', ({ movie, before, expected }) => {
    expect(ledgerAfter({ movies: [aMovie(movie)] }, before).undatedSince).toEqual(expected);
  });

  it.each<{ name: string; series: Parameters<typeof aSeries>[0]; expected: Ledger['undatedSince'] }>([
    {
      name: 'by series, season and number',
      series: { episodes: [anEpisode(undated)] },
      expected: { [EPISODE]: NOW },
    },
    {
      name: 'by their own tvdb id',
      series: { episodes: [anEpisode({ ...undated, tvdb: 77 })] },
      expected: { 'anna|episode:tvdb:77': NOW },
    },
    {
      name: 'by instance and id',
      series: { providerIds: { tmdb: 1 }, episodes: [anEpisode(undated)] },
      expected: { 'anna|episode:sonarr:101': NOW },
    },
    {
      name: 'also without a file',
      series: { episodes: [anEpisode({ ...undated, file: 'none' })] },
      expected: { [EPISODE]: NOW },
    },
    {
      name: 'not of a file that is unknown',
      series: { episodes: [anEpisode({ ...undated, file: 'unknown' })] },
      expected: {},
    },
    {
      name: 'not of an unproven match',
      series: { file: { match: 'absent' }, episodes: [anEpisode(undated)] },
      expected: {},
    },
  ])('are remembered of episodes $name', ({ series, expected }) => {
    expect(ledgerAfter({ movies: [], series: [aSeries(series)] }).undatedSince).toEqual(expected);
  });

  it('are not forgotten for an episode without a file that nobody has played', () => {
    const missing = anEpisode({ ...UNWATCHED, file: 'none' });
    const remembered = { undatedSince: { [EPISODE]: daysAgo(9) } } as const;
    const next = ledgerAfter({ movies: [], series: [aSeries({ episodes: [missing] })] }, remembered);
    expect(next.undatedSince).toEqual(remembered.undatedSince);
  });

  it('are remembered when one of two copies has no date', () => {
    const other = aMovie({ instance: instance('radarr-4k'), file: aMovieFile({ path: '/4k' }) });
    const sources = [JELLYFIN, aSource(), aSource({ name: 'radarr-4k' })];
    const facts = { sources, movies: [aMovie(undated), other] };
    expect(ledgerAfter(facts, known).undatedSince).toEqual(known.undatedSince);
    expect(ledgerAfter({ ...facts, movies: [aMovie(), other] }, known).undatedSince).toEqual({});
  });
});
