/** The days of the demo, counted from 1. */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The hour of the cleanup's job, as hours of the day before: the night of a day is that of the next morning. */
const NIGHT = 27;
/** A Monday; any would do, as long as it is the same every time. */
const FIRST_DAY = Date.parse('2027-01-04T00:00:00Z');
/** The demo ends in the night after this day. */
const LAST_DAY = 7;

export interface Calendar {
  /** An instant of a day, in epoch milliseconds. */
  readonly at: (day: number, hour: number) => number;
  readonly night: (day: number) => number;
  /** `Monday`. */
  readonly weekday: (day: number) => string;
}

/** Always the same days, so that the demo says the same every time. */
export function fixedCalendar(): Calendar {
  return calendarFrom(FIRST_DAY);
}

/** Days that have just passed when it is `now`: what is left running can then go on with the time of this machine. */
export function recentCalendar(now: number): Calendar {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  return calendarFrom(today - (LAST_DAY + 1) * DAY_MS);
}

function calendarFrom(first: number): Calendar {
  const at = (day: number, hour: number) => first + (day - 1) * DAY_MS + hour * HOUR_MS;
  const names = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
  return { at, night: (day) => at(day, NIGHT), weekday: (day) => names.format(at(day, 0)) };
}
