import { describe, expect, it } from 'vitest';
import { forecast } from '../../../../cleanup/domain/explain/forecast.ts';
import type { Facts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../../../cleanup/domain/judge/judge.ts';
import type { Policy } from '../../../../cleanup/domain/policy/policy.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  aWatch,
  DAY,
  daysAgo,
  instance,
  movieId,
  NOW,
} from '../../../support/facts.ts';
import { verdictOf } from '../../../support/judging.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';

interface Given {
  readonly facts?: Partial<Facts>;
  readonly policy?: Partial<Policy>;
  readonly ledger?: Partial<Ledger>;
  readonly firstRun?: boolean;
}

function forecastOf(
  { facts = {}, policy = {}, ledger = {}, firstRun = false }: Given,
  key = 'movie:radarr:1',
) {
  const library = aLibrary(facts);
  const { census, ...blank } = aLedger(library, ledger);
  const known = firstRun || census === undefined ? blank : { ...blank, census };
  const judgement = judge(library, aPolicy(policy), known, NOW);
  return forecast(library, known, judgement, verdictOf(judgement, key));
}

const movie = (overrides: Parameters<typeof aMovie>[0]) => ({ facts: { movies: [aMovie(overrides)] } });
const played = (days: number) => movie({ watches: [aWatch({ lastPlayedAt: daysAgo(days) })] });
const unannounced = { ledger: { announced: {} } };
const recent = { watches: [aWatch({ lastPlayedAt: daysAgo(3) })] };
const undated = aWatch({ lastPlayedAt: 'undated' });
const inAlpha = { instance: instance('alpha'), file: aMovieFile({ path: '/a' }) };
const HALF = DAY / 2;

describe('forecast', () => {
  it.each<{ name: string; given: Given; key?: string; goesAt: number | undefined }>([
    { name: 'now, when it is due', given: {}, goesAt: NOW },
    { name: 'when the grace period ends, announced as it is', given: played(4), goesAt: NOW + DAY },
    {
      name: 'a day and a half after it is announced, when that is later',
      given: { ...played(4), ...unannounced },
      goesAt: NOW + DAY + HALF,
    },
    {
      name: 'when both are over, watched today',
      given: { ...played(0), ...unannounced },
      goesAt: NOW + 5 * DAY,
    },
    { name: 'not before it is announced anew, watched again', given: played(0), goesAt: NOW + 5 * DAY },
    {
      name: 'a day and a half after a first run announced it',
      given: { firstRun: true, ...unannounced },
      goesAt: NOW + DAY + HALF,
    },
    {
      name: 'however long the grace period is beside the notice',
      given: { ...played(0), ...unannounced, policy: { gracePeriodDays: 3650, noticeDays: 1 } },
      goesAt: NOW + 3650 * DAY,
    },
    {
      name: 'at once after a first run where no notice is asked for',
      given: { firstRun: true, policy: { noticeDays: 0 } },
      goesAt: NOW,
    },
    {
      name: 'when three quarters of a short notice are over, after a first run',
      given: { firstRun: true, ...unannounced, policy: { noticeDays: 0.25 } },
      goesAt: NOW + (DAY / 4) * (3 / 4),
    },
    {
      name: 'when an open position has grown old',
      given: movie({ watches: [aWatch({ position: 'open', lastPlayedAt: daysAgo(6) })] }),
      goesAt: NOW + 8 * DAY + 1.5 * DAY,
    },
    {
      name: 'when a play first seen today has waited',
      given: movie({ watches: [aWatch({ lastPlayedAt: 'undated' })] }),
      goesAt: NOW + 5 * DAY,
    },
    { name: 'never, with a tag', given: movie({ tags: ['keep'] }), goesAt: undefined },
    {
      name: 'never, while the import is unknown',
      given: movie({ file: aMovieFile({ importedAt: 'unknown' }) }),
      goesAt: undefined,
    },
    {
      name: 'never, when the missing episode airs and is not watched',
      given: {
        facts: {
          series: [
            aSeries({
              episodes: [anEpisode(), anEpisode({ number: 2, file: 'none', watches: [], airsAt: NOW })],
            }),
          ],
        },
      },
      key: 'season:sonarr:7:1',
      goesAt: undefined,
    },
    {
      name: 'when the episode that was watched ahead has aired and been announced',
      given: {
        facts: { series: [aSeries({ episodes: [anEpisode(), anEpisode({ number: 2, airsAt: NOW })] })] },
      },
      key: 'season:sonarr:7:1',
      goesAt: NOW + 2.5 * DAY,
    },
    {
      name: 'when the grace period ends, with a notice shorter than that',
      given: { ...played(1), ...unannounced, policy: { noticeDays: 0.25 } },
      goesAt: NOW + 4 * DAY,
    },
    {
      name: 'each season at its own time',
      given: {
        facts: { series: [aSeries({ episodes: [anEpisode(), anEpisode({ season: 2, ...recent })] })] },
        ...unannounced,
      },
      key: 'season:sonarr:7:2',
      goesAt: NOW + 2 * DAY,
    },
    { name: 'now, of the entry of a series that goes', given: {}, key: 'series:sonarr:7', goesAt: NOW },
  ])('$name', ({ given, key, goesAt }) => {
    expect(forecastOf(given, key)).toBe(goesAt);
  });

  it.each<{ name: string; key: string; copies: Partial<Facts> }>([
    {
      name: 'movie of the same tmdb id',
      key: 'movie:radarr:1',
      copies: { movies: [aMovie(), aMovie({ ...inAlpha, ...recent })] },
    },
    {
      name: 'movie that has the imdb id alone',
      key: 'movie:radarr:1',
      copies: { movies: [aMovie({ ...inAlpha, ...recent, providerIds: { imdb: 'tt0069293' } }), aMovie()] },
    },
    {
      name: 'series of the same tvdb id',
      key: 'season:sonarr:7:1',
      copies: {
        series: [
          aSeries({ instance: instance('alpha'), file: { path: '/a' }, episodes: [anEpisode(recent)] }),
          aSeries({ episodes: [anEpisode()] }),
        ],
      },
    },
  ])('goes by the last play of a copy: $name', ({ key, copies }) => {
    expect(forecastOf({ facts: copies }, key)).toBe(NOW + 2 * DAY);
  });

  it('does not come of a file that another title claims, though that is left out of what follows', () => {
    const other = aMovie({ id: movieId(2), providerIds: { tmdb: 2 } });
    expect(forecastOf({ facts: { movies: [aMovie(recent), other] } })).toBeUndefined();
  });

  it.each<{ name: string; given: Given }>([
    { name: 'time of a play', given: movie({ watches: [aWatch({ lastPlayedAt: Number.NaN })] }) },
    { name: 'time of an import', given: movie({ file: aMovieFile({ importedAt: Number.NaN }) }) },
    { name: 'grace period', given: { policy: { gracePeriodDays: Number.NaN } } },
  ])('never comes with a $name that is no number', ({ given }) => {
    expect(forecastOf(given)).toBeUndefined();
  });

  it('begins anew with an announcement that is no number', () => {
    const announced = { 'movie-file:radarr:501': Number.NaN } as const;
    expect(forecastOf({ ledger: { announced } })).toBe(NOW + 1.5 * DAY);
  });

  it('counts from now on for a play without a date of an episode that has no file', () => {
    const missing = anEpisode({ number: 2, file: 'none', monitored: false, watches: [undated] });
    const series = aSeries({ episodes: [anEpisode(), missing] });
    expect(forecastOf({ facts: { series: [series] } }, 'season:sonarr:7:1')).toBe(NOW + 5 * DAY);
  });
});
