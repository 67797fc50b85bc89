import { onTestFinished } from 'vitest';
import { type StateFolderOptions, stateFolder } from '../../../cleanup/adapters/state/state-folder.ts';
import type { Lock, StateStore } from '../../../cleanup/ports/state-store.ts';
import { NOW } from '../facts.ts';

/** A store of the folder with its lock held until the test ends. */
export async function opened(
  folder: string,
  options: Partial<StateFolderOptions> = {},
): Promise<StateStore & { readonly held: Lock }> {
  const store = stateFolder({ folder, keepDays: 90, now: () => NOW, ...options });
  const result = await store.lock(NOW);
  if (result.kind !== 'held') throw new Error(`not locked: ${result.problem}`);
  onTestFinished(async () => {
    await result.lock.release().catch(() => undefined);
  });
  return Object.assign(store, { held: result.lock });
}
