import type { ItemKey } from '../facts/keys.ts';

/** Items in order, those that are bound to one another together: they go in one run or not at all. */
export function bundlesOf<Item extends { readonly key: ItemKey }>(
  items: readonly Item[],
  boundTo: (item: Item) => readonly ItemKey[],
): readonly (readonly Item[])[] {
  const bundleOf = new Map<ItemKey, readonly Item[]>(items.map((item) => [item.key, [item]]));
  for (const item of items) {
    for (const key of boundTo(item)) {
      const bundle = [...new Set([item.key, key].flatMap((bound) => bundleOf.get(bound) ?? []))];
      for (const { key: member } of bundle) bundleOf.set(member, bundle);
    }
  }
  return [...new Set(bundleOf.values())];
}

/** The other seasons of which files of a season hold episodes; none for nearly all. */
export function otherSeasons(
  files: readonly { readonly episodes: readonly { readonly season: number }[] }[],
  own: number,
): readonly number[] {
  const others: number[] = [];
  for (const { episodes } of files) {
    for (const { season } of episodes) if (season !== own) others.push(season);
  }
  return others;
}
