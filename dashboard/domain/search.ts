/** Finding titles by what people type: without case, accents and punctuation. */
import type { Named } from './house.ts';

/** `Amélie (2001)` as `amelie 2001`. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

export function searchTextOf({ title, year, season, episodes = [] }: Named): string {
  const seasons = season === undefined ? [] : [`s${String(season).padStart(2, '0')}`];
  return searchable([title, year ?? '', ...seasons, ...episodes.map((one) => one.title)].join(' '));
}

/** Whether every word of the query is in the text, which is `searchable` already. */
export function matcher(query: string): (text: string) => boolean {
  const words = searchable(query).split(' ').filter(Boolean);
  return (text) => words.every((word) => text.includes(word));
}
