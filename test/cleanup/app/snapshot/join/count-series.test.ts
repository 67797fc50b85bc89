import { describe, expect, it } from 'vitest';
import { countSeries } from '../../../../../cleanup/app/snapshot/join/count-series.ts';

const season = (number: number, episodesWithFile: number | 'unknown') => ({
  number,
  monitored: true,
  episodesWithFile,
});

describe('countSeries', () => {
  it('counts all files, and the regular seasons that have any', () => {
    expect(countSeries([season(0, 3), season(1, 8), season(2, 0), season(3, 1)])).toEqual({
      fileCount: 12,
      seasonCount: 2,
    });
    expect(countSeries([])).toEqual({ fileCount: 0, seasonCount: 0 });
  });

  it('knows nothing where one season is unknown', () => {
    expect(countSeries([season(1, 8), season(2, 'unknown')])).toEqual({
      fileCount: 'unknown',
      seasonCount: 'unknown',
    });
  });
});
