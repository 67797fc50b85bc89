import type { EpochMs } from '../domain/basics/time.ts';
import type { Facts } from '../domain/facts/facts.ts';
import type { InstanceName } from '../domain/facts/ids.ts';
import type { Ledger } from '../domain/facts/ledger.ts';
import type { PlanItem } from '../domain/plan/plan.ts';

/** The library as it was read at one moment, and a way to look again at single items of it. */
export interface TakenSnapshot {
  readonly facts: Facts;
  /** Where Jellyfin sees the folders of Radarr and Sonarr, as configured or learned; for people. */
  readonly roots: readonly PathRoot[];
  readonly readAgain: ReadAgain;
}

/** What the paths of an instance begin with, and what Jellyfin has in its place. */
export interface PathRoot {
  readonly instance: InstanceName;
  readonly from: string;
  readonly to: string;
  /** How many titles agree on it; `'configured'` when nobody was asked. */
  readonly votes: number | 'configured';
}

/**
 * Reads one item of a plan again with all that its verdict depends on: its title, the title's other copies,
 * users, sessions and marks, as they are at `now`. Throws `ServerFailure`; a part that could not be read may
 * also be unknown in the facts, which keeps the item.
 */
export type ReadAgain = (item: PlanItem, now: EpochMs) => Promise<ReadAgainResult>;

export type ReadAgainResult =
  | { readonly kind: 'read'; readonly facts: Facts }
  /** The server no longer knows the title; the detail is a line for people. */
  | { readonly kind: 'gone'; readonly detail: string };

/** Reads everything. The ledger tells which series were touched before. */
export type TakeSnapshot = (ledger: Ledger) => Promise<TakenSnapshot>;
