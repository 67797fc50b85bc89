/** Milliseconds since 1970-01-01T00:00:00Z. The domain has no clock: every instant comes from outside. */
export type EpochMs = number;

/** One day of 24 hours; the policy knows no calendar days, so daylight saving moves nothing. */
export const DAY_MS = 86_400_000;

/** Days of the policy, which may be fractions, in whole milliseconds: an instant is never finer than that. */
export function daysMs(days: number): number {
  return Math.round(days * DAY_MS);
}

/** 1990-01-01. Plays, imports and notes of a cleanup are younger. */
const FIRST_CREDIBLE: EpochMs = 631_152_000_000;

/** False for a server's placeholder for "no date" (the year 1, 1970) and for seconds taken for milliseconds. */
export function isCredible(instant: EpochMs): boolean {
  return instant >= FIRST_CREDIBLE;
}

/**
 * Whether `instant` has come; the instant itself counts. False for `NaN`, so that a damaged number
 * never lets anything go: callers ask "has the end come" and keep otherwise.
 */
export function reached(instant: EpochMs, now: EpochMs): boolean {
  return instant <= now;
}
