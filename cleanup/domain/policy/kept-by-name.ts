import { normalized } from '../basics/normalized.ts';
import type { MovieFacts, SeriesFacts } from '../facts/facts.ts';
import type { KeepList } from './policy.ts';

/** What the configuration protects by name, in the form in which it is compared. */
export interface KeptNames {
  readonly keptIds: ReadonlySet<string>;
  readonly keptInstances: ReadonlySet<string>;
}

export function keptNames({ ids, instances }: KeepList): KeptNames {
  return { keptIds: new Set(ids.map(normalized)), keptInstances: new Set(instances.map(normalized)) };
}

/** The instance or the id by which the configuration keeps a title; undefined when it does not. */
export function keptByName(
  { instance, providerIds }: Pick<MovieFacts | SeriesFacts, 'instance' | 'providerIds'>,
  { keptIds, keptInstances }: KeptNames,
): string | undefined {
  if (keptInstances.has(normalized(instance))) return instance;
  if (keptIds.size === 0) return undefined;
  const { tmdb, tvdb, imdb } = providerIds;
  const ids = [`tmdb:${tmdb}`, `tvdb:${tvdb}`, `imdb:${imdb}`];
  return ids.find((id) => keptIds.has(normalized(id)));
}
