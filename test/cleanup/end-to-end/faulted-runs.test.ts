import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../simulator/random.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { RANDOM_TEST, seedsOf } from '../../support/random-runs.ts';
import { Killed, killedAfter } from '../../support/simulated/killed.ts';
import { ledgerOf, type ProgramOptions, runNight } from '../../support/simulated/program.ts';
import { BEGINNING, randomHousehold } from '../../support/simulated/random-household.ts';
import { randomTrouble } from '../../support/simulated/random-trouble.ts';
import { leftOver, missed, watch } from '../../support/simulated/watchdog.ts';

const DAY_MS = 86_400_000;
/** A night takes a tenth of a second, and there are about a hundred, `RUNS=…` tells more. */
const MANY_NIGHTS = { timeout: 10 * RANDOM_TEST.timeout };
const TROUBLED_NIGHTS = 4;
/** Notice, grace and one more: by then whatever may go has gone. */
const CALM_NIGHTS = 10;

/** Tells the story of one household after the other. */
async function liveAll(seeds: readonly number[], story: (nights: Nights) => Promise<void>): Promise<void> {
  for (const seed of seeds) await live(seed, story);
}

async function live(seed: number, story: (nights: Nights) => Promise<void>): Promise<void> {
  const { library, policy } = randomHousehold(seed);
  const folder = await mkdtemp(join(tmpdir(), 'nights-'));
  const simulator = await startSimulator(library, { startAt: BEGINNING, seed });
  try {
    await story({ simulator, options: { policy, live: true, stateFolder: folder }, seed });
  } finally {
    await simulator.close();
    await rm(folder, { recursive: true });
  }
}

interface Nights {
  readonly simulator: Simulator;
  readonly options: ProgramOptions;
  readonly seed: number;
}

/** A night with trouble, and now and then a kill. */
async function troubledNight({ simulator, options, seed }: Nights, random: SeededRandom): Promise<void> {
  const before = watch(simulator, options.policy, await ledgerOf(simulator, options));
  randomTrouble(simulator, random);
  const through = random.chance(0.3) ? killedAfter(random.between(1, 40)) : undefined;
  await runNight(simulator, { ...options, ...(through && { through }) }).catch(unlessKilled);
  expect(missed(before, simulator), `SEED=${seed}`).toEqual([]);
  simulator.faults.clear();
  simulator.clock.advance(DAY_MS);
}

async function calmNight({ simulator, options, seed }: Nights): Promise<void> {
  const before = watch(simulator, options.policy, await ledgerOf(simulator, options));
  await runNight(simulator, options);
  expect(missed(before, simulator), `SEED=${seed}`).toEqual([]);
  simulator.clock.advance(DAY_MS);
}

function unlessKilled(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}

describe('nights in which servers fail and the program is killed', () => {
  it('remove nothing that somebody would miss', MANY_NIGHTS, async () => {
    await liveAll(seedsOf(15), async (nights) => {
      const random = new SeededRandom(nights.seed);
      for (let night = 0; night < TROUBLED_NIGHTS; night++) await troubledNight(nights, random);
    });
  });

  it('end, and then all goes that may', MANY_NIGHTS, async () => {
    await liveAll(seedsOf(3), async (nights) => {
      const { simulator, options, seed } = nights;
      await troubledNight(nights, new SeededRandom(seed));
      for (let night = 0; night < CALM_NIGHTS; night++) await calmNight(nights);
      const after = watch(simulator, options.policy, await ledgerOf(simulator, options));
      expect(leftOver(after, simulator), `SEED=${seed}`).toEqual([]);
    });
  });
});
