import { describe, expect, it } from 'vitest';
import type { SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../../../cleanup/domain/judge/judge.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  aWatch,
  DAY,
  daysAgo,
  NOW,
  UNWATCHED,
} from '../../../support/facts.ts';
import { type Case, judged, outcomeOf, outcomes, verdictOf } from '../../../support/judging.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';

const SEASON = 'season:sonarr:7:1';
const ENTRY = 'series:sonarr:7';
const KEY = 'sonarr|series:tvdb:79215';

const series = (one: SeriesFacts, rest: Case = {}) =>
  outcomes(judged({ ...rest, facts: { movies: [], series: [one] } }));

describe('judge, a series first seen as ended (hazard 56)', () => {
  it.each<{ name: string; ledger: Partial<Ledger>; season: string; entry: string | undefined }>([
    { name: 'long ago', ledger: { endedSince: { [KEY]: daysAgo(60) } }, season: 'remove', entry: 'remove' },
    {
      name: 'a grace period ago',
      ledger: { endedSince: { [KEY]: daysAgo(5) } },
      season: 'remove',
      entry: 'remove',
    },
    {
      name: 'not quite so long ago',
      ledger: { endedSince: { [KEY]: daysAgo(5) + 1 } },
      season: 'in-grace',
      entry: undefined,
    },
    { name: 'now', ledger: { endedSince: {} }, season: 'in-grace', entry: undefined },
    {
      name: 'in the future',
      ledger: { endedSince: { [KEY]: NOW + 1 } },
      season: 'in-grace',
      entry: undefined,
    },
    { name: 'in 1970', ledger: { endedSince: { [KEY]: 0 } }, season: 'in-grace', entry: undefined },
  ])('waits from then on: $name', ({ ledger, season, entry }) => {
    const found = series(aSeries(), { ledger });
    expect([found[SEASON], found[ENTRY]]).toEqual([season, entry]);
  });

  it('tells what the clock rests on, and no date in the past', () => {
    const facts = { movies: [], series: [aSeries()] };
    const verdict = verdictOf(judged({ facts, ledger: { endedSince: {} } }), SEASON);
    expect(verdict).toMatchObject({
      reasons: [{ code: 'in-grace', because: 'status-changed', at: NOW, until: NOW + 5 * DAY }],
    });
  });

  it('asks it only of what stayed while the series went on', () => {
    const ledger = { endedSince: {} };
    const twoSeasons = aSeries({ episodes: [anEpisode(), anEpisode({ season: 2 })] });
    expect(series(twoSeasons, { ledger })).toEqual({ [SEASON]: 'remove', 'season:sonarr:7:2': 'in-grace' });
    const unprotected = series(aSeries(), { ledger, policy: { protectLatestSeason: false } });
    expect(unprotected).toEqual({ [SEASON]: 'remove' });
  });

  it.each([
    { name: 'long announced', announced: daysAgo(5), expected: 'remove' },
    { name: 'lately announced', announced: daysAgo(5) + 1, expected: 'in-grace' },
  ])(
    'takes the announcement of a ledger that did not note it for a sign: $name',
    ({ announced, expected }) => {
      const facts = aLibrary({ movies: [], series: [aSeries()] });
      const { endedSince: _none, ...older } = aLedger(facts);
      const all = Object.keys(older.announced).map((key) => [key, announced]);
      const ledger = { ...older, announced: Object.fromEntries(all) };
      const found = judge(facts, aPolicy({ noticeDays: 0 }), ledger, NOW);
      expect(outcomeOf(verdictOf(found, SEASON))).toBe(expected);
      const unannounced = judge(facts, aPolicy({ noticeDays: 0 }), { ...older, announced: {} }, NOW);
      expect(outcomeOf(verdictOf(unannounced, SEASON))).toBe('in-grace');
    },
  );
});

describe('judge, what the end of a series delays', () => {
  const unprotected = { policy: { protectLatestSeason: false } } as const;

  it.each([
    { name: 'a grace period ago', since: daysAgo(5), entry: 'remove' },
    { name: 'not quite so long ago', since: daysAgo(5) + 1, entry: undefined },
  ])('its entry waits even where its seasons do not: $name', ({ since, entry }) => {
    const found = series(aSeries(), { ...unprotected, ledger: { endedSince: { [KEY]: since } } });
    expect([found[SEASON], found[ENTRY]]).toEqual(['remove', entry]);
  });

  it.each(['continuing', 'upcoming', 'deleted'] as const)('nothing waits while it is %s', (status) => {
    const found = series(aSeries({ status }), { ledger: { endedSince: {} } });
    expect(found).toEqual({ [SEASON]: 'latest-season-of-continuing-series' });
  });
});

describe('judge, a special that Sonarr still looks for', () => {
  const missing = { season: 0, file: 'none', watches: [] } as const;

  it.each([
    { name: 'monitored', special: { ...missing, monitored: true }, entry: undefined },
    {
      name: 'not known whether monitored',
      special: { ...missing, monitored: 'unknown' as const },
      entry: undefined,
    },
    { name: 'not monitored', special: { ...missing, monitored: false }, entry: 'remove' },
  ])('keeps the entry: $name', ({ special, entry }) => {
    const found = series(aSeries({ episodes: [anEpisode(special), anEpisode()] }));
    expect([found[SEASON], found[ENTRY]]).toEqual(['remove', entry]);
  });
});

describe('judge, an episode without an air date', () => {
  const undated = (rest = {}) =>
    aSeries({ episodes: [anEpisode(), anEpisode({ number: 2, airsAt: 'undated', ...rest })] });

  it.each([
    { name: 'watched', rest: {}, expected: 'remove' },
    { name: 'not watched', rest: UNWATCHED, expected: 'season-incomplete season-partly-watched' },
    { name: 'without a file', rest: { file: 'none', watches: [] }, expected: 'season-incomplete' },
  ])('is out when its file was watched: $name', ({ rest, expected }) => {
    expect(series(undated(rest))[SEASON]).toBe(expected);
  });
});

describe('judge, a file that came in after it was watched (hazard 57)', () => {
  const upgraded = aMovieFile({
    importedAt: daysAgo(9),
    upgrades: [{ importedAt: daysAgo(30), replacedAt: daysAgo(9) }],
  });
  const outcome = (countedSince: Ledger['countedSince'], movie = {}) =>
    outcomeOf(
      verdictOf(
        judged({
          facts: { series: [], movies: [aMovie({ file: upgraded, ...movie })] },
          ledger: { countedSince: countedSince ?? {} },
        }),
      ),
    );

  it.each([
    { name: 'long seen as watched', since: daysAgo(9), expected: 'remove' },
    { name: 'a grace period ago', since: daysAgo(5), expected: 'remove' },
    { name: 'not quite so long ago', since: daysAgo(5) + 1, expected: 'in-grace' },
    { name: 'in the future', since: NOW + 1, expected: 'in-grace' },
  ])('waits from when it was first seen as watched: $name', ({ since, expected }) => {
    expect(outcome({ 'movie-file:radarr:501': since })).toBe(expected);
  });

  it('is seen for the first time where nothing is noted', () => {
    expect(outcome({})).toBe('in-grace');
  });

  it('asks nothing of a file that was there when it was watched', () => {
    expect(outcome({}, { file: aMovieFile({ importedAt: daysAgo(10) }), watches: [aWatch()] })).toBe(
      'remove',
    );
  });

  it('holds for an episode as well', () => {
    const one = aSeries({
      episodes: [anEpisode()],
      file: { importedAt: daysAgo(9), upgrades: upgraded.upgrades },
    });
    expect(series(one, { ledger: { countedSince: {} } })[SEASON]).toBe('in-grace');
  });
});

describe('judge, an announcement that cannot be', () => {
  it.each([
    { name: 'of the future', at: NOW + 1, expected: 'in-notice' },
    { name: 'of 1970', at: 0, expected: 'in-notice' },
    { name: 'of before its file came in', at: Date.UTC(1990, 0, 1), expected: 'in-notice' },
  ])('is none: $name', ({ at, expected }) => {
    const ledger = { announced: { 'movie-file:radarr:501': at } } as const;
    expect(outcomeOf(verdictOf(judged({ facts: { series: [] }, ledger })))).toBe(expected);
  });
});
