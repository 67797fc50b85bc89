/**
 * Days are counted from 1. The household does things in the evening; the night of a day is the run at 03:00 of the
 * next morning. Whatever is seen to the end on day 7 is due on day 12 at that hour, so in the night of day 12.
 */
const FIRST_DAY = Date.parse('2027-01-04T00:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const MINUTE_MS = 60_000;
export const LAST_DAY = 120;
export const EVENING = 20;
/** Servers look at their folders and for what is missing, each hour of the night one of them. */
export const SEARCH_HOUR = 25;
export const SCAN_HOUR = 26;
export const RUN_HOUR = 27;

/** An instant of a day; hours from 24 on are those of the night that follows. */
export function at(day: number, hour: number): number {
  return FIRST_DAY + (day - 1) * DAY_MS + hour * HOUR_MS;
}

export function allDays(): number[] {
  return Array.from({ length: LAST_DAY }, (_, index) => index + 1);
}
