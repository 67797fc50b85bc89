import type { PlanItem } from './plan.ts';

/**
 * Why an item is not the one that was planned: another title, another path, other episodes, or a file that was not
 * planned. Numbers alone prove nothing, for a rebuilt database gives them out anew. Undefined when it is the same, or
 * less of it.
 */
export function differenceOf(planned: PlanItem, fresh: PlanItem): string | undefined {
  if (titleOf(planned) !== titleOf(fresh)) return 'it stands for another title now';
  if (fresh.kind === 'series' && fresh.after.some((key) => !keysOf(planned).includes(key))) {
    return 'it has files again';
  }
  const known = new Map(planned.files.map((file) => [file.id as number, file]));
  for (const file of fresh.files) {
    const before = known.get(file.id);
    if (before === undefined) return 'it has other files now';
    if (before.path !== file.path) return `a file has moved to ${file.path}`;
    if (episodesOf(before) !== episodesOf(file)) return 'a file holds other episodes now';
  }
  return undefined;
}

function titleOf({ kind, providerIds: { tmdb, tvdb, imdb } }: PlanItem): string {
  return `${kind} ${tmdb} ${tvdb} ${imdb}`;
}

function keysOf(item: PlanItem): readonly string[] {
  return item.kind === 'series' ? item.after : [];
}

function episodesOf(file: PlanItem['files'][number]): string {
  if (!('episodes' in file)) return '';
  return file.episodes
    .map(({ id }) => id)
    .sort((one, other) => one - other)
    .join();
}
