/** What messages need of the JSON of a run, version 1 (docs/schemas/run-v1.schema.json); the rest is not looked at. */
import * as z from 'zod';

const Item = z.object({
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  year: z.number().optional(),
  season: z.number().optional(),
  files: z
    .array(z.object({ episodes: z.array(z.object({ season: z.number(), number: z.number() })).optional() }))
    .optional(),
});
export type Item = z.infer<typeof Item>;

export const RunSummary = z.object({
  version: z.literal(1),
  mode: z.enum(['dry-run', 'live']),
  exitCode: z.number(),
  problems: z.array(z.string()),
  stopped: z.string().optional(),
  servers: z.array(
    z.object({
      name: z.string(),
      complete: z.boolean(),
      problems: z.array(z.string()),
      reportedOnly: z.boolean().optional(),
    }),
  ),
  plan: z.object({
    judgedAt: z.string(),
    refusals: z.array(z.looseObject({ code: z.string(), message: z.string() })),
    remove: z.array(Item),
    announce: z.array(z.object({ since: z.string(), leavesAt: z.string(), item: Item })),
  }),
  outcomes: z.array(z.object({ kind: z.string(), key: z.string(), problem: z.string().optional() })),
  done: z.object({ freed: z.object({ bytes: z.number() }) }),
});
export type RunSummary = z.infer<typeof RunSummary>;
