import type { EpisodeSpec, SeriesSpec } from './spec.ts';

const INDEXES = new WeakMap<SeriesSpec, Map<number, EpisodeSpec>>();

/** The episode of a show by season and number. */
export function episodeOf(show: SeriesSpec, season: number, number: number): EpisodeSpec | undefined {
  let index = INDEXES.get(show);
  if (index === undefined) {
    index = new Map();
    for (const episode of show.episodes) index.set(episodeKey(episode.season, episode.number), episode);
    INDEXES.set(show, index);
  }
  return index.get(episodeKey(season, number));
}

/** An episode's place in its series as one number. */
export function episodeKey(season: number, number: number): number {
  return season * 100_000 + number;
}
