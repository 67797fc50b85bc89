import type { ItemKey } from '../domain/facts/keys.ts';
import type { JournalEntry, UnfinishedRemoval } from './state-store.ts';

/**
 * Removals of a journal that were begun and not ended. A step without its beginning says nothing: the beginning is on
 * the disk before anything is done.
 */
export function unfinishedIn(entries: readonly JournalEntry[]): readonly UnfinishedRemoval[] {
  const open = new Map<ItemKey, UnfinishedRemoval>();
  for (const entry of entries) {
    const { key } = entry;
    const known = open.get(key);
    if (entry.kind === 'begin') {
      const { item, at, monitored } = entry;
      open.set(key, { item, begunAt: at, last: entry, ...(monitored && { monitored }) });
    } else if (entry.kind === 'end') open.delete(key);
    else if (known !== undefined) open.set(key, { ...known, last: entry });
  }
  return [...open.values()];
}
