import { describe, expect, it } from 'vitest';
import type { MovieFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import type { Policy } from '../../../../cleanup/domain/policy/policy.ts';
import { aMovie, aMovieFile, aWatch, DAY, daysAgo, NOW } from '../../../support/facts.ts';
import { judged, outcomeOf, verdictOf } from '../../../support/judging.ts';

interface Times {
  readonly playedAt?: number | 'undated';
  readonly importedAt?: number;
  readonly announcedAt?: number | 'never';
  readonly policy?: Partial<Policy>;
  readonly ledger?: Partial<Ledger>;
}

function verdictAt({
  playedAt = daysAgo(10),
  importedAt = daysAgo(30),
  announcedAt = daysAgo(3),
  policy = {},
  ledger = {},
}: Times) {
  const movie = aMovie({ file: aMovieFile({ importedAt }), watches: [aWatch({ lastPlayedAt: playedAt })] });
  const announced = announcedAt === 'never' ? {} : { 'movie-file:radarr:501': announcedAt };
  return verdictOf(
    judged({ facts: { movies: [movie], series: [] }, policy, ledger: { announced, ...ledger } }),
  );
}

const HALF = DAY / 2;

describe('judge, grace and notice', () => {
  it.each<{ name: string; times: Times; expected: string }>([
    { name: 'played just five days ago', times: { playedAt: daysAgo(5) }, expected: 'remove' },
    { name: 'played a millisecond less ago', times: { playedAt: daysAgo(5) + 1 }, expected: 'in-grace' },
    {
      name: 'imported just five days ago and played since',
      times: { importedAt: daysAgo(5), playedAt: daysAgo(5) },
      expected: 'remove',
    },
    { name: 'played in the future (a clock is wrong)', times: { playedAt: NOW + DAY }, expected: 'in-grace' },
    {
      name: 'announced a day and a half ago: a daily job may start early',
      times: { announcedAt: NOW - 2 * DAY + HALF },
      expected: 'remove',
    },
    {
      name: 'announced a millisecond later',
      times: { announcedAt: NOW - 2 * DAY + HALF + 1 },
      expected: 'in-notice',
    },
    {
      name: 'never announced (hazard 35: a backlog is announced first)',
      times: { announcedAt: 'never' },
      expected: 'in-notice',
    },
    {
      name: 'in grace and in notice',
      times: { playedAt: daysAgo(4), announcedAt: daysAgo(1) },
      expected: 'in-grace in-notice',
    },
    {
      name: 'no notice asked for',
      times: { announcedAt: 'never', policy: { noticeDays: 0 } },
      expected: 'remove',
    },
    {
      name: 'no grace asked for',
      times: { playedAt: NOW, policy: { gracePeriodDays: 0 } },
      expected: 'remove',
    },
    {
      name: 'a day and a half of grace',
      times: { playedAt: daysAgo(1.5), policy: { gracePeriodDays: 1.5 } },
      expected: 'remove',
    },
    { name: 'a damaged number in the ledger', times: { announcedAt: Number.NaN }, expected: 'in-notice' },
    {
      name: 'a damaged number in the facts',
      times: { importedAt: Number.NaN },
      expected: 'watched-before-import in-grace?',
    },
  ])('$name: $expected', ({ times, expected }) => {
    expect(outcomeOf(verdictAt(times))).toBe(expected);
  });

  it.each([0, 2])(
    'removes nothing on a first run with %i days of notice (hazard 35; a lost state makes one)',
    (noticeDays) => {
      const judgement = judged({ facts: { series: [] }, policy: { noticeDays }, firstRun: true });
      expect(verdictOf(judgement)).toMatchObject({
        reasons: [{ code: 'in-notice', unknown: false }],
        leaving: { announce: true },
      });
    },
  );

  it('tells when grace and notice end', () => {
    const verdict = verdictAt({ playedAt: daysAgo(4), announcedAt: daysAgo(1) });
    expect(verdict).toMatchObject({
      reasons: [
        { code: 'in-grace', at: daysAgo(4), until: NOW + DAY },
        { code: 'in-notice', at: daysAgo(1), until: NOW + HALF },
      ],
      leaving: { clockAt: daysAgo(4), dueAt: NOW + DAY, announcedAt: daysAgo(1) },
    });
  });

  it.each<{ name: string; times: Times; announce: boolean }>([
    { name: 'two days before it is due', times: { playedAt: daysAgo(3) }, announce: true },
    { name: 'not a millisecond earlier', times: { playedAt: daysAgo(3) + 1 }, announce: false },
    {
      name: 'at once where the notice is longer than the grace',
      times: { playedAt: NOW, policy: { noticeDays: 9 } },
      announce: true,
    },
    { name: 'when it is overdue', times: { announcedAt: 'never' }, announce: true },
    { name: 'not when it goes', times: {}, announce: false },
  ])('announces $name', ({ times, announce }) => {
    expect(
      verdictAt({ announcedAt: daysAgo(0), ...times, ...(announce ? {} : { announcedAt: daysAgo(3) }) })
        .leaving?.announce,
    ).toBe(announce);
  });

  it.each<{ name: string; movie: Partial<MovieFacts> }>([
    { name: 'more than time keeps it', movie: { tags: ['keep'] } },
    { name: 'its import is unknown', movie: { file: aMovieFile({ importedAt: 'unknown' }) } },
  ])('knows no leaving where $name', ({ movie }) => {
    const judgement = judged({ facts: { movies: [aMovie(movie)], series: [] } });
    expect(verdictOf(judgement)).toMatchObject({ kind: 'keep', reasons: [{}] });
    expect(verdictOf(judgement)).not.toHaveProperty('leaving');
  });

  it('names the plays from the announcement on, and no announcement before there is one', () => {
    const plays = (days: number) => [[{ user: 'Anna', at: daysAgo(days), dated: true }]];
    const leaving = (days: number) => verdictAt({ playedAt: daysAgo(days), announcedAt: 'never' }).leaving;

    expect(leaving(3)).toStrictEqual({
      clockAt: daysAgo(3),
      dueAt: daysAgo(-2),
      announce: true,
      plays: plays(3),
    });
    expect(leaving(1)).toStrictEqual({
      clockAt: daysAgo(1),
      dueAt: daysAgo(-4),
      announce: false,
      plays: [],
    });
  });
});

describe('judge, a play without a date (hazard 21)', () => {
  const seen = (at: number) => ({ undatedSince: { 'anna|movie:tmdb:593': at } });

  it.each<{ name: string; times: Times; expected: string }>([
    { name: 'counts from when it was first seen', times: { ledger: seen(daysAgo(5)) }, expected: 'remove' },
    {
      name: 'and from no millisecond earlier',
      times: { ledger: seen(daysAgo(5) + 1) },
      expected: 'in-grace',
    },
    { name: 'waits when it is seen for the first time', times: {}, expected: 'in-grace' },
    {
      name: 'even where there is no grace period',
      times: { policy: { gracePeriodDays: 0 } },
      expected: 'in-grace',
    },
    {
      name: 'is of an earlier file when it was seen before the import',
      times: { ledger: seen(daysAgo(31)) },
      expected: 'watched-before-import',
    },
  ])('$name: $expected', ({ times, expected }) => {
    expect(outcomeOf(verdictAt({ playedAt: 'undated', ...times }))).toBe(expected);
  });

  it('says that it has no date', () => {
    expect(verdictAt({ playedAt: 'undated', ledger: seen(daysAgo(6)) }).leaving?.plays).toEqual([
      [{ user: 'Anna', at: daysAgo(6), dated: false }],
    ]);
  });
});
