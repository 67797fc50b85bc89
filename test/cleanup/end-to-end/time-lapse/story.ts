import { EVENING } from './calendar.ts';
import type { House } from './house.ts';

/** Something that happens in the household. */
export interface Happening {
  readonly day: number;
  /** From 24 on: in the night that follows. */
  readonly hour: number;
  readonly act: (house: House) => void | Promise<void>;
}

/** In the evening, unless an hour is given. */
export function on(day: number, act: Happening['act'], hour: number = EVENING): Happening {
  return { day, hour, act };
}
