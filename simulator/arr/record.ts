import type { HistoryEntry } from './history.ts';
import type { ArrState } from './state.ts';

const HOUR_MS = 3_600_000;

/** Writes a line of history. */
export function record(
  arr: ArrState,
  line: Omit<HistoryEntry, 'id' | 'reason'>,
  reason?: HistoryEntry['reason'],
): void {
  write(arr, line, line.eventType, line.date, reason);
}

/** Writes down an import, and before it the grab when it came from a torrent. */
export function recordImport(arr: ArrState, line: Omit<HistoryEntry, 'id' | 'eventType' | 'reason'>): void {
  if (line.hash !== undefined) write(arr, line, 'grabbed', line.date - HOUR_MS, undefined);
  write(arr, line, 'downloadFolderImported', line.date, undefined);
}

/** Property by property: copies of spread objects would be most of what a large library costs to make. */
function write(
  arr: ArrState,
  {
    itemId,
    episodeId,
    season,
    hash,
    path,
    fileId,
  }: Omit<HistoryEntry, 'id' | 'eventType' | 'reason' | 'date'>,
  eventType: HistoryEntry['eventType'],
  date: number,
  reason: HistoryEntry['reason'],
): void {
  arr.history.add((id) => ({ id, itemId, episodeId, season, date, eventType, hash, path, fileId, reason }));
}
