import * as z from 'zod';

/** When a task runs by itself; all times are in units of 100 ns. */
export const TaskTrigger = z.looseObject({
  /** `DailyTrigger`, `WeeklyTrigger`, `IntervalTrigger` or `StartupTrigger`. */
  Type: z.string(),
  IntervalTicks: z.int().nullish(),
  /** Since midnight, in the server's time zone. */
  TimeOfDayTicks: z.int().nullish(),
  /** `Sunday` */
  DayOfWeek: z.string().nullish(),
  MaxRuntimeTicks: z.int().nullish(),
});
export type TaskTrigger = z.infer<typeof TaskTrigger>;

/** Something that the server does on a schedule. Names are in the server's language, keys are not. */
export const ScheduledTask = z.object({
  Id: z.string().min(1),
  /** `RefreshLibrary` is the scan of all libraries. */
  Key: z.string(),
  /** `Idle`, `Running`, `Cancelling` */
  State: z.string(),
  /** None: it runs only when it is asked to. */
  Triggers: z.array(TaskTrigger),
});
export type ScheduledTask = z.infer<typeof ScheduledTask>;

/** Key of the scan of all libraries (10.10 to 12). */
export const libraryScan = 'RefreshLibrary';
