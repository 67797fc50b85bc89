import type { EpochMs } from '../../../../cleanup/domain/basics/time.ts';

/** A day of the simulated household, as `2027-01-31`. */
export type IsoDay = `${number}-${number}-${number}`;

export const FIRST_DAY: IsoDay = '2027-01-04';
const DAYS = 120;
/** The household does things in the evening; the cleanup runs after that. */
const RUN_HOUR = 23;
const DAY = 24 * 60 * 60 * 1000;

/** An instant of a day, UTC. */
export function at(day: IsoDay, hour: number): EpochMs {
  return Date.parse(`${day}T00:00:00Z`) + hour * 60 * 60 * 1000;
}

export function runOf(day: IsoDay): EpochMs {
  return at(day, RUN_HOUR);
}

export function allDays(): IsoDay[] {
  return Array.from({ length: DAYS }, (_, index) => dayOf(at(FIRST_DAY, 0) + index * DAY));
}

export function dayOf(instant: EpochMs): IsoDay {
  // An ISO date starts with the year, the month and the day.
  return new Date(instant).toISOString().slice(0, 10) as IsoDay;
}

/** `Mon 4 January`. */
export function dayInWords(day: IsoDay): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(at(day, 0));
}

/** Seven days apart, `count` of them. */
export function weekly(first: IsoDay, count: number): IsoDay[] {
  return Array.from({ length: count }, (_, week) => dayOf(at(first, 0) + week * 7 * DAY));
}

export function dayAfter(day: IsoDay): IsoDay {
  return dayOf(at(day, 0) + DAY);
}
