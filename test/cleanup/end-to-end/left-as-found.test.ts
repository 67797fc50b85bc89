import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/start.ts';
import { seedsOf } from '../../support/random-runs.ts';
import { Killed, killedAfter } from '../../support/simulated/killed.ts';
import { DAY_MS, liveAll, MANY_NIGHTS } from '../../support/simulated/nights.ts';
import { runNight } from '../../support/simulated/program.ts';
import { truthOf } from '../../support/simulated/truth.ts';

/** All flags of a library, by what they are of. */
function flagsOf(simulator: Simulator): Record<string, boolean | 'unknown'> {
  const flags: Record<string, boolean | 'unknown'> = {};
  const { movies, series } = truthOf(simulator);
  for (const { instance, id, monitored } of movies) flags[`movie ${instance} ${id}`] = monitored;
  for (const { instance, id, seasons, episodes } of series) {
    for (const { number, monitored } of seasons) flags[`season ${instance} ${id} ${number}`] = monitored;
    for (const one of episodes) flags[`episode ${instance} ${one.id}`] = one.monitored;
  }
  return flags;
}

describe('nights in which servers refuse to delete', () => {
  it('leave everything monitored as it was, kills or not', MANY_NIGHTS, async () => {
    let refused = 0;
    await liveAll(seedsOf(12), async ({ simulator, options, random, seed }) => {
      const before = flagsOf(simulator);
      simulator.faults.add({ method: 'DELETE', path: /file/, fault: { kind: 'status', status: 400 } });
      for (let night = 0; night < 6; night++) {
        // The last night but one is whole, and the last clears up after it.
        const through = night < 4 && random.chance(0.5) ? killedAfter(random.between(1, 60)) : undefined;
        await runNight(simulator, { ...options, ...(through && { through }) }).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        simulator.clock.advance(DAY_MS);
      }
      const deletions = simulator.requests.writes().filter(({ method }) => method === 'DELETE');
      refused += deletions.length;
      expect({ seed, flags: flagsOf(simulator) }).toEqual({ seed, flags: before });
    });
    expect(refused).toBeGreaterThan(0);
  });
});
