import type { EpisodeRef, KeptItem, PlanItem } from '../../cleanup/domain/plan/plan.ts';

/** What people call an item of a plan: *Two Moons (4K)*, *Night Ferry season 1*, *Evening Post S1E2*. */
export function labelOf(item: PlanItem): string {
  switch (item.kind) {
    case 'movie':
      return movieLabel(item);
    case 'season':
      return seasonLabel(item.title, item.season);
    case 'episode':
      return episodeLabel(item.title, item.files[0].episodes);
    case 'series':
      return `${item.title} (the series itself)`;
  }
}

export function keptLabel(item: KeptItem): string {
  if (item.season !== undefined) return seasonLabel(item.title, item.season);
  return item.episodes === undefined ? movieLabel(item) : episodeLabel(item.title, item.episodes);
}

function movieLabel({ title, instance }: Pick<KeptItem, 'title' | 'instance'>): string {
  return instance === 'radarr-4k' ? `${title} (4K)` : title;
}

function seasonLabel(title: string, season: number): string {
  return `${title} season ${season}`;
}

function episodeLabel(title: string, episodes: readonly EpisodeRef[]): string {
  return [title, ...episodes.map(({ season, number }) => `S${season}E${number}`)].join(' ');
}
