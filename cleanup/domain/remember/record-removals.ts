import type { EpochMs } from '../basics/time.ts';
import { episodeRemovalKey, movieRemovalKey, type RemovalKey, seasonRemovalKey } from '../facts/keys.ts';
import type { Ledger, Removal } from '../facts/ledger.ts';
import type { PlanItem } from '../plan/plan.ts';

/**
 * Remembers what was really removed: so that the shrunken library is not taken for a lost one, and that
 * a series can go once all of it has.
 */
export function recordRemovals(ledger: Ledger, items: readonly PlanItem[], at: EpochMs): Ledger {
  const removed: Partial<Record<RemovalKey, Removal>> = { ...ledger.removed };
  for (const item of items) {
    for (const [key, files] of removalsOf(item)) removed[key] = { at, instance: item.instance, files };
  }
  return { ...ledger, removed };
}

/** Keys of what went with the item, and under which of them its files are counted. */
function removalsOf(item: PlanItem): readonly (readonly [RemovalKey, number])[] {
  switch (item.kind) {
    case 'movie':
      return [[movieRemovalKey({ ...item, id: item.movieId }), 1]];
    case 'season':
      return [[seasonRemovalKey({ ...item, id: item.seriesId }, item.season), item.files.length]];
    case 'episode': {
      const [file] = item.files;
      return file.episodes.map((episode, index) => [
        episodeRemovalKey({ ...item, id: item.seriesId }, episode),
        index === 0 ? 1 : 0,
      ]);
    }
    case 'series':
      return [];
  }
}
