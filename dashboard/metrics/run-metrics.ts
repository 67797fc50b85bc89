/** The last run of the cleanup, and the state it left. */
import type { Run } from '../domain/house.ts';
import { ENDING_NAMES, endingOf } from '../domain/runs.ts';
import { type Definition, known, type Seen, Sums, seconds, states } from './definition.ts';

const lastOf = ({ house }: Seen): Run | undefined => house.runs[0];
const isGood = (run: Run) => ['done', 'trial'].includes(endingOf(run));

const server = (name: string, help: string, value: (read: Run['servers'][number]) => number | undefined) =>
  ({
    name,
    help,
    type: 'gauge',
    labels: ['server'],
    samples: (seen) =>
      (lastOf(seen)?.servers ?? []).flatMap((read) =>
        known(value(read)).map((sample) => ({ ...sample, labels: { server: read.name } })),
      ),
  }) satisfies Definition;

export const RUN_METRICS: readonly Definition[] = [
  {
    name: 'media_cleanup_last_run_timestamp_seconds',
    help: 'When the last run of the cleanup ended, in seconds since 1970.',
    type: 'gauge',
    labels: [],
    samples: (seen) => {
      const last = lastOf(seen);
      return known(last && seconds(last.endedAt));
    },
  },
  {
    name: 'media_cleanup_last_success_timestamp_seconds',
    help: 'When the last run ended that did all it was to do, a dry run too, in seconds since 1970.',
    type: 'gauge',
    labels: [],
    samples: ({ house }) => {
      const good = house.runs.find(isGood);
      return known(good && seconds(good.endedAt));
    },
  },
  {
    name: 'media_cleanup_next_run_timestamp_seconds',
    help: 'When the next run begins by the schedule, in seconds since 1970.',
    type: 'gauge',
    labels: [],
    samples: ({ nextRun }) => known(nextRun === undefined ? undefined : seconds(nextRun)),
  },
  {
    name: 'media_cleanup_last_run_duration_seconds',
    help: 'How long the last run took.',
    type: 'gauge',
    labels: [],
    samples: (seen) => {
      const last = lastOf(seen);
      return known(last && seconds(last.endedAt - last.startedAt));
    },
  },
  {
    name: 'media_cleanup_last_run_outcome',
    help: 'How the last run ended: 1 for the outcome that it had, 0 for each other.',
    type: 'gauge',
    labels: ['outcome'],
    samples: (seen) => {
      const last = lastOf(seen);
      return states('outcome', ENDING_NAMES, last && endingOf(last));
    },
  },
  {
    name: 'media_cleanup_last_run_mode',
    help: 'Whether the last run could remove: 1 for the mode that it had, 0 for the other.',
    type: 'gauge',
    labels: ['mode'],
    samples: (seen) => states('mode', ['dry-run', 'live'], lastOf(seen)?.mode),
  },
  {
    name: 'media_cleanup_last_run_refusals',
    help: 'Reasons for which the last run refused to remove anything, by their code in docs/operations.md.',
    type: 'gauge',
    labels: ['code'],
    samples: (seen) => {
      const sums = new Sums();
      for (const { code } of lastOf(seen)?.refusals ?? []) sums.add({ code }, 1);
      return sums.samples();
    },
  },
  server(
    'media_cleanup_server_complete',
    'Whether the last run could read a server whole: 1, or 0 where something was missing.',
    ({ complete }) => (complete ? 1 : 0),
  ),
  server(
    'media_cleanup_server_read_duration_seconds',
    'How long the last run took to read a server.',
    ({ milliseconds }) => (milliseconds === undefined ? undefined : seconds(milliseconds)),
  ),
  {
    name: 'media_cleanup_plan_timestamp_seconds',
    help: 'When the library was judged that the numbers below speak of, in seconds since 1970; their age is the time since.',
    type: 'gauge',
    labels: [],
    samples: ({ house }) => known(house.plan && seconds(house.plan.judgedAt)),
  },
  {
    name: 'media_cleanup_state_problems',
    help: 'Files of the state folder that could not be read, or only in part.',
    type: 'gauge',
    labels: ['file', 'problem'],
    samples: ({ house }) => {
      const sums = new Sums();
      // Of the reports and of the months of the history the folder: their names never end.
      for (const { file, kind } of house.problems)
        sums.add({ file: file.split('/')[0] ?? '', problem: kind }, 1);
      return sums.samples();
    },
  },
];
