import type { EpochMs } from '../domain/basics/time.ts';

/** Numbers by two names: the first is the line, the second the column. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What all runs together came to, for counters: the history of runs is pruned, these only grow. Nothing is decided by
 * them; where they are lost, counting starts anew.
 */
export interface Totals {
  readonly since: EpochMs;
  /** By mode and exit code. */
  readonly runs: Counts;
  /** Runs by mode and code of a refusal; one of several refusals counts for each. */
  readonly refusals: Counts;
  /** By instance, and `movie` or `episode`; bytes are the known sizes of the files. */
  readonly removedItems: Counts;
  readonly removedBytes: Counts;
  readonly failedItems: Counts;
  /** What the disk gained, as far as it is known; by instance, and `movie` or `episode`. */
  readonly freedBytes: Counts;
  /** By server; `sent`, and `failed` among them. */
  readonly requests: Counts;
}

/** Requests to a server, and those among them without a usable answer. */
export interface Requests {
  readonly sent: number;
  readonly failed: number;
}

/** By the name of the server. */
export type Traffic = ReadonlyMap<string, Requests>;
