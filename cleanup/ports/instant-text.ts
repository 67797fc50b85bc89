import type { EpochMs } from '../domain/basics/time.ts';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** From the year 1 (what Sonarr writes for "never") to the year 9000, so that a grace period later is a date too. */
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9000-01-01T00:00:00Z');

/** ISO 8601 with seconds or without, and always an offset: else it would depend on the machine's zone. */
export function parseInstant(text: string): EpochMs | undefined {
  const instant = ISO.test(text) && isCalendarDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  return isInstant(instant) ? instant : undefined;
}

/** JavaScript takes 30 February for 2 March. */
function isCalendarDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/** Whether a number is milliseconds since 1970 of a time that can be meant. */
export function isInstant(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST && value <= LAST;
}
