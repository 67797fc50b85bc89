import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { SeededRandom } from '../../../simulator/random.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { RANDOM_TEST } from '../random-runs.ts';
import { Killed, killedAfter } from './killed.ts';
import { ledgerOf, type ProgramOptions, runNight } from './program.ts';
import { BEGINNING, randomHousehold } from './random-household.ts';
import { randomTrouble } from './random-trouble.ts';
import { missed, watch } from './watchdog.ts';

export const DAY_MS = 86_400_000;
/** A night takes a tenth of a second, and there are thousands; `RUNS=…` tells more. */
export const MANY_NIGHTS = { timeout: 10 * RANDOM_TEST.timeout };

/** A household that lives from night to night. */
export interface Nights {
  readonly simulator: Simulator;
  readonly options: ProgramOptions;
  readonly random: SeededRandom;
  readonly seed: number;
}

/** Tells the story of one random household after the other. */
export async function liveAll(
  seeds: readonly number[],
  story: (nights: Nights) => Promise<void>,
): Promise<void> {
  for (const seed of seeds) await live(seed, story);
}

async function live(seed: number, story: (nights: Nights) => Promise<void>): Promise<void> {
  const { library, policy } = randomHousehold(seed);
  const folder = await mkdtemp(join(tmpdir(), 'nights-'));
  const simulator = await startSimulator(library, { startAt: BEGINNING, seed });
  try {
    const options = { policy, live: true, stateFolder: folder };
    await story({ simulator, options, random: new SeededRandom(seed), seed });
  } finally {
    await simulator.close();
    await rm(folder, { recursive: true });
  }
}

/** A night with trouble, and now and then a kill. */
export async function troubledNight({ simulator, options, random, seed }: Nights): Promise<void> {
  const before = watch(simulator, options.policy, await ledgerOf(simulator, options));
  randomTrouble(simulator, random);
  const through = random.chance(0.3) ? killedAfter(random.between(1, 40)) : undefined;
  await runNight(simulator, { ...options, ...(through && { through }) }).catch(unlessKilled);
  expect(missed(before, simulator), `SEED=${seed}`).toEqual([]);
  simulator.faults.clear();
  simulator.clock.advance(DAY_MS);
}

export async function calmNight({ simulator, options, seed }: Nights): Promise<void> {
  const before = watch(simulator, options.policy, await ledgerOf(simulator, options));
  await runNight(simulator, options);
  expect(missed(before, simulator), `SEED=${seed}`).toEqual([]);
  simulator.clock.advance(DAY_MS);
}

function unlessKilled(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}
