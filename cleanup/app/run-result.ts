import type { EpochMs } from '../domain/basics/time.ts';
import type { Facts } from '../domain/facts/facts.ts';
import type { Ledger } from '../domain/facts/ledger.ts';
import type { Judgement } from '../domain/judge/judgement.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Traffic } from '../ports/totals.ts';
import type { FirstNotices } from './first-notices.ts';
import type { ItemOutcome, ResumedRemoval, Skipped } from './outcome.ts';

export type RunOutcome = LockedOut | StoppedWaiting | RunResult;

/** Told to stop before it had the lock; nothing was read. */
export interface StoppedWaiting {
  readonly kind: 'stopped';
  /** As `RunResult.stopped`. */
  readonly stopped: string;
}

/** Another run is at work; nothing was read. */
export interface LockedOut {
  readonly kind: 'locked';
  /** Who holds the lock and what to do, a line for people. */
  readonly problem: string;
}

/** Everything that a report of a run tells. */
export interface RunResult {
  readonly kind: 'ran';
  readonly mode: 'dry-run' | 'live';
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly facts: Facts;
  readonly judgement: Judgement;
  /** Of `apply --plan`: the fresh plan, of which only what was approved is left in `remove`. */
  readonly plan: Plan;
  /** The ledger as it was saved, or would have been. */
  readonly ledger: Ledger;
  /** One for each item of `plan.remove`, in its order; empty in a dry run and where nothing may be removed. */
  readonly outcomes: readonly ItemOutcome[];
  /** Of `apply --plan`: approved items that no longer qualify, and why. */
  readonly notQualified: readonly Skipped[];
  /** Removals that an earlier run had begun. */
  readonly resumed: readonly ResumedRemoval[];
  /** What changed on the shelf; absent in a dry run. */
  readonly shelf?: ShelfChange;
  /** Notices that begin because no live run had announced what leaves; absent where that is no news. */
  readonly firstNotices?: FirstNotices;
  /** What was asked of the servers. */
  readonly traffic: Traffic;
  /** Lines for people that change nothing of the result: no recycle bin, a shelf not written. */
  readonly warnings: readonly string[];
  /** What is wrong with the state folder, lines for people. */
  readonly stateProblems: readonly string[];
  /** Why nothing was removed in live mode although nothing refuses the plan: state that cannot be written. */
  readonly blocked?: string;
  /** Why the plan was not worked through: a signal, or state that could no longer be written. */
  readonly stopped?: string;
}

export interface ShelfChange {
  readonly added: number;
  readonly removed: number;
}
