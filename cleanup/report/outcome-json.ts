/** What became of the items of a plan, for programs. */
import * as z from 'zod';
import { Item } from './item-json.ts';
import { Bytes } from './json-scalars.ts';
import { KeepReason } from './keep-reason-json.ts';

const key = z.string().describe("key of an item of the plan's `remove`");

const Because = z.enum(['gone', 'changed', 'kept', 'unsafe-storage', 'bound']);

export const STEPS = [
  'unmonitor',
  'confirm-unmonitored',
  'delete-files',
  'verify-deleted',
  'remove-torrents',
  'remove-entry',
  'monitor-again',
] as const;

export const Outcome = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('removed'),
      key,
      freedBytes: Bytes.describe('what the disk gained; 0 while a recycle bin or a torrent holds the data'),
      heldBy: z
        .array(z.enum(['recycle-bin', 'torrent', 'hard-link']))
        .readonly()
        .describe('where the rest is'),
      notes: z.array(z.string()).readonly(),
    }),
    z.strictObject({
      kind: z.literal('skipped'),
      key,
      because: Because,
      detail: z.string(),
      reasons: z.array(KeepReason).readonly().exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('failed'),
      key,
      step: z.enum(STEPS).exactOptional().describe('absent: it failed before any step, nothing was changed'),
      problem: z.string(),
      fault: z.literal(true).exactOptional().describe('a fault of this program; please report it'),
    }),
    z.strictObject({ kind: z.literal('not-reached'), key }),
  ])
  .meta({ id: 'Outcome' });

/** An approved item that the fresh judgement does not remove, and so is not in its plan. */
export const NotQualified = z.strictObject({
  item: Item,
  because: Because,
  detail: z.string(),
  reasons: z.array(KeepReason).readonly().exactOptional(),
});

export const Resumed = z.strictObject({
  item: Item,
  kind: z
    .enum(['finished', 'given-up', 'unknown'])
    .describe('finished: it counts as removed; given-up: files are still there and were judged anew'),
  detail: z.string(),
});
