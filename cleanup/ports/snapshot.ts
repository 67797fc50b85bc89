import type { Facts } from '../domain/facts/facts.ts';
import type { Ledger } from '../domain/facts/ledger.ts';

/** Facts and ledger of one moment: all that a decision depends on besides policy and clock. */
export interface Snapshot {
  readonly facts: Facts;
  readonly ledger: Ledger;
}

export interface SnapshotProblem {
  /** Where in the file. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export type SnapshotResult =
  | { readonly kind: 'parsed'; readonly snapshot: Snapshot }
  | {
      readonly kind: 'refused';
      /** The first of them. */
      readonly problems: readonly SnapshotProblem[];
      /** How many more there are. */
      readonly more: number;
    };

/** Parses the text of a snapshot file. */
export type ParseSnapshot = (text: string) => SnapshotResult;
