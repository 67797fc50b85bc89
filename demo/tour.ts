/** What every chapter of the demo works on. */
import type { Calendar } from './household/calendar.ts';
import type { Household } from './household/household.ts';
import type { Served } from './programs/dashboard.ts';
import type { Screen } from './show/screen.ts';

export interface Tour {
  readonly screen: Screen;
  readonly household: Household;
  readonly page: Served;
  readonly calendar: Calendar;
}

/** One chapter: does something in the household, and tells it. */
export type Chapter = (tour: Tour) => Promise<void>;

/** What the patched ConfigMap puts into the job's environment. */
export const LIVE = { DRY_RUN: 'false' } as const;

/** The night after a day: the CronJob runs the cleanup. What it said is lost to those who sleep. */
export async function nightlyRun(
  { household, calendar }: Tour,
  day: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  household.simulator.clock.advanceTo(calendar.night(day));
  const { code, err } = await household.cleanup(['run'], environment);
  if (code !== 0) throw new Error(`the cleanup ended with ${code} in the night after day ${day}: ${err}`);
}
