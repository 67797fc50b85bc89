import type {
  EpisodeFacts,
  Facts,
  MovieFacts,
  SeriesFacts,
  UserWatch,
} from '../../../cleanup/domain/facts/facts.ts';
import type { JellyfinUserId } from '../../../cleanup/domain/facts/ids.ts';
import { episodeFileKey, movieFileKey } from '../../../cleanup/domain/facts/keys.ts';

/** A library in which something has been protected. */
interface Protection {
  readonly what: string;
  readonly facts: Facts;
  /** Keys of the files that must stay because of it. */
  readonly kept: readonly string[];
}

/** The same library again and again, each time with one favourite, keep tag or running play more. */
export function protections(facts: Facts, keepTag: string): Protection[] {
  return [
    ...facts.movies.flatMap((movie) => movieProtections(facts, movie, keepTag)),
    ...facts.series.flatMap((series) => seriesProtections(facts, series, keepTag)),
  ];
}

function movieProtections(facts: Facts, movie: MovieFacts, keepTag: string): Protection[] {
  const kept = typeof movie.file === 'object' ? [movieFileKey(movie.instance, movie.file.id)] : [];
  const protect = (what: string, changes: Partial<MovieFacts>): Protection => ({
    what: `${what} on ${movie.instance} ${movie.title}`,
    kept,
    facts: { ...facts, movies: replaced(facts.movies, movie, changes) },
  });
  return [
    protect('keep tag', { tags: withTag(movie, keepTag.toUpperCase()) }),
    protect('playing', { playing: true }),
    ...fans(facts).map((user) => protect('favourite', { watches: marked(movie.watches, user) })),
  ];
}

function seriesProtections(facts: Facts, series: SeriesFacts, keepTag: string): Protection[] {
  const protect = (
    what: string,
    changes: Partial<SeriesFacts>,
    isProtected: (episode: EpisodeFacts) => boolean,
  ): Protection => ({
    what: `${what} on ${series.instance} ${series.title}`,
    kept: series.episodes
      .filter(isProtected)
      .flatMap(({ file }) => (typeof file === 'number' ? [episodeFileKey(series.instance, file)] : [])),
    facts: { ...facts, series: replaced(facts.series, series, changes) },
  });
  const favourites = fans(facts).flatMap((user) => [
    protect('favourite series', { favorites: [...series.favorites, mark(user)] }, () => true),
    ...series.seasons.map((season) =>
      protect(
        `favourite season ${season.number}`,
        { seasons: replaced(series.seasons, season, { favorites: [...season.favorites, mark(user)] }) },
        (episode) => episode.season === season.number,
      ),
    ),
    ...series.episodes.map((episode) =>
      protect(
        `favourite S${episode.season}E${episode.number}`,
        { episodes: replaced(series.episodes, episode, { watches: marked(episode.watches, user) }) },
        (other) => other === episode,
      ),
    ),
  ]);
  return [
    protect('keep tag', { tags: withTag(series, ` ${keepTag}`) }, () => true),
    protect('playing', { playing: true }, () => true),
    ...favourites,
  ];
}

/** Anybody's mark counts, that of a disabled account too. */
function fans(facts: Facts): JellyfinUserId[] {
  return facts.users.slice(0, 2).map((user) => user.id);
}

function mark(user: JellyfinUserId) {
  return { user, access: true, favorite: true };
}

/** The user's entry with a favourite mark; a user without an entry gets one in which nothing else is odd. */
function marked(watches: readonly UserWatch[], user: JellyfinUserId): UserWatch[] {
  const plain = { state: 'played', lastPlayedAt: 0, position: 'none' } as const;
  const own = watches.find((entry) => entry.user === user) ?? { ...plain, ...mark(user) };
  return [...watches.filter((entry) => entry !== own), { ...own, favorite: true }];
}

function withTag({ tags }: Pick<MovieFacts, 'tags'>, label: string): readonly string[] {
  return tags === 'unknown' ? [label] : [...tags, label];
}

function replaced<T>(list: readonly T[], one: T, changes: Partial<T>): T[] {
  return list.map((other) => (other === one ? { ...one, ...changes } : other));
}
