import { type ItemKey, seasonItemKey } from '../facts/keys.ts';
import { bundlesOf, otherSeasons } from '../judge/bundles.ts';
import type { PlanItem } from './plan.ts';

/** Items in order, those that share a file together: they go in one run or not at all. */
export function bundles(items: readonly PlanItem[]): readonly (readonly PlanItem[])[] {
  return bundlesOf(items, boundTo);
}

/** Keys of the other seasons of which a season's files hold episodes; none for nearly all. */
export function boundTo(item: PlanItem): readonly ItemKey[] {
  if (item.kind !== 'season') return [];
  const { files, instance, seriesId, season } = item;
  return otherSeasons(files, season).map((other) => seasonItemKey(instance, seriesId, other));
}
