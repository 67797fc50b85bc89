/**
 * JSON of a plan, version 1: what programs read. Instants are ISO 8601 in UTC. Fields are added to, never
 * renamed; docs/schemas/plan-v1.schema.json is generated from here.
 */
import * as z from 'zod';
import type { KeptItem, Plan } from '../domain/plan/plan.ts';
import { fingerprintOf } from './fingerprint.ts';
import { Episode, Item } from './item-json.ts';
import { Amount, Bytes, Count, Fraction, Time } from './json-scalars.ts';
import { KeepReason, keepReasonJson } from './keep-reason-json.ts';
import { holdsFiles } from './kept-text.ts';
import { Pressure, pressureContent } from './pressure-json.ts';
import { Refusal } from './refusal-json.ts';
import { refusalText } from './refusal-words.ts';

const Policy = z.strictObject({
  watchedBy: z.union([
    z.enum(['primary', 'any', 'all', 'starters']),
    z.strictObject({ users: z.array(z.string()).readonly() }),
  ]),
  primaryUserName: z.string().exactOptional(),
  ignoredUsers: z.array(z.string()).readonly().default([]),
  gracePeriodDays: z.number(),
  noticeDays: z.number(),
  inProgressDays: z.number(),
  keepTagLabel: z.string(),
  minWatchedFraction: Fraction,
  protectLatestSeason: z.boolean(),
  seriesMode: z.enum(['season', 'episode']),
  removeEndedSeries: z.boolean(),
  keep: z.strictObject({ ids: z.array(z.string()).readonly(), instances: z.array(z.string()).readonly() }),
  pressure: z
    .strictObject({ freeBytes: Count, gracePeriodDays: z.number(), noticeDays: z.number() })
    .exactOptional(),
});

const Limits = z.strictObject({
  maxFraction: Fraction,
  fractionFrom: Count,
  maxShrink: Fraction,
  maxItemsPerRun: Count,
  maxBytesPerRun: Count.exactOptional(),
  requireRecycleBin: z.boolean().exactOptional(),
});

const Kept = z.strictObject({
  key: z.string(),
  kind: z.enum(['movie', 'season', 'episode']),
  title: z.string(),
  year: z.int().exactOptional(),
  instance: z.string(),
  season: Count.exactOptional(),
  episodes: z.array(Episode).readonly().exactOptional(),
  files: Count,
  sizeBytes: Bytes,
  reasons: z.array(KeepReason).min(1).readonly(),
});

const Tally = z
  .strictObject({ watched: Amount, eligible: Amount, skippedKeepTag: Amount })
  .meta({ id: 'Tally' });

export const PlanJson = z.strictObject({
  version: z.literal(1),
  fingerprint: z.string().describe('equal exactly when what was reviewed is equal'),
  judgedAt: Time,
  complete: z.boolean().describe('false: a source was read only in part; never applied'),
  policy: Policy,
  limits: Limits,
  refusals: z.array(Refusal).readonly().describe('any of them, and nothing may be removed'),
  remove: z.array(Item).readonly().describe('longest due first'),
  postponed: z
    .array(
      z.strictObject({
        because: z.enum(['item-cap', 'byte-cap', 'over-item-cap', 'over-byte-cap', 'bound']),
        item: Item,
      }),
    )
    .readonly(),
  announce: z
    .array(
      z.strictObject({
        since: Time,
        leavesAt: Time.describe('the earliest time it can go'),
        item: Item,
      }),
    )
    .readonly(),
  keep: z.array(Kept).readonly(),
  noticesRestart: Count.describe(
    'how many of announce only dry runs had announced; their notice starts anew',
  ),
  totals: z.strictObject({ movies: Tally, episodes: Tally }),
  pressure: Pressure.exactOptional(),
});

/** Movies without a file are left out unless everything is asked for. */
export function renderPlanJson(plan: Plan, fingerprint: string, all: boolean): string {
  return `${JSON.stringify(planJson(plan, fingerprint, all), null, 2)}\n`;
}

/** The last judged plan, for the dashboard: whole, and without line breaks because nobody reads it by eye. */
export function latestPlanJson(plan: Plan): string {
  return `${JSON.stringify(planJson(plan, fingerprintOf(plan), false))}\n`;
}

function planJson(plan: Plan, fingerprint: string, all: boolean) {
  const encoded = z.encode(PlanJson, { ...planContent(plan, fingerprint), keep: [] });
  // Nearly all of a large library is kept, and to check again what the judge has just made takes a second of it.
  const keep = (all ? plan.keep : plan.keep.filter(holdsFiles)).map(keptJson);
  return { ...encoded, keep };
}

function keptJson({ reasons, ...item }: KeptItem): z.input<typeof Kept> {
  return { ...item, reasons: reasons.map(keepReasonJson) };
}

/** The plan with what only its JSON has. */
export function planContent(plan: Plan, fingerprint: string) {
  const refusals = plan.refusals.map((refusal) => ({ ...refusal, message: refusalText(refusal) }));
  return { ...plan, ...pressureContent(plan), fingerprint, refusals };
}
