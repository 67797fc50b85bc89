import { describe, expect, it } from 'vitest';
import type { EpisodeFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { anEpisode, DAY, NOW } from '../../../support/facts.ts';
import type { Case } from '../../../support/judging.ts';
import { outcomesFor, type SeriesLike } from '../../../support/series-outcomes.ts';

const missing = { file: 'none', watches: [] } as const;

describe('judge, the latest season of a continuing series', () => {
  const later = (overrides: Partial<EpisodeFacts>) => anEpisode({ season: 2, ...overrides });
  const two = (second: Partial<EpisodeFacts>, overrides: SeriesLike = {}): SeriesLike => ({
    status: 'continuing',
    episodes: [anEpisode(), later(second)],
    ...overrides,
  });
  const latest = 'latest-season-of-continuing-series';

  it.each<{ name: string; series: SeriesLike; rest?: Case; expected: Record<string, string> }>([
    { name: 'the newer one has aired', series: two({}), expected: { S1: 'remove', S2: latest } },
    {
      name: 'the newer one is only announced (hazard 27)',
      series: two({ ...missing, airsAt: NOW + 9 * DAY }),
      expected: { S1: latest },
    },
    {
      name: 'the newer one aired and is not there',
      series: two({ ...missing, monitored: false }),
      expected: { S1: 'remove' },
    },
    {
      name: 'when the newer one airs is unknown',
      series: two({ airsAt: 'unknown' }),
      expected: { S1: latest, S2: `not-watched season-incomplete? ${latest}` },
    },
    {
      name: "the newer one comes first in Sonarr's list",
      series: { status: 'continuing', episodes: [later({}), anEpisode()] },
      expected: { S1: 'remove', S2: latest },
    },
    {
      name: 'none is known to have aired',
      series: { status: 'continuing', episodes: [anEpisode({ airsAt: 'unknown' })] },
      expected: { S1: `not-watched season-incomplete? ${latest}` },
    },
    {
      name: 'the newer one has no date, only a file',
      series: two({ airsAt: 'undated', monitored: false }),
      expected: { S1: latest, S2: latest },
    },
    {
      name: 'the series has ended',
      series: two({}, { status: 'ended' }),
      expected: { S1: 'remove', S2: 'remove', series: 'remove' },
    },
    {
      name: 'the status is unknown',
      series: two({}, { status: 'unknown' }),
      expected: { S1: 'remove', S2: `${latest}?` },
    },
    {
      name: 'the series was deleted from TheTVDB',
      series: two({}, { status: 'deleted' }),
      expected: { S1: 'remove', S2: latest },
    },
    {
      name: 'the policy does not protect it',
      series: two({}),
      rest: { policy: { protectLatestSeason: false } },
      expected: { S1: 'remove', S2: 'remove' },
    },
    {
      name: 'a special aired later',
      series: { status: 'continuing', episodes: [anEpisode(), anEpisode({ season: 0 })] },
      expected: { S1: latest, F1001: 'remove' },
    },
  ])('$name', ({ series, rest, expected }) => {
    expect(outcomesFor(series, rest)).toEqual(expected);
  });
});
