import { isWithin } from '../disk/paths.ts';
import { TASK_POOL_DELAY_MS } from '../world.ts';
import { tellJellyfin } from './connections.ts';
import type { Exclusion } from './exclusions.ts';
import type { ArrState } from './state.ts';

/** A movie or series, as far as removing it goes. */
export interface Removable {
  readonly id: number;
  readonly path: string;
}

/** What goes with the rows of movies or series. */
export interface RemovalOptions {
  readonly deleteFiles: boolean;
  readonly addExclusion: boolean;
}

/** What is particular to movies or series. */
interface Removal<Item extends Removable> {
  readonly forget: (item: Item) => void;
  /** Those that are still in the database. */
  readonly others: () => Iterable<Removable>;
  readonly exclusionOf: (item: Item) => Omit<Exclusion, 'id'>;
  readonly step: () => void;
}

/**
 * Removes items from the database at once, with their history. Folders and exclusions follow on the task pool, after
 * the answer, unguarded: whole folders go, a lost mount is taken for a folder that is gone already, and the first path
 * conflict ends the job, so that the folders of all later items stay.
 */
export function deleteItems<Item extends Removable>(
  arr: ArrState,
  items: readonly Item[],
  options: RemovalOptions,
  removal: Removal<Item>,
): void {
  const gone: Item[] = [];
  try {
    for (const item of items) {
      removal.step();
      removal.forget(item);
      gone.push(item);
    }
  } finally {
    const { clock } = arr.world;
    const ids = new Set(gone.map(({ id }) => id));
    arr.history.deleteWhere((entry) => ids.has(entry.itemId));
    if (options.deleteFiles) clock.after(TASK_POOL_DELAY_MS, () => deleteFolders(arr, gone, removal.others));
    if (options.addExclusion)
      clock.after(TASK_POOL_DELAY_MS, () => exclude(arr, gone.map(removal.exclusionOf)));
  }
}

function deleteFolders(arr: ArrState, gone: readonly Removable[], others: () => Iterable<Removable>): void {
  for (const { path } of gone) {
    for (const other of others()) {
      if (!isWithin(other.path, path)) continue;
      arr.log.push(`'${path}' is a parent of '${other.path}', not deleting files.`);
      return;
    }
    arr.recycleBin.deleteFolder(path);
    tellJellyfin(arr, arr.kind === 'radarr' ? 'onMovieDelete' : 'onSeriesDelete', path);
  }
}

function exclude(arr: ArrState, wanted: readonly Omit<Exclusion, 'id'>[]): void {
  for (const exclusion of wanted) {
    if (arr.exclusions.find(({ foreignId }) => foreignId === exclusion.foreignId) !== undefined) continue;
    arr.exclusions.add((id) => ({ ...exclusion, id }));
  }
}
