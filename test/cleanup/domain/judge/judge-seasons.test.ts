import { describe, expect, it } from 'vitest';
import type { EpisodeFacts } from '../../../../cleanup/domain/facts/facts.ts';
import {
  aFavorite,
  anEpisode,
  anEpisodeFile,
  aSeason,
  aWatch,
  DAY,
  daysAgo,
  NOW,
} from '../../../support/facts.ts';
import type { Case } from '../../../support/judging.ts';
import { outcomesFor, type SeriesLike } from '../../../support/series-outcomes.ts';

const unwatched = { watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'undated' })] } as const;
/** Two episodes of the first season, the second as given. */
const pair = (second: Partial<EpisodeFacts>): SeriesLike => ({
  episodes: [anEpisode(), anEpisode({ number: 2, ...second })],
});
const missing = { file: 'none', watches: [] } as const;

describe('judge, one season', () => {
  it.each<{ name: string; series: SeriesLike; rest?: Case; expected: string }>([
    { name: 'all of it was watched', series: {}, expected: 'remove' },
    { name: 'one episode was not (hazard 46)', series: pair(unwatched), expected: 'season-partly-watched' },
    { name: 'nothing was', series: { episodes: [anEpisode(unwatched)] }, expected: 'not-watched' },
    {
      name: 'an episode came in again after it was watched',
      series: {
        ...pair({}),
        files: [
          anEpisodeFile(),
          anEpisodeFile({
            id: anEpisode({ number: 2 }).file as never,
            episodes: [anEpisode({ number: 2 }).id],
            importedAt: daysAgo(9),
          }),
        ],
      },
      expected: 'watched-before-import season-partly-watched',
    },
    {
      name: 'half of it is enough',
      series: pair(unwatched),
      rest: { policy: { minWatchedFraction: 0.5 } },
      expected: 'remove',
    },
    {
      name: 'a little more than half is not',
      series: pair(unwatched),
      rest: { policy: { minWatchedFraction: 0.51 } },
      expected: 'season-partly-watched',
    },
    {
      name: 'nothing is never enough',
      series: { episodes: [anEpisode(unwatched)] },
      rest: { policy: { minWatchedFraction: 0 } },
      expected: 'not-watched',
    },
    {
      name: 'half of a series of unknown type, that may be daily',
      series: { ...pair(unwatched), type: 'unknown' },
      rest: { policy: { minWatchedFraction: 0.5 } },
      expected: 'season-partly-watched?',
    },
    {
      name: 'an aired episode is missing and monitored',
      series: pair(missing),
      expected: 'season-partly-watched',
    },
    {
      name: 'whether the missing one is monitored is unknown',
      series: pair({ ...missing, monitored: 'unknown' }),
      expected: 'season-partly-watched?',
    },
    {
      name: 'the missing one is not monitored',
      series: pair({ ...missing, monitored: false }),
      expected: 'remove',
    },
    {
      name: 'the unwatched one is not monitored',
      series: pair({ ...unwatched, monitored: false }),
      expected: 'season-partly-watched',
    },
    {
      name: 'an episode aired just a day ago (hazard 43)',
      series: pair({ airsAt: daysAgo(1) }),
      expected: 'remove',
    },
    {
      name: 'an episode aired a millisecond less ago',
      series: pair({ airsAt: daysAgo(1) + 1 }),
      expected: 'season-incomplete',
    },
    {
      name: 'an episode is still to air (hazards 12 and 26)',
      series: pair({ ...missing, monitored: false, airsAt: NOW + 9 * DAY }),
      expected: 'season-incomplete',
    },
    {
      name: 'an episode is still to air, monitored or not',
      series: pair({ ...missing, monitored: 'unknown', airsAt: NOW + 9 * DAY }),
      expected: 'season-incomplete',
    },
    {
      name: 'when an episode airs is unknown',
      series: pair({ ...missing, monitored: false, airsAt: 'unknown' }),
      expected: 'season-incomplete?',
    },
    {
      name: 'a monitored episode has no date yet',
      series: pair({ ...missing, airsAt: 'undated' }),
      expected: 'season-incomplete',
    },
    {
      name: 'whether the one without a date is monitored is unknown',
      series: pair({ ...missing, airsAt: 'undated', monitored: 'unknown' }),
      expected: 'season-incomplete?',
    },
    {
      name: 'the one without a date is not monitored',
      series: pair({ ...missing, airsAt: 'undated', monitored: false }),
      expected: 'remove',
    },
    {
      name: 'the one without a date has a file and was not watched',
      series: pair({ ...unwatched, airsAt: 'undated', monitored: false }),
      expected: 'season-partly-watched',
    },
    {
      name: 'an episode was watched yesterday',
      series: pair({ watches: [aWatch({ lastPlayedAt: daysAgo(1) })] }),
      expected: 'in-grace',
    },
    {
      name: 'an episode came in yesterday, upgraded since it was watched (hazard 28)',
      series: {
        file: { importedAt: daysAgo(1), upgrades: [{ importedAt: daysAgo(40), replacedAt: daysAgo(1) }] },
      },
      expected: 'in-grace in-notice',
    },
    {
      name: 'when a file came in is unknown',
      series: { file: { importedAt: 'unknown' } },
      expected: 'in-grace?',
    },
    {
      name: 'a play without a date has just been seen',
      series: pair({ watches: [aWatch({ lastPlayedAt: 'undated' })] }),
      expected: 'in-grace',
    },
    {
      name: 'somebody is in the middle of an episode',
      series: pair({ watches: [aWatch({ position: 'open', lastPlayedAt: daysAgo(9) })] }),
      expected: 'in-progress',
    },
    {
      name: 'somebody marked an episode',
      series: pair({ watches: [aWatch({ favorite: true })] }),
      expected: 'favorite',
    },
    {
      name: 'somebody marked an episode that is missing',
      series: pair({ ...missing, monitored: false, watches: [aWatch({ favorite: true })] }),
      expected: 'favorite',
    },
    {
      name: 'the state of an episode is unknown',
      series: pair({ watches: [aWatch({ state: 'unknown' })] }),
      expected: 'watch-state-unknown? season-partly-watched?',
    },
    {
      name: 'the state of one is unknown and half is enough',
      series: pair({ watches: [aWatch({ state: 'unknown' })] }),
      rest: { policy: { minWatchedFraction: 0.5 } },
      expected: 'watch-state-unknown?',
    },
    {
      name: 'whether somebody started an episode is unknown and half is enough',
      series: pair({ watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'unknown' })] }),
      rest: { policy: { watchedBy: 'starters', minWatchedFraction: 0.5 } },
      expected: 'watch-state-unknown?',
    },
    {
      name: 'whether somebody started an episode that is missing is unknown',
      series: pair({
        ...missing,
        monitored: false,
        watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'unknown' })],
      }),
      rest: { policy: { watchedBy: 'starters' } },
      expected: 'remove',
    },
    {
      name: 'a mark stands on one of two entries of the season',
      series: { seasons: [aSeason({ favorites: [aFavorite({ favorite: true })] }), aSeason()] },
      expected: 'favorite',
    },
    { name: 'Jellyfin has no such episode', series: { file: { match: 'absent' } }, expected: 'unmatched' },
    {
      name: 'an episode is another in Jellyfin (hazard 29)',
      series: { file: { match: 'contradictory' } },
      expected: 'ambiguous-match',
    },
    { name: 'the series wears the keep tag', series: { tags: ['Keep'] }, expected: 'keep-tag' },
    { name: 'the tags are unknown', series: { tags: 'unknown' }, expected: 'keep-tag?' },
    {
      name: 'the series is in the configuration',
      series: {},
      rest: { policy: { keep: { ids: ['tvdb:79215'], instances: [] } } },
      expected: 'kept-by-config',
    },
    { name: 'something of the series is playing', series: { playing: true }, expected: 'playing-now' },
    {
      name: 'the episode itself says that it is playing',
      series: pair({ playing: true }),
      expected: 'playing-now',
    },
    {
      name: 'whether an episode is playing is unknown',
      series: pair({ playing: 'unknown' }),
      expected: 'playing-now?',
    },
    { name: 'the series has no provider id', series: { providerIds: {} }, expected: 'unmatched?' },
    {
      name: 'it has not been announced',
      series: {},
      rest: { ledger: { announced: {} } },
      expected: 'in-notice',
    },
    {
      name: 'one of its files was announced yesterday',
      series: {},
      rest: {
        ledger: {
          announced: { 'episode-file:sonarr:1101': daysAgo(9), 'episode-file:sonarr:1102': daysAgo(1) },
        },
      },
      expected: 'in-notice',
    },
    {
      name: 'one of its files has not been announced',
      series: {},
      rest: { ledger: { announced: { 'episode-file:sonarr:1101': daysAgo(9) } } },
      expected: 'in-notice',
    },
  ])('$name: $expected', ({ series, rest, expected }) => {
    expect(outcomesFor(series, rest)['S1']).toBe(expected);
  });
});
