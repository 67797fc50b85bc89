import { describe, it } from 'vitest';
import { seedsOf } from '../../support/random-runs.ts';
import { liveAll, MANY_NIGHTS, troubledNight } from '../../support/simulated/nights.ts';

const TROUBLED_NIGHTS = 4;

describe('nights in which servers fail and the program is killed', () => {
  it('remove nothing that somebody would miss', MANY_NIGHTS, async () => {
    await liveAll(seedsOf(200), async (nights) => {
      for (let night = 0; night < TROUBLED_NIGHTS; night++) await troubledNight(nights);
    });
  });
});
