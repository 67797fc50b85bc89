import { describe, expect, it } from 'vitest';
import { countFiles } from '../../../../cleanup/domain/facts/census.ts';
import { aLibrary, aSeries, instance, seriesId } from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';

const COUNTED = { fileCount: 12, seasonCount: 2 };

describe('a series that was only counted', () => {
  it('is not judged, whatever its lists hold', () => {
    const series = aSeries({ inventory: COUNTED });

    const plan = planned({ facts: { movies: [], series: [series] } });

    expect([plan.remove, plan.announce, plan.keep]).toEqual([[], [], []]);
  });

  it('protects the other copies of it, of which nobody knows what was watched here', () => {
    const copy = aSeries({
      instance: instance('sonarr-4k'),
      id: seriesId(8),
      inventory: COUNTED,
      episodes: [],
      files: [],
    });

    const plan = planned({ facts: { movies: [], series: [aSeries(), copy] } });

    expect(plan.remove).toEqual([]);
    expect(plan.keep.flatMap(({ reasons }) => reasons)).toContainEqual({
      code: 'watch-state-unknown',
      unknown: true,
      copyIn: 'sonarr-4k',
    });
  });
});

describe('countFiles', () => {
  it.each([
    ['what was counted', COUNTED, 12],
    ['nothing where the count is unknown', { fileCount: 'unknown', seasonCount: 'unknown' } as const, 0],
  ])('counts for an unread series %s', (_, inventory, expected) => {
    const series = aSeries({ inventory, episodes: [], files: [] });

    expect(countFiles(aLibrary({ movies: [], series: [series] })).get('sonarr')).toBe(expected);
  });
});
