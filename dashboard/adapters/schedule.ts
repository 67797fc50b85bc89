/** When runs are made, by the schedule of the CronJob. */
import { Cron } from 'croner';

/** The first run after an instant (milliseconds since 1970), or undefined where the schedule has none, or nobody knows it. */
export function runAfterOf(
  schedule: string | undefined,
  timezone: string,
): (at: number) => number | undefined {
  if (schedule === undefined) return () => undefined;
  // Kubernetes takes 5/15 too, which is sloppy to others.
  const cron = new Cron(schedule, { timezone, paused: true, sloppyRanges: true });
  return (at) => cron.nextRun(new Date(at))?.getTime();
}
