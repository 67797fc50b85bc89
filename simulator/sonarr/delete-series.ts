import { deleteItems, type RemovalOptions } from '../arr/delete-items.ts';
import type { Series, SonarrState } from './state.ts';

/** Removes series: the rows now, folders and exclusions later. */
export function deleteSeries(
  state: SonarrState,
  doomed: readonly Series[],
  options: RemovalOptions,
  step: () => void = () => undefined,
): void {
  deleteItems(state.arr, doomed, options, {
    forget: (series) => state.forgetSeries(series),
    others: () => state.series.all(),
    exclusionOf: ({ spec }) => ({ foreignId: spec.tvdbId, title: spec.title, year: 0 }),
    step,
  });
}
