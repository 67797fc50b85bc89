import { describe, expect, it } from 'vitest';
import { seedsOf } from '../../support/random-runs.ts';
import { calmNight, liveAll, MANY_NIGHTS, troubledNight } from '../../support/simulated/nights.ts';
import { ledgerOf } from '../../support/simulated/program.ts';
import { leftOver, watch } from '../../support/simulated/watchdog.ts';

/** An open position counts for fourteen, then come notice, its tolerance and one more: by then whatever may go has gone. */
const CALM_NIGHTS = 18;

describe('nights after one in which servers failed', () => {
  it('end with all gone that may go, and nothing else', MANY_NIGHTS, async () => {
    await liveAll(seedsOf(16), async (nights) => {
      const { simulator, options, seed } = nights;
      await troubledNight(nights);
      for (let night = 0; night < CALM_NIGHTS; night++) await calmNight(nights);
      const after = watch(simulator, options.policy, await ledgerOf(simulator, options));
      expect(leftOver(after, simulator), `SEED=${seed}`).toEqual([]);
    });
  });
});
