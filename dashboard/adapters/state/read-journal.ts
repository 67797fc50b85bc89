/** `journal.jsonl` and the one before it: what was removed when. */
import type { PlannedItem } from '../../domain/house.ts';
import type { JournalRemoval } from '../../domain/removed.ts';
import { readLines } from './read-lines.ts';
import type { Reading, StateFile } from './reading.ts';
import { JournalLine } from './schemas.ts';
import { episodesOf } from './to-items.ts';

export async function readJournal(file: StateFile): Promise<Reading<readonly JournalRemoval[]>> {
  const begun = new Map<string, PlannedItem & Pick<JournalRemoval, 'freedBytes'>>();
  const removals: JournalRemoval[] = [];
  const problem = await readLines(file, JournalLine, (line) => {
    if (line.kind === 'begin') {
      const { files, ...item } = line.item;
      begun.set(line.key, { ...item, ...episodesOf({ ...item, files }) });
    }
    if (line.kind !== 'end') return;
    const item = begun.get(line.key);
    begun.delete(line.key);
    if (line.outcome === 'removed' && item !== undefined) removals.push({ ...item, at: line.at });
  });
  return { value: removals, ...(problem && { problem }) };
}
