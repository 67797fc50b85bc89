import type { Comparison } from '../domain/difference/comparison.ts';
import type { Finding } from '../domain/findings/finding.ts';

/** One app beside what is wanted of it. */
export type AppPlan =
  | {
      readonly app: string;
      readonly state: 'read';
      readonly version: string;
      readonly comparisons: readonly Comparison[];
    }
  | { readonly app: string; readonly state: 'not-read'; readonly problem: string };

export interface SetupPlan {
  readonly apps: readonly AppPlan[];
  readonly findings: readonly Finding[];
}

/** What became of one change. */
export interface Outcome {
  readonly comparison: Comparison;
  /**
   * - `not-taken`: the app answered success, and reading it again failed or showed the old value
   * - `not-tried`: the run was to end, or the app had gone away
   */
  readonly kind: 'written' | 'failed' | 'not-taken' | 'not-tried';
  /** Of what did not succeed: why, and what to do. */
  readonly problem?: string;
}

/** One app after its changes were written and it was read again. */
export interface AppResult {
  readonly app: string;
  readonly outcomes: readonly Outcome[];
  /** As it was read last; not read where it never answered. */
  readonly last: AppPlan;
}

export interface SetupResult {
  readonly apps: readonly AppResult[];
  readonly findings: readonly Finding[];
}
