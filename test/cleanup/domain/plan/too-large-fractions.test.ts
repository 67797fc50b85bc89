import { describe, expect, it } from 'vitest';
import type { Facts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { tooLargeFractions } from '../../../../cleanup/domain/plan/too-large-fractions.ts';
import type { Limits } from '../../../../cleanup/domain/policy/policy.ts';
import {
  aLibrary,
  aMoviePlayed,
  aSeries,
  instance,
  movieId,
  seriesId,
  UNWATCHED,
} from '../../../support/facts.ts';
import { judged } from '../../../support/judging.ts';
import { someLimits } from '../../../support/policy.ts';

const found = (facts: Partial<Facts>, limits: Partial<Limits> = {}) =>
  tooLargeFractions(
    aLibrary({ movies: [], series: [], ...facts }),
    judged({ facts: { movies: [], series: [], ...facts } }),
    someLimits({ maxFraction: 0.4, ...limits }),
  );
const unread = (sonarr: string, inventory: SeriesFacts['inventory']) =>
  aSeries({
    instance: instance(sonarr),
    id: seriesId(99),
    providerIds: { tvdb: 99 },
    episodes: [],
    inventory,
  });

describe('tooLargeFractions', () => {
  it('says how much of how much would go', () => {
    const movies = [aMoviePlayed(10, 1), { ...aMoviePlayed(10, 2), ...UNWATCHED }];
    expect(found({ movies })).toEqual([
      {
        code: 'too-large-fraction',
        instance: 'radarr',
        kind: 'movie',
        value: 0.5,
        limit: 0.4,
        due: 1,
        items: 2,
      },
    ]);
    expect(found({ movies }, { maxFraction: 0.5 })).toEqual([]);
  });

  it.each(['none', 'unknown'] as const)('leaves films aside whose file is %s', (file) => {
    const movies = [aMoviePlayed(10, 1), { ...aMoviePlayed(10, 2), id: movieId(2), file }];
    expect(found({ movies })).toMatchObject([{ due: 1, items: 1 }]);
  });

  it.each([0, -1, Number.NaN])(
    'has nothing against a run that takes nothing, whatever the limit: %d',
    (maxFraction) => {
      expect(found({ movies: [{ ...aMoviePlayed(10, 1), ...UNWATCHED }] }, { maxFraction })).toEqual([]);
    },
  );

  it('lets nothing go where the limit is no number', () => {
    expect(found({ movies: [aMoviePlayed(10, 1)] }, { maxFraction: Number.NaN })).toHaveLength(1);
  });

  it('counts series that nobody touched, of the same instance only', () => {
    const counted = { fileCount: 18, seasonCount: 9 };
    expect(found({ series: [aSeries(), unread('sonarr', counted)] })).toEqual([]);
    expect(found({ series: [aSeries(), unread('sonarr-4k', counted)] })).toMatchObject([
      { instance: 'sonarr', kind: 'season', due: 1, items: 1 },
    ]);
  });
});
