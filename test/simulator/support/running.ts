import { onTestFinished } from 'vitest';
import type { LibrarySpec } from '../../../simulator/library/spec.ts';
import type { SimulatorOptions } from '../../../simulator/options.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';

/** The servers of a library, stopped when the test has finished. */
export async function running(
  library: { build(): LibrarySpec },
  options: SimulatorOptions = {},
): Promise<Simulator> {
  const simulator = await startSimulator(library.build(), options);
  onTestFinished(() => simulator.close());
  return simulator;
}
