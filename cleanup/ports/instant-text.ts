import type { EpochMs } from '../domain/basics/time.ts';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** From the year 1 (what Sonarr writes for "never") to the year 9000, so that a grace period later is a date too. */
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9000-01-01T00:00:00Z');

/** ISO 8601 with seconds or without, and always an offset: else it would depend on the machine's zone. */
export function parseInstant(text: string): EpochMs | undefined {
  const instant = calendarTime(text);
  return instant !== undefined && isInstant(instant) ? instant : undefined;
}

/** As `parseInstant`, of any year. */
export function calendarTime(text: string): number | undefined {
  const time = ISO.test(text) && isCalendarDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
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

/** Servers write the first moment of the year 1, 1601, 1753, 1900 or 1970 where they have no date. */
const FIRST_EVENT = Date.UTC(1990);
/** Some broadcasts and many films are older than any server. */
const FIRST_BROADCAST = Date.UTC(1901);

/** Whether this is a date that a household's server can have written of something that happened to it. */
export function isEvent(instant: number): boolean {
  return instant >= FIRST_EVENT && instant <= LAST;
}

/** Whether this is a date that something was first broadcast on; the zero of Unix time stands for having none. */
export function isBroadcast(instant: number): boolean {
  return instant >= FIRST_BROADCAST && instant <= LAST && instant !== 0;
}

/**
 * Whether a number that is to be milliseconds since 1970 is seconds by its size: as seconds it is of 1970 to
 * 5138, as milliseconds of 1970 to March 1973, before there was anything to write it.
 */
export function looksLikeSeconds(value: number): boolean {
  return value > 0 && value < 1e11;
}
