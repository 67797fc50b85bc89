import type { EpisodeFacts } from './facts.ts';

/** `S02E05`; numbers above 99 stay whole. */
export function episodeLabel({ season, number }: Pick<EpisodeFacts, 'season' | 'number'>): string {
  return `${seasonLabel(season)}E${twoDigits(number)}`;
}

/** `S02`. */
export function seasonLabel(season: number): string {
  return `S${twoDigits(season)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
