import * as z from 'zod';
import type { Totals } from '../../ports/totals.ts';
import { type VersionedFile, type VersionedFileOptions, versionedFile } from './versioned-file.ts';

const Counts = z.record(z.string(), z.record(z.string(), z.number().nonnegative()));

const TotalsFile = z.object({
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

/** `totals.json`. */
export function totalsFile(
  options: Pick<VersionedFileOptions<Totals>, 'files' | 'path' | 'now'>,
): Pick<VersionedFile<Totals>, 'save'> & { read(): Promise<Totals | undefined> } {
  const consequence = 'the counters of all runs start at zero';
  const file = versionedFile({ ...options, schema: TotalsFile, consequence });
  return {
    async read() {
      const stored = await file.read();
      return stored.kind === 'read' ? stored.value : undefined;
    },
    save: (totals) => file.save({ ...totals, version: 1 }),
  };
}
