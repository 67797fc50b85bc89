import type { ProviderIds } from '../../../domain/facts/facts.ts';

type IdType = keyof ProviderIds;

/** Ids by which films and series are compared, the first that both have decides. An id without its type is none. */
export const MOVIE_IDS: readonly IdType[] = ['tmdb', 'imdb'];
export const SERIES_IDS: readonly IdType[] = ['tvdb', 'imdb', 'tmdb'];

/** `unsure`: there is no kind of id that both have. */
export type Agreement = 'same' | 'different' | 'unsure';

export function compareIds(one: ProviderIds, other: ProviderIds, types: readonly IdType[]): Agreement {
  for (const type of types) {
    if (!isId(one[type]) || !isId(other[type])) continue;
    return one[type] === other[type] ? 'same' : 'different';
  }
  return 'unsure';
}

/** Radarr and Sonarr write 0 where they have no id. */
export function isId<Id extends string | number>(id: Id | undefined): id is Id {
  return id !== undefined && id !== 0 && id !== '';
}

/** One text for each id of those types that it has. */
export function idKeys(ids: ProviderIds, types: readonly IdType[]): readonly string[] {
  return types.filter((type) => isId(ids[type])).map((type) => `${type}:${ids[type]}`);
}
