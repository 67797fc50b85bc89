import { type ItemKey, seasonItemKey } from '../facts/keys.ts';
import type { PlanItem, SeasonItem } from './plan.ts';

/** Items in order, those that share a file together: they go in one run or not at all. */
export function bundles(items: readonly PlanItem[]): readonly (readonly PlanItem[])[] {
  const bundleOf = new Map<ItemKey, readonly PlanItem[]>(items.map((item) => [item.key, [item]]));
  for (const item of items) {
    for (const key of boundTo(item)) {
      const bundle = [...new Set([item.key, key].flatMap((bound) => bundleOf.get(bound) ?? []))];
      for (const { key: member } of bundle) bundleOf.set(member, bundle);
    }
  }
  return [...new Set(bundleOf.values())];
}

/** Keys of the other seasons of which a season's files hold episodes; none for nearly all. */
export function boundTo(item: PlanItem): readonly ItemKey[] {
  return item.kind === 'season' ? otherSeasonsIn(item) : [];
}

function otherSeasonsIn({ files, instance, seriesId, season: own }: SeasonItem): readonly ItemKey[] {
  const others: ItemKey[] = [];
  for (const { episodes } of files) {
    for (const { season } of episodes)
      if (season !== own) others.push(seasonItemKey(instance, seriesId, season));
  }
  return others;
}
