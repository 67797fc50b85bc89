import { groupBy } from '../basics/group-by.ts';
import type { MovieFacts, SeriesFacts } from '../facts/facts.ts';

/** The other copies of a title; empty for most. */
export type CopiesOf<Title> = (title: Title) => readonly Title[];

/**
 * Copies of a film: movies with the same tmdb id, or with the same imdb id where one of the two has no
 * tmdb id. Movies are compared with movies only: a series of the same tmdb number is another work.
 */
export function movieCopies(movies: readonly MovieFacts[]): CopiesOf<MovieFacts> {
  const byTmdb: ById<number, MovieFacts> = groupBy(movies, ({ providerIds }) => providerIds.tmdb);
  const byImdb: ById<string, MovieFacts> = groupBy(movies, ({ providerIds }) => providerIds.imdb);
  const withoutTmdb: ById<string, MovieFacts> = groupBy(
    movies.filter(({ providerIds }) => providerIds.tmdb === undefined),
    ({ providerIds }) => providerIds.imdb,
  );
  return (movie) => {
    const { tmdb, imdb } = movie.providerIds;
    const sameImdb = (tmdb === undefined ? byImdb : withoutTmdb).get(imdb) ?? NONE;
    const sameTmdb = byTmdb.get(tmdb) ?? NONE;
    return [...sameTmdb, ...sameImdb].filter((other) => other !== movie);
  };
}

/** Copies of a series: those with the same tvdb id. */
export function seriesCopies(series: readonly SeriesFacts[]): CopiesOf<SeriesFacts> {
  const byTvdb: ById<number, SeriesFacts> = groupBy(series, ({ providerIds }) => providerIds.tvdb);
  return (one) => (byTvdb.get(one.providerIds.tvdb) ?? NONE).filter((other) => other !== one);
}

/** Titles by an id; under none of their ids stand those that lack it. */
type ById<Id, Title> = ReadonlyMap<Id | undefined, readonly Title[]>;

const NONE: readonly never[] = [];
