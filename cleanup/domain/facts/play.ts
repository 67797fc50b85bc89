import type { EpochMs } from '../basics/time.ts';

/** A user's play that counted. */
export interface Play {
  readonly user: string;
  readonly at: EpochMs;
  /** False when the server has no date and `at` is when the play was first seen. */
  readonly dated: boolean;
  /** Which episode of the file; absent for movies. */
  readonly episode?: { readonly season: number; readonly number: number };
}
