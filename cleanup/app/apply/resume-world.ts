import type { Ledger } from '../../domain/facts/ledger.ts';
import type { PlanItem } from '../../domain/plan/plan.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Clock } from '../../ports/progress.ts';
import type { Journal, StepName } from '../../ports/state-store.ts';
import type { LibraryReaders } from '../readers.ts';
import type { RemovalOptions, Removers } from './apply-world.ts';
import type { StorageWatch } from './storage-watch.ts';

/** Everything that clearing up after an earlier run works on. */
export interface ResumeWorld {
  readonly readers: Pick<LibraryReaders, 'movies' | 'series'>;
  readonly removers: Removers;
  readonly removal: RemovalOptions;
  readonly policy: Policy;
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly saveLedger: (ledger: Ledger) => Promise<void>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly storage: StorageWatch;
  /** `apply --plan`: whether the entry of this item may be removed; what is not in that plan is only explained. */
  readonly mayRemove: (item: PlanItem) => boolean;
}

/** A step that is done while clearing up, with its lines in the journal. */
export async function journaled<Result>(
  { key }: PlanItem,
  { journal, clock }: ResumeWorld,
  step: StepName,
  action: () => Promise<Result>,
): Promise<Result> {
  await journal.append({ kind: 'before', at: clock.now(), key, step });
  const result = await action();
  await journal.append({ kind: 'after', at: clock.now(), key, step });
  return result;
}
