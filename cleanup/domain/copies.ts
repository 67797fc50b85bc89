import type { MovieFacts, SeriesFacts } from './facts.ts';
import { groupBy } from './group-by.ts';

/** The other copies of a title; empty for most. */
export type CopiesOf<Title> = (title: Title) => readonly Title[];

/**
 * Copies of a film: movies with the same tmdb id, or with the same imdb id where one of the two has no
 * tmdb id. Movies are compared with movies only: a series of the same tmdb number is another work.
 */
export function movieCopies(movies: readonly MovieFacts[]): CopiesOf<MovieFacts> {
  const byTmdb = groupBy(movies, ({ providerIds }) => providerIds.tmdb);
  const byImdb = groupBy(movies, ({ providerIds }) => providerIds.imdb);
  const withoutTmdb = groupBy(
    movies.filter(({ providerIds }) => providerIds.tmdb === undefined),
    ({ providerIds }) => providerIds.imdb,
  );
  return (movie) => {
    const { tmdb, imdb } = movie.providerIds;
    const sameImdb = imdb === undefined ? [] : ((tmdb === undefined ? byImdb : withoutTmdb).get(imdb) ?? []);
    const sameTmdb = tmdb === undefined ? [] : (byTmdb.get(tmdb) ?? []);
    if (sameTmdb.length + sameImdb.length <= 1) return NONE;
    return [...sameTmdb, ...sameImdb].filter((other) => other !== movie);
  };
}

/** Copies of a series: those with the same tvdb id. */
export function seriesCopies(series: readonly SeriesFacts[]): CopiesOf<SeriesFacts> {
  const byTvdb = groupBy(series, ({ providerIds }) => providerIds.tvdb);
  return (one) => {
    const { tvdb } = one.providerIds;
    const same = tvdb === undefined ? NONE : (byTvdb.get(tvdb) ?? NONE);
    return same.length <= 1 ? NONE : same.filter((other) => other !== one);
  };
}

const NONE: readonly never[] = [];
