import type { EpochMs } from '../basics/time.ts';

/** One play of a user. */
export interface DatedPlay {
  /** Its date; of a play without one, when it was first seen. */
  readonly at: EpochMs;
  readonly title: string;
  /** Whether it is of an episode, with a date of its own: what the same run saw first was not played at one instant. */
  readonly ofSeries: boolean;
}
