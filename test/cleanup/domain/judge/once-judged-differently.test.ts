import { describe, expect, it } from 'vitest';
import type { MovieFacts, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import { KEEP_CODES } from '../../../../cleanup/domain/policy/reason.ts';
import {
  aFavorite,
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisode,
  aSeason,
  aSeries,
  aUser,
  aWatch,
  BEN,
  daysAgo,
  filesOf,
  instance,
  movieFileId,
  movieId,
  untouched,
} from '../../../support/facts.ts';
import { type Case, judged, outcomes } from '../../../support/judging.ts';

const bothFavorites = [aFavorite(), aFavorite({ user: BEN })];
const bothPlayed = [aWatch(), aWatch({ user: BEN })];

/** Two regular episodes of two seasons, each with its file. */
const twoSeasons = [anEpisode({ season: 1 }), anEpisode({ season: 2 })];

const the4kFile = aMovieFile({ id: movieFileId(901), path: '/data/4k/Solaris.mkv' });

/** The plain movie once more, in a second Radarr. */
function a4kMovie(watch: Partial<UserWatch> = {}): MovieFacts {
  return aMovie({ instance: instance('radarr-4k'), file: the4kFile, watches: [aWatch(watch)] });
}

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
  [
    'a starter of whom nobody knows whether he began keeps a season, also one that may go by its share',
    {
      facts: {
        users: [aUser(), aUser({ id: BEN, name: 'Ben' })],
        movies: [],
        series: [
          aSeries({
            favorites: bothFavorites,
            seasons: [aSeason({ favorites: bothFavorites })],
            episodes: [
              anEpisode({ number: 1, watches: bothPlayed }),
              anEpisode({ number: 2, watches: [aWatch(), untouched({ lastPlayedAt: 'unknown' })] }),
            ],
          }),
        ],
      },
      policy: { watchedBy: 'starters', minWatchedFraction: 0.5 },
    },
    { 'season:sonarr:7:1': 'watch-state-unknown?' },
  ],
  [
    'a play of a copy whose file something else claims as well proves nothing for the other copy',
    {
      facts: {
        series: [],
        movies: [aMovie(), a4kMovie(), aMovie({ id: movieId(2), providerIds: { tmdb: 2 }, file: the4kFile })],
      },
    },
    {
      'movie:radarr:1': 'watch-state-unknown?',
      'movie:radarr-4k:1': 'ambiguous-match',
      'movie:radarr:2': 'ambiguous-match',
    },
  ],
  [
    'a play of a copy that the user may not see does not push the clock, so that forgetting it cannot pull it back',
    {
      facts: {
        series: [],
        movies: [aMovie(), a4kMovie({ access: false, lastPlayedAt: daysAgo(1) })],
      },
    },
    { 'movie:radarr:1': 'remove', 'movie:radarr-4k:1': 'remove' },
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
