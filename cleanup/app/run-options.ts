import type { Plan } from '../domain/plan/plan.ts';
import type { Limits, Policy } from '../domain/policy/policy.ts';
import type { Clock, Progress } from '../ports/progress.ts';
import type { Shelf } from '../ports/removers.ts';
import type { StateStore } from '../ports/state-store.ts';
import type { Traffic } from '../ports/totals.ts';
import type { RemovalOptions, Removers } from './apply/apply-world.ts';
import type { LibraryReaders } from './readers.ts';
import type { RunResult } from './run-result.ts';
import type { TakeSnapshot } from './taken-snapshot.ts';

/** Everything that can change something at a server. */
export interface Writers {
  readonly removers: Removers;
  readonly shelf: Shelf;
}

export interface RunOptions {
  /** Absent in a dry run, which thus has no object that could write at any server. */
  readonly writers?: Writers;
  readonly readers: LibraryReaders;
  readonly takeSnapshot: TakeSnapshot;
  readonly store: StateStore;
  readonly policy: Policy;
  readonly limits: Limits;
  readonly removal: RemovalOptions;
  /** Name of the collection that shows what leaves soon; empty for none. */
  readonly collection: string;
  /** `apply --plan`: only what this plan removes may go, and only if it still qualifies. */
  readonly approved?: Pick<Plan, 'remove'>;
  /** What was asked of the servers so far. */
  readonly traffic: () => Traffic;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** How the result is kept in the history of runs: `report/` renders, `cli/` knows exit codes. */
  readonly toRecord: (result: RunResult) => { readonly exitCode: number; readonly report: unknown };
  /** How the plan is kept for the dashboard, as JSON and without secrets. */
  readonly toPlan: (plan: Plan) => string;
}
