import type { ItemKey } from '../domain/facts/keys.ts';
import type { PlanItem } from '../domain/plan/plan.ts';
import type { KeepReason } from '../domain/policy/reason.ts';
import type { StepName } from '../ports/state-store.ts';

/** What became of one item of the plan. Outcomes stand in the order of the plan, one for each item. */
export type ItemOutcome = Removed | Skipped | Failed | NotReached;

export interface Removed {
  readonly kind: 'removed';
  readonly item: PlanItem;
  /** What the disk gained; 0 while a recycle bin or a torrent holds the data. */
  readonly freedBytes: number | 'unknown';
  /** Where the bytes are that were not freed. */
  readonly heldBy: readonly ('recycle-bin' | 'torrent' | 'hard-link')[];
  /** Lines for people: a torrent left behind that a re-add would import again, an exclusion set, … */
  readonly notes: readonly string[];
}

/**
 * Nothing was done with it. `gone`: the server no longer knows it · `changed`: path, file or episodes are not
 * those of the plan · `kept`: judged afresh it stays, with the reasons · `unsafe-storage`: a root folder is not
 * accessible, empty, or has shrunk · `bound`: it goes only with an item that did not go.
 */
export interface Skipped {
  readonly kind: 'skipped';
  readonly item: PlanItem;
  readonly because: 'gone' | 'changed' | 'kept' | 'unsafe-storage' | 'bound';
  /** The line for people. */
  readonly detail: string;
  readonly reasons?: readonly KeepReason[];
}

export interface Failed {
  readonly kind: 'failed';
  readonly item: PlanItem;
  /** The step that failed; absent when it failed while reading again, before any step. */
  readonly step?: StepName;
  readonly problem: string;
  /** A fault of this program, and not of a server or the state folder. */
  readonly fault?: true;
}

/** The run was stopped before it got there. */
export interface NotReached {
  readonly kind: 'not-reached';
  readonly item: PlanItem;
  /** What had been done of it: it may have been unmonitored. */
  readonly detail?: string;
}

/** A removal that an earlier run had begun. */
export interface ResumedRemoval {
  readonly key: ItemKey;
  readonly item: PlanItem;
  /** `finished`: its files are gone and it counts as removed · `given-up`: files are still there; judged anew. */
  readonly kind: 'finished' | 'given-up' | 'unknown';
  readonly detail: string;
}
