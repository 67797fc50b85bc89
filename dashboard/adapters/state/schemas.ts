/**
 * What is read of the files that the cleanup and setup write. Only what the page shows is asked for, so that fields and
 * codes of newer versions do no harm; the scalars are those of `cleanup/report`, which writes the files.
 */
import * as z from 'zod';
import { Bytes, Count, Time } from '../../../cleanup/report/json-scalars.ts';

const texts = z.array(z.string());
const Episode = z.object({ season: Count, number: Count, title: z.string() });

const Reason = z.object({
  code: z.string(),
  unknown: z.boolean(),
  subject: z.string().exactOptional(),
  copyIn: z.string().exactOptional(),
  episode: z.string().exactOptional(),
  because: z.string().exactOptional(),
  count: Count.exactOptional(),
  at: Time.exactOptional(),
  until: Time.exactOptional(),
});

export const Kept = z.object({
  key: z.string(),
  kind: z.enum(['movie', 'season', 'episode']),
  title: z.string(),
  year: z.int().exactOptional(),
  instance: z.string(),
  season: Count.exactOptional(),
  episodes: z.array(Episode).exactOptional(),
  sizeBytes: Bytes,
  reasons: z.array(Reason),
});
export type Kept = z.infer<typeof Kept>;

/** The fields of an item that its journal line and its plan have in common; instants differ in their form. */
const named = {
  key: z.string(),
  kind: z.enum(['movie', 'season', 'episode', 'series']),
  title: z.string(),
  year: z.int().exactOptional(),
  instance: z.string(),
  season: Count.exactOptional(),
  sizeBytes: Bytes,
  freedBytes: Bytes,
};

const File = z.object({
  jellyfinItem: z.string().exactOptional(),
  episodes: z.array(Episode).exactOptional(),
  plays: z.array(z.object({ user: z.string(), at: Time })),
});

export const Item = z.object({
  ...named,
  movieId: z.int().positive().exactOptional(),
  seriesId: z.int().positive().exactOptional(),
  clockAt: Time,
  dueAt: Time,
  usuallyDueAt: Time.exactOptional(),
  jellyfinItem: z.string().exactOptional(),
  files: z.array(File),
});
export type Item = z.infer<typeof Item>;

export const Postponed = z.object({ because: z.string(), item: Item });
export const Announced = z.object({ leavesAt: Time, item: Item });

const Amount = z.object({ items: Count, bytes: z.number().nonnegative() });
const Tally = z.object({ watched: Amount, eligible: Amount, skippedKeepTag: Amount });
const Refusal = z.object({ code: z.string(), message: z.string() });

const Pressure = z.object({
  unknown: texts,
  disks: z.array(
    z.object({
      folders: texts,
      freeBytes: Bytes,
      wantedBytes: Bytes,
      anywayBytes: Bytes,
      sooner: Count,
      soonerBytes: Bytes,
    }),
  ),
});

/** A plan with its long lists empty. */
export const PlanHead = z.object({
  judgedAt: Time,
  complete: z.boolean(),
  policy: z.object({ gracePeriodDays: z.number(), noticeDays: z.number(), keepTagLabel: z.string() }),
  refusals: z.array(Refusal),
  remove: z.array(z.unknown()),
  postponed: z.array(z.unknown()),
  announce: z.array(z.unknown()),
  keep: z.array(z.unknown()),
  totals: z.object({ movies: Tally, episodes: Tally }),
  pressure: Pressure.exactOptional(),
});

/** A report of a run; `startedAt` and its like outside of the report are numbers. */
export const RunFile = z.object({
  startedAt: z.int(),
  endedAt: z.int(),
  mode: z.enum(['dry-run', 'live']),
  exitCode: Count,
  report: z.object({
    problems: texts,
    warnings: texts,
    stateProblems: texts,
    stopped: z.string().exactOptional(),
    servers: z.array(
      z.object({
        name: z.string(),
        complete: z.boolean(),
        problems: texts,
        milliseconds: Count.exactOptional(),
        movies: Count.exactOptional(),
        series: Count.exactOptional(),
      }),
    ),
    plan: z.object({
      judgedAt: Time,
      complete: z.boolean(),
      refusals: z.array(Refusal),
      remove: z.array(
        z.object({ ...named, files: z.array(z.object({ episodes: z.array(Episode).exactOptional() })) }),
      ),
      postponed: z.array(z.unknown()),
      announce: z.array(z.unknown()),
    }),
    outcomes: z.array(
      z.object({
        key: z.string(),
        kind: z.string(),
        freedBytes: Bytes.exactOptional(),
        detail: z.string().exactOptional(),
        problem: z.string().exactOptional(),
      }),
    ),
  }),
});
export type RunFile = z.infer<typeof RunFile>;

/** Lines of the journal that a removal is read from. */
export const JournalLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('begin'),
    key: z.string(),
    item: z.object({ ...named, files: z.array(z.object({ episodes: z.array(Episode).exactOptional() })) }),
  }),
  z.object({ kind: z.literal('end'), key: z.string(), at: z.int(), outcome: z.string() }),
  z.object({ kind: z.enum(['before', 'after']), key: z.string() }),
]);

export const AuditLine = z.object({
  version: z.literal(1),
  at: Time,
  person: z.string(),
  action: z.enum(['keep', 'release']),
  target: z.string(),
  title: z.string(),
  result: z.enum(['asked', 'done', 'failed']),
  problem: z.string().exactOptional(),
});

export const DoctorFile = z.object({
  checkedAt: Time.exactOptional(),
  findings: z.array(
    z.object({
      code: z.string().exactOptional(),
      severity: z.enum(['error', 'warning', 'note', 'ok']),
      app: z.string(),
      subject: z.string(),
      meaning: z.string(),
      nextStep: z.string(),
      command: z.string().exactOptional(),
    }),
  ),
});
