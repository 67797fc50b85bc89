/** When a job that runs by the clock has not run for too long. */
import { Cron } from 'croner';

const HOUR_MS = 3_600_000;
/** Of a year, whatever the schedule, and the same year each time, so that the same file makes the same rules. */
const FROM = new Date('2026-01-01T00:00:00Z');
const MOST_RUNS = 400;
/** For a run that takes long, one that begins late, and the hour that a night in autumn has more. */
const SLACK_HOURS = 2;

/** Hours of the longest pause in a schedule and a little more: 26 for once a day. */
export function lateAfterHours(schedule: string): number {
  const runs = new Cron(schedule, { paused: true, timezone: 'UTC' }).nextRuns(MOST_RUNS, FROM);
  const pauses = runs.slice(1).map((run, index) => run.getTime() - (runs[index]?.getTime() ?? 0));
  return Math.ceil(Math.max(0, ...pauses) / HOUR_MS) + SLACK_HOURS;
}
