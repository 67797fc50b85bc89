import type { EpochMs } from '../domain/basics/time.ts';

/** Instants in one time zone, for people. */
export interface Dates {
  readonly timeZone: string;
  /** `2026-03-01`. */
  readonly day: (at: EpochMs) => string;
  /** `2026-03-01 05:00`. */
  readonly minute: (at: EpochMs) => string;
}

export function datesIn(timeZone: string): Dates {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const partsOf = (at: EpochMs) =>
    Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = (at: EpochMs) => {
    const { year = '', month = '', day: dayOfMonth = '' } = partsOf(at);
    return `${year.padStart(4, '0')}-${month}-${dayOfMonth}`;
  };
  const minute = (at: EpochMs) => {
    const { hour = '', minute: minutes = '' } = partsOf(at);
    return `${day(at)} ${hour}:${minutes}`;
  };
  return { timeZone, day, minute };
}
