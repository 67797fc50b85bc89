import { aSeries } from './facts.ts';
import { type Case, judged, outcomes } from './judging.ts';

export type SeriesLike = Parameters<typeof aSeries>[0];

/** Outcomes of a library of this one series: `S1` is its first season, `F1101` the file of that id. */
export function outcomesFor(series: SeriesLike, rest: Case = {}): Record<string, string> {
  const facts = { movies: [], series: [aSeries(series)], ...rest.facts };
  const found = Object.entries(outcomes(judged({ ...rest, facts })));
  return Object.fromEntries(found.map(([key, outcome]) => [shortly(key), outcome]));
}

function shortly(key: string): string {
  return key
    .replace('season:sonarr:7:', 'S')
    .replace('episode-file:sonarr:', 'F')
    .replace('series:sonarr:7', 'series');
}
