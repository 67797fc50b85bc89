/** What each server told, in counts. */

import { oneLine } from '../../program/report/columns.ts';
import type { RunResult } from '../app/run-result.ts';
import type { Facts, SourceFacts } from '../domain/facts/facts.ts';
import { counted } from './amounts.ts';
import { problemsText } from './problems-text.ts';

/** How long each server took to be read, by its name; a server that is not in it was not measured. */
export type ReadTimes = ReadonlyMap<string, number>;

export interface ServerRead {
  readonly kind: SourceFacts['kind'];
  readonly name: string;
  readonly complete: boolean;
  readonly problems: readonly string[];
  /** Nothing is decided by what it tells. */
  readonly reportedOnly?: true;
  readonly users?: number;
  readonly movies?: number;
  readonly series?: number;
  readonly milliseconds?: number;
  /** Of the whole run, removals and all. */
  readonly requests?: number;
  readonly failedRequests?: number;
}

export function serverReads(
  facts: Facts,
  times: ReadTimes,
  traffic: RunResult['traffic'] = new Map(),
): readonly ServerRead[] {
  const movies = countBy(facts.movies.map(({ instance }) => instance));
  const series = countBy(facts.series.map(({ instance }) => instance));
  return facts.sources.map(({ kind, name, complete, problems, reportedOnly }) => {
    const milliseconds = times.get(name);
    const requests = traffic.get(name);
    return {
      kind,
      name,
      complete: complete === true,
      problems,
      ...(reportedOnly && { reportedOnly }),
      ...(kind === 'jellyfin' && { users: facts.users.length }),
      ...(kind === 'radarr' && { movies: movies.get(name) ?? 0 }),
      ...(kind === 'sonarr' && { series: series.get(name) ?? 0 }),
      ...(milliseconds !== undefined && { milliseconds: Math.round(milliseconds) }),
      ...(requests && { requests: requests.sent, failedRequests: requests.failed }),
    };
  });
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** `radarr: 120 movies, in 0.8 s`, or what was missing. */
export function serverReadText({ name, complete, problems, milliseconds, ...counts }: ServerRead): string {
  const time = milliseconds === undefined ? '' : `, in ${(milliseconds / 1000).toFixed(1)} s`;
  const found = foundText(counts);
  const told = `${oneLine(name)}: ${found}${time}`;
  if (complete) return told;
  const why = problems.length > 0 ? `: ${problemsText(problems.map(oneLine))}` : '';
  return `${oneLine(name)} was read only in part${why}`;
}

function foundText({ users, movies, series }: Pick<ServerRead, 'users' | 'movies' | 'series'>): string {
  if (users !== undefined) return counted(users, 'user');
  if (movies !== undefined) return counted(movies, 'movie');
  if (series !== undefined) return `${series} series`;
  return 'read';
}
