import type { Facts, UserFavorite, UserWatch } from '../../../cleanup/domain/facts/facts.ts';
import { userId } from '../facts.ts';

const newcomer = userId('user-77');

/** The library after one more account was made, of which nothing has been read. */
export function withUnknownUser(facts: Facts): Facts {
  return { ...facts, users: [...facts.users, { id: newcomer, name: 'Newcomer', enabled: true }] };
}

/** The library after one more account was made that sees everything and has watched nothing. */
export function withIdleUser(facts: Facts): Facts {
  const watch: UserWatch = {
    user: newcomer,
    access: true,
    state: 'unplayed',
    lastPlayedAt: 'undated',
    position: 'none',
    favorite: false,
  };
  const mark: UserFavorite = { user: newcomer, access: true, favorite: false };
  const seen = <T extends { readonly watches: readonly UserWatch[] }>(item: T): T => ({
    ...item,
    watches: [...item.watches, watch],
  });
  return {
    ...withUnknownUser(facts),
    movies: facts.movies.map(seen),
    series: facts.series.map((series) => ({
      ...series,
      favorites: [...series.favorites, mark],
      seasons: series.seasons.map((season) => ({ ...season, favorites: [...season.favorites, mark] })),
      episodes: series.episodes.map(seen),
    })),
  };
}
