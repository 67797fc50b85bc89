import type { CountedInventory } from '../../../domain/facts/facts.ts';
import type { SeasonReading } from '../../../ports/managers.ts';

/** What a series has by Sonarr's own count; never evidence. */
export function countSeries(seasons: readonly SeasonReading[]): CountedInventory {
  let fileCount: CountedInventory['fileCount'] = 0;
  let seasonCount: CountedInventory['seasonCount'] = 0;
  for (const { number, episodesWithFile } of seasons) {
    if (episodesWithFile === 'unknown') return { fileCount: 'unknown', seasonCount: 'unknown' };
    fileCount += episodesWithFile;
    if (number > 0 && episodesWithFile > 0) seasonCount += 1;
  }
  return { fileCount, seasonCount };
}
