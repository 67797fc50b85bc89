/** Why a plan may not be applied, for programs. */
import * as z from 'zod';
import { Count, Fraction } from './json-scalars.ts';

const message = z.string().describe('the value, the limit and the way out, for people');
const source = z.strictObject({
  kind: z.enum(['jellyfin', 'radarr', 'sonarr', 'qbittorrent']),
  name: z.string(),
});

export const Refusal = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('source-incomplete'),
    message,
    source,
    value: z.enum(['no-source', 'read-in-part', 'health-unknown']),
    problems: z.array(z.string()).readonly(),
  }),
  z.strictObject({
    code: z.literal('keep-tag-missing'),
    message,
    source,
    label: z.string(),
    value: z.union([Count, z.literal('unknown')]),
  }),
  z.strictObject({
    code: z.literal('too-large-fraction'),
    message,
    instance: z.string(),
    kind: z.enum(['movie', 'season', 'episode']),
    value: Fraction,
    limit: Fraction,
    due: Count,
    items: Count.describe('how many of that kind the instance has files of'),
  }),
  z.strictObject({
    code: z.literal('library-shrank'),
    message,
    instance: z.string(),
    value: Fraction,
    limit: Fraction,
    before: Count,
    removed: Count,
    now: Count,
    notConfigured: z
      .literal(true)
      .exactOptional()
      .describe('no instance of that name is configured any more'),
  }),
  z.strictObject({
    code: z.literal('unhealthy-storage'),
    message,
    source,
    value: z.strictObject({
      check: z.string(),
      level: z.enum(['notice', 'warning', 'error']),
      message: z.string(),
    }),
  }),
  z.strictObject({
    code: z.literal('recycle-bin-missing'),
    message,
    source,
    value: z.enum(['none', 'unknown']),
  }),
]);
