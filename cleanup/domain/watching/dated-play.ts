import type { EpochMs } from '../basics/time.ts';

/** One dated play of a user. */
export interface DatedPlay {
  readonly at: EpochMs;
  readonly title: string;
  readonly ofSeries: boolean;
}
