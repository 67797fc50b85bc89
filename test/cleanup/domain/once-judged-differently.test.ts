import { describe, expect, it } from 'vitest';
import { KEEP_CODES } from '../../../cleanup/domain/reason.ts';
import { aLibrary, aMovie, anEpisode, aSeries, aWatch, filesOf } from '../../support/facts.ts';
import { type Case, judged, outcomes } from '../../support/judging.ts';

/** Two regular episodes of two seasons, each with its file. */
const twoSeasons = [anEpisode({ season: 1 }), anEpisode({ season: 2 })];

/** Random libraries in which the judge and the reference judge once gave different answers, as small as they get. */
const CASES: readonly [string, Case, Record<string, string>][] = [
  [
    'a file that may hold any episode keeps the whole series, not only the episodes that point at it',
    {
      facts: {
        movies: [],
        series: [
          aSeries({
            episodes: twoSeasons,
            files: filesOf(twoSeasons).map((file, index) =>
              index === 0 ? { ...file, episodes: 'unknown' } : file,
            ),
          }),
        ],
      },
    },
    { 'season:sonarr:7:1': 'ambiguous-match?', 'season:sonarr:7:2': 'ambiguous-match?' },
  ],
  [
    'a play without a date that no earlier run has seen is in grace even where there is no grace period',
    {
      facts: { series: [], movies: [aMovie({ watches: [aWatch({ lastPlayedAt: 'undated' })] })] },
      policy: { gracePeriodDays: 0 },
    },
    { 'movie:radarr:1': 'in-grace' },
  ],
];

describe('judge, where the reference judge once differed', () => {
  it.each(CASES)('%s', (_name, given, expected) => {
    expect(outcomes(judged(given))).toEqual(expected);
  });

  it('gives reasons in the order of their codes, in whatever order they were found', () => {
    const watches = [aWatch({ state: 'unknown', position: 'unknown', favorite: 'unknown' })];
    const facts = aLibrary({
      movies: [aMovie({ watches, tags: 'unknown', playing: 'unknown' })],
      series: [],
    });
    const [verdict] = judged({ facts }).verdicts;
    const codes = verdict?.kind === 'keep' ? verdict.reasons.map(({ code }) => code) : [];

    expect(codes).toEqual(KEEP_CODES.filter((code) => codes.includes(code)));
    expect(codes.length).toBeGreaterThan(3);
  });
});
