import { normalized } from '../../domain/basics/normalized.ts';
import type { Facts, MovieFacts, SeriesFacts } from '../../domain/facts/facts.ts';
import type { InstanceName } from '../../domain/facts/ids.ts';
import type { PlanItem } from '../../domain/plan/plan.ts';
import { keptByName, keptNames } from '../../domain/policy/kept-by-name.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { MovieReading, SeriesReading } from '../../ports/managers.ts';
import type { Skipped } from '../outcome.ts';
import { qualify } from './qualify.ts';
import type { Session } from './session.ts';

/** What in a title's newest answer keeps an item after all; undefined when it still goes. */
export type JudgeAgain<Reading> = (title: Reading) => Skipped | undefined;

/** What still protects a title, by its newest answer. */
export interface Protection<Reading> {
  readonly judgeAgain: JudgeAgain<Reading>;
  /** Why its entry stays, in words; undefined when neither tags nor the configuration keep it. */
  readonly whyKept: (title: Reading) => string | undefined;
}

/** Why a title of that instance is kept: it wears the keep tag, or tags that nobody knows, or is named in the policy. */
export function keptByPolicy(
  { keepTagLabel, keep }: Policy,
  instance: InstanceName,
): Protection<Pick<MovieReading, 'tags' | 'providerIds'>>['whyKept'] {
  const label = normalized(keepTagLabel);
  const names = keptNames(keep);
  return ({ tags, providerIds }) => {
    if (tags === 'unknown' || tags.some((tag) => normalized(tag) === label)) return 'it is tagged to be kept';
    const name = keptByName({ instance, providerIds }, names);
    return name && `the configuration keeps ${name}`;
  };
}

/**
 * Judges items by the facts they were judged by last and by what their title's newest answer says of the title:
 * its tags, ids, status and type. A tag that was set since the last reading protects.
 */
export function judgeAgain(
  items: readonly PlanItem[],
  facts: Facts,
  { world, ledger }: Session,
): JudgeAgain<MovieReading | SeriesReading> {
  return (title) => {
    const fresh = {
      ...facts,
      ...('seasons' in title ? withSeries(items, facts, title) : withMovie(items, facts, title)),
    };
    for (const item of items) {
      const found = qualify(item, { kind: 'read', facts: fresh }, world.policy, ledger, world.clock.now());
      if (found.kind === 'skipped') return found;
    }
    return undefined;
  };
}

function withMovie(
  [first]: readonly PlanItem[],
  { movies }: Facts,
  { id, title, providerIds, addedAt, tags }: MovieReading,
): Pick<Facts, 'movies'> {
  const isIt = (movie: MovieFacts) => movie.instance === first?.instance && movie.id === id;
  return {
    movies: movies.map((movie) => (isIt(movie) ? { ...movie, title, providerIds, addedAt, tags } : movie)),
  };
}

function withSeries(
  [first]: readonly PlanItem[],
  { series }: Facts,
  { id, title, providerIds, addedAt, tags, status, type }: SeriesReading,
): Pick<Facts, 'series'> {
  const fresh = { title, providerIds, addedAt, tags, status, type };
  const isIt = (one: SeriesFacts) => one.instance === first?.instance && one.id === id;
  return { series: series.map((one) => (isIt(one) ? { ...one, ...fresh } : one)) };
}
