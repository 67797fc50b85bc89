import type { EpisodeFacts } from '../facts/facts.ts';
import type { HeldFile } from '../facts/held-file.ts';

/** Season 0 holds the specials; only seasons from 1 on go as wholes. */
export function isRegular({ season }: Pick<EpisodeFacts, 'season'>): boolean {
  return season >= 1;
}

/** Seasons that can only go together because files hold episodes of both; others are left out. */
export function boundSeasons(held: readonly HeldFile[]): ReadonlyMap<number, ReadonlySet<number>> {
  const groupOf = new Map<number, ReadonlySet<number>>();
  for (const file of held) {
    const { episodes } = file;
    // Nearly every file holds one season: its first regular episode is of the season of its last.
    if (homeSeason(file) === episodes.at(-1)?.season) continue;
    const seasons = episodes.filter(isRegular).map(({ season }) => season);
    const group = new Set(seasons.flatMap((season) => [season, ...(groupOf.get(season) ?? [])]));
    for (const season of group) groupOf.set(season, group);
  }
  return groupOf;
}

/** The lowest regular season of the file's episodes; absent for specials and unclaimed files. */
export function homeSeason({ episodes }: HeldFile): number | undefined {
  return episodes.find(isRegular)?.season;
}
