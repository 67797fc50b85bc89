import { describe, expect, it } from 'vitest';
import type { Removal } from '../../../../cleanup/domain/facts/ledger.ts';
import { aFavorite, anEpisode, aSeries, aWatch, daysAgo, NOW } from '../../../support/facts.ts';
import { type Case, judged, verdictOf } from '../../../support/judging.ts';
import { outcomesFor, type SeriesLike } from '../../../support/series-outcomes.ts';

const gone = { file: 'none', watches: [], monitored: false } as const;
const removal: Removal = { at: daysAgo(20), instance: 'sonarr', files: 1 };
const removed = (...keys: string[]) => ({ removed: Object.fromEntries(keys.map((key) => [key, removal])) });
const S1_REMOVED = { ledger: removed('sonarr|season:tvdb:79215:1') };
const byEpisode = { policy: { seriesMode: 'episode' } } as const;
const firstGone: SeriesLike = { episodes: [anEpisode(gone), anEpisode({ season: 2 })] };

describe('judge, the entry of an ended series', () => {
  it.each<{ name: string; series: SeriesLike; rest?: Case; goes: boolean }>([
    { name: 'all of it goes', series: {}, goes: true },
    { name: 'the policy leaves it', series: {}, rest: { policy: { removeEndedSeries: false } }, goes: false },
    {
      name: 'it continues',
      series: { status: 'continuing' },
      rest: { policy: { protectLatestSeason: false } },
      goes: false,
    },
    {
      name: 'its status is unknown',
      series: { status: 'unknown' },
      rest: { policy: { protectLatestSeason: false } },
      goes: false,
    },
    {
      name: 'a season stays',
      series: { episodes: [anEpisode(), anEpisode({ season: 2, watches: [aWatch({ state: 'unplayed' })] })] },
      goes: false,
    },
    {
      name: 'a special stays',
      series: { episodes: [anEpisode(), anEpisode({ season: 0, watches: [aWatch({ state: 'unplayed' })] })] },
      goes: false,
    },
    {
      name: 'a special is still to air',
      series: { episodes: [anEpisode(), anEpisode({ season: 0, ...gone, airsAt: NOW })] },
      goes: false,
    },
    {
      name: 'a special goes as well',
      series: { episodes: [anEpisode(), anEpisode({ season: 0 })] },
      goes: true,
    },
    {
      name: 'it never had more than specials',
      series: { episodes: [anEpisode({ season: 0 })] },
      goes: false,
    },
    { name: 'an earlier season was removed before', series: firstGone, rest: S1_REMOVED, goes: true },
    { name: 'an earlier season was never there', series: firstGone, goes: false },
    {
      name: 'an earlier season was removed episode by episode',
      series: firstGone,
      rest: { ledger: removed('sonarr|episode:tvdb:79215:1:1') },
      goes: true,
    },
    {
      name: 'one episode of the earlier season was never removed',
      series: { episodes: [anEpisode(gone), anEpisode({ number: 2, ...gone }), anEpisode({ season: 2 })] },
      rest: { ledger: removed('sonarr|episode:tvdb:79215:1:1') },
      goes: false,
    },
    {
      name: 'the earlier season was asked for again',
      series: { episodes: [anEpisode({ ...gone, monitored: true }), anEpisode({ season: 2 })] },
      rest: S1_REMOVED,
      goes: false,
    },
    {
      name: 'whether it was asked for again is unknown',
      series: { episodes: [anEpisode({ ...gone, monitored: 'unknown' }), anEpisode({ season: 2 })] },
      rest: S1_REMOVED,
      goes: false,
    },
    {
      name: 'nothing is left but the record',
      series: { episodes: [anEpisode(gone)] },
      rest: S1_REMOVED,
      goes: true,
    },
    {
      name: 'the record is of another instance',
      series: { episodes: [anEpisode(gone)] },
      rest: { ledger: removed('sonarr-4k|season:tvdb:79215:1') },
      goes: false,
    },
    {
      name: 'the record is all there is and somebody marked it',
      series: { episodes: [anEpisode(gone)], favorites: [aFavorite({ favorite: true })] },
      rest: S1_REMOVED,
      goes: false,
    },
    {
      name: 'there is no record on a first run',
      series: { episodes: [anEpisode(gone)] },
      rest: { ...S1_REMOVED, firstRun: true },
      goes: false,
    },
    {
      name: 'the policy fits no user',
      series: { episodes: [anEpisode(gone)] },
      rest: { ...S1_REMOVED, policy: { primaryUserName: 'Carl' } },
      goes: false,
    },
    {
      name: 'which file holds an episode is unknown',
      series: { episodes: [anEpisode(), anEpisode({ season: 0, file: 'unknown' })] },
      goes: false,
    },
    {
      name: 'an episode names a file that is not there',
      series: { episodes: [anEpisode(gone), anEpisode({ season: 0 })], files: [] },
      rest: S1_REMOVED,
      goes: false,
    },
    { name: 'all of its files go one by one', series: {}, rest: byEpisode, goes: true },
    {
      name: 'an episode is missing and not monitored',
      series: { episodes: [anEpisode(), anEpisode({ number: 2, ...gone })] },
      rest: byEpisode,
      goes: true,
    },
    {
      name: 'an episode is missing and monitored',
      series: { episodes: [anEpisode(), anEpisode({ number: 2, ...gone, monitored: true })] },
      rest: byEpisode,
      goes: false,
    },
    {
      name: 'a season that goes by its share misses an episode',
      series: { episodes: [anEpisode(), anEpisode({ number: 2, ...gone, monitored: true })] },
      rest: { policy: { minWatchedFraction: 0.5 } },
      goes: true,
    },
  ])('$name: goes $goes', ({ series, rest, goes }) => {
    expect(outcomesFor(series, rest)['series'] === 'remove').toBe(goes);
  });

  it('goes after the last of its parts', () => {
    const watches = [aWatch({ lastPlayedAt: daysAgo(6) })];
    const series = aSeries({ episodes: [anEpisode(), anEpisode({ season: 2, watches })] });
    const judgement = judged({ facts: { movies: [], series: [series] } });
    expect(verdictOf(judgement, 'series:sonarr:7')).toMatchObject({
      unit: { after: ['season:sonarr:7:1', 'season:sonarr:7:2'] },
      leaving: { clockAt: daysAgo(6), dueAt: daysAgo(1), announce: false, plays: [] },
    });
  });

  it('is due since its last removal when nothing else is left', () => {
    const episodes = [anEpisode(gone), anEpisode({ number: 2, ...gone })];
    const early = { ...removal, at: daysAgo(30) };
    const keys = { 'sonarr|episode:tvdb:79215:1:1': removal, 'sonarr|episode:tvdb:79215:1:2': early };
    for (const ledger of [{ removed: keys }, S1_REMOVED.ledger]) {
      const judgement = judged({ facts: { movies: [], series: [aSeries({ episodes })] }, ledger });
      expect(verdictOf(judgement)).toMatchObject({ leaving: { clockAt: daysAgo(20), dueAt: daysAgo(20) } });
    }
  });
});
