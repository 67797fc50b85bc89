/** `totals.json`, version 1, as the cleanup writes it and the page reads it. */
import * as z from 'zod';

const Counts = z.record(z.string(), z.record(z.string(), z.number().nonnegative()));

export const TotalsFile = z.object({
  version: z.literal(1),
  since: z.int(),
  runs: Counts,
  refusals: Counts,
  removedItems: Counts,
  removedBytes: Counts,
  failedItems: Counts,
  freedBytes: Counts,
  requests: Counts,
});
