import { describe, expect, it } from 'vitest';
import type { SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { type Ledger, ledgerFor, type RunMode } from '../../../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../../../cleanup/domain/plan/make-plan.ts';
import { nextLedger } from '../../../../cleanup/domain/remember/next-ledger.ts';
import { aLibrary, aMovie, aMovieFile, aSeries, aWatch, daysAgo, NOW } from '../../../support/facts.ts';
import { ledgerAfter } from '../../../support/ledger-after.ts';
import { aLedger, aPolicy, someLimits } from '../../../support/policy.ts';

const KEY = 'movie-file:radarr:501';

describe('nextLedger, dry and live runs', () => {
  const library = aLibrary({ series: [] });
  const afterRun = (before: Ledger, mode: RunMode) =>
    nextLedger(before, library, judge(library, aPolicy(), ledgerFor(before, mode), NOW), [], mode);
  const unannounced = aLedger(library, { announced: {} });

  it('announce each on a list of their own', () => {
    const dry = afterRun(unannounced, 'dry-run');
    expect([dry.announced, dry.dryAnnounced]).toEqual([{}, { [KEY]: NOW }]);
    const live = afterRun(unannounced, 'live');
    expect([live.announced, live.dryAnnounced]).toEqual([{ [KEY]: NOW }, {}]);
  });

  it('count what live runs announced in dry runs too, and not the other way round', () => {
    const dryAnnounced = { [KEY]: daysAgo(3) };
    const before = { ...unannounced, dryAnnounced };
    expect(ledgerFor(before, 'dry-run').announced).toEqual(dryAnnounced);
    expect(ledgerFor(before, 'live').announced).toEqual({});
    expect(ledgerFor(aLedger(library), 'dry-run').announced).toEqual({ [KEY]: daysAgo(3) });
    expect(afterRun(before, 'live')).toMatchObject({ announced: { [KEY]: NOW }, dryAnnounced });
  });

  it('say in the first live run how many notices start anew, and only there', () => {
    const before = { ...unannounced, dryAnnounced: { [KEY]: daysAgo(3) } };
    const restarts = (ledger: Ledger) =>
      makePlan(library, judge(library, aPolicy(), ledger, NOW), ledger, someLimits()).noticesRestart;
    expect(restarts(before)).toBe(1);
    expect(restarts(ledgerFor(before, 'dry-run'))).toBe(0);
    expect(restarts(afterRun(before, 'live'))).toBe(0);
    expect(restarts(unannounced)).toBe(0);
  });

  it('take what is a favourite now off both lists', () => {
    const watches = [aWatch({ favorite: true })];
    const dryAnnounced = { [KEY]: daysAgo(3) };
    const after = ledgerAfter({ movies: [aMovie({ watches })] }, { dryAnnounced });
    expect([after.announced, after.dryAnnounced, after.countedSince]).toEqual([{}, {}, {}]);
  });

  it('begin an announcement of the future anew', () => {
    expect(ledgerAfter({}, { announced: { [KEY]: NOW + 1 } }).announced).toEqual({ [KEY]: NOW });
  });
});

describe('nextLedger, since when nothing but time has kept a file', () => {
  const countedAfter = (movie: Parameters<typeof aMovie>[0], countedSince: Ledger['countedSince'] = {}) =>
    ledgerAfter({ movies: [aMovie(movie)] }, { countedSince }).countedSince;
  const before = { [KEY]: daysAgo(9) };
  const unread = { file: aMovieFile({ importedAt: 'unknown' }) } as const;
  const inGrace = { watches: [aWatch({ lastPlayedAt: daysAgo(1) })] };

  it('begins on the first night, be it in grace or due', () => {
    expect([countedAfter(inGrace), countedAfter({})]).toEqual([{ [KEY]: NOW }, { [KEY]: NOW }]);
  });

  it('goes on through what could not be read, and does not begin with it', () => {
    expect(countedAfter(unread, before)).toEqual(before);
    expect(countedAfter(unread)).toEqual({});
  });

  it('ends with anything else that keeps it, whatever else does', () => {
    const watches = [aWatch({ lastPlayedAt: daysAgo(1) })];
    expect(countedAfter({ watches, tags: ['keep'] }, before)).toEqual({});
    expect(countedAfter({ ...unread, tags: ['keep'] }, before)).toEqual({});
  });
});

describe('nextLedger, ends of series', () => {
  const KEYS = 'sonarr|series:tvdb:79215';
  const endsAfter = (status: SeriesFacts['status'], before: Ledger['endedSince'] = { [KEYS]: daysAgo(9) }) =>
    ledgerAfter({ movies: [], series: [aSeries({ status })] }, { endedSince: before ?? {} }).endedSince;

  it('are remembered from the first night on, through a status that could not be read', () => {
    expect(endsAfter('ended', {})).toEqual({ [KEYS]: NOW });
    expect(endsAfter('ended')).toEqual({ [KEYS]: daysAgo(9) });
    expect(endsAfter('ended', { [KEYS]: NOW + 1 })).toEqual({ [KEYS]: NOW });
    expect(endsAfter('unknown')).toEqual({ [KEYS]: daysAgo(9) });
    expect(endsAfter('unknown', {})).toEqual({});
  });

  it.each(['continuing', 'upcoming', 'deleted'] as const)('are forgotten once it is %s', (status) => {
    expect(endsAfter(status)).toEqual({});
  });
});
