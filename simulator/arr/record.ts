import type { HistoryEntry } from './history.ts';
import type { ArrState } from './state.ts';

const HOUR_MS = 3_600_000;

/** Writes a line of history. */
export function record(
  arr: ArrState,
  line: Omit<HistoryEntry, 'id' | 'reason'>,
  reason?: HistoryEntry['reason'],
): void {
  const { itemId, episodeId, season, date, eventType, hash, path, fileId } = line;
  arr.history.add((id) => ({ id, itemId, episodeId, season, date, eventType, hash, path, fileId, reason }));
}

/** Writes down an import, and before it the grab when it came from a torrent. */
export function recordImport(arr: ArrState, line: Omit<HistoryEntry, 'id' | 'eventType' | 'reason'>): void {
  if (line.hash !== undefined) record(arr, { ...line, eventType: 'grabbed', date: line.date - HOUR_MS });
  record(arr, { ...line, eventType: 'downloadFolderImported' });
}
