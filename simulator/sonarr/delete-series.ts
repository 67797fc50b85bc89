import { isWithin } from '../disk/paths.ts';
import { TASK_POOL_DELAY_MS } from '../world.ts';
import type { Series, SonarrState } from './state.ts';

/**
 * Removes series from the database at once, with their history. Folders and exclusions follow on the task pool,
 * after the answer, without a guard; the first path conflict leaves the folders of all later series.
 */
export function deleteSeries(
  state: SonarrState,
  doomed: readonly Series[],
  options: { readonly deleteFiles: boolean; readonly addExclusion: boolean },
  step: () => void = () => undefined,
): void {
  const { arr } = state;
  const gone: Series[] = [];
  try {
    for (const series of doomed) {
      step();
      state.forgetSeries(series);
      gone.push(series);
    }
  } finally {
    const ids = new Set(gone.map((series) => series.id));
    arr.history.deleteWhere((entry) => ids.has(entry.itemId));
    if (options.deleteFiles) arr.world.clock.after(TASK_POOL_DELAY_MS, () => deleteFolders(state, gone));
    if (options.addExclusion) arr.world.clock.after(TASK_POOL_DELAY_MS, () => exclude(state, gone));
  }
}

function deleteFolders(state: SonarrState, doomed: readonly Series[]): void {
  for (const series of doomed) {
    if (state.series.find((other) => isWithin(other.path, series.path)) !== undefined) {
      state.arr.log.push(`Series path: '${series.path}' is a parent of another series, not deleting files.`);
      return;
    }
    state.arr.recycleBin.deleteFolder(series.path);
  }
}

function exclude(state: SonarrState, doomed: readonly Series[]): void {
  for (const { spec } of doomed) {
    if (state.arr.exclusions.find((entry) => entry.foreignId === spec.tvdbId) !== undefined) continue;
    state.arr.exclusions.add((id) => ({ id, foreignId: spec.tvdbId, title: spec.title, year: 0 }));
  }
}
