import type { Totals } from '../../ports/totals.ts';
import { TotalsFile } from './totals-schema.ts';
import { type VersionedFile, type VersionedFileOptions, versionedFile } from './versioned-file.ts';

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
