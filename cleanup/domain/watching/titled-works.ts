import type { EpisodeFacts, Facts, MovieFacts, SeriesFacts, UserWatch } from '../facts/facts.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import { episodeWatchKey, movieWatchKey, type WatchKey } from '../facts/keys.ts';
import { knownFile } from '../facts/known-file.ts';
import { dateOfPlay, type Remembered } from './first-seen.ts';
import type { Viewers } from './viewers.ts';

/** The name of a film that all of its copies have in common. */
export function movieTitle(movie: MovieFacts): string {
  return movieWatchKey(movie);
}

/** The name of a series that all of its copies have in common. */
export function seriesTitle({ instance, id, providerIds: { tvdb } }: SeriesFacts): string {
  return tvdb === undefined ? `series:${instance}:${id}` : `series:tvdb:${tvdb}`;
}

type TitledWork = MovieFacts | EpisodeFacts;
/**
 * @param series of an episode
 * @param key under which the ledger knows a play of it
 */
type Visit = (work: TitledWork, title: string, series: SeriesFacts | undefined, key: () => WatchKey) => void;

/** Every film and episode that may have a file, with the title it belongs to. */
export function forEachWork({ movies, series }: Facts, visit: Visit): void {
  for (const movie of movies) {
    if (movie.file !== 'none') visit(movie, movieTitle(movie), undefined, () => movieWatchKey(movie));
  }
  for (const one of series) {
    const title = seriesTitle(one);
    for (const episode of one.episodes) {
      if (episode.file !== 'none') visit(episode, title, one, () => episodeWatchKey(one, episode));
    }
  }
}

/** Titles of which it is not known whether, or when, the user played a part of them that Jellyfin has. */
export function titlesUnread(
  facts: Facts,
  user: JellyfinUserId,
  { byId }: Viewers,
  remembered: Remembered,
): ReadonlySet<string> {
  const unread = new Set<string>();
  const absent = absentFiles(facts);
  forEachWork(facts, (work, title, _series, key) => {
    const entries = work.watches.filter((entry) => entry.user === user);
    const missing = entries.length === 0 && byId.has(user) && !absent.has(work);
    const isUndated = (entry: UserWatch) => dateOfPlay(entry, key, remembered) === undefined;
    if (missing || entries.some((entry) => isUnread(entry, isUndated))) unread.add(title);
  });
  return unread;
}

function isUnread(entry: UserWatch, isUndated: (entry: UserWatch) => boolean): boolean {
  const { access, state } = entry;
  if (access === false) return false;
  return state === 'played' ? isUndated(entry) : state === 'unknown';
}

/** Works whose file Jellyfin is known not to have: there is nothing that anybody could have marked. */
function absentFiles({ movies, series }: Facts): ReadonlySet<TitledWork> {
  const absent = new Set<TitledWork>(movies.filter((movie) => knownFile(movie)?.match === 'absent'));
  for (const { episodes, files } of series) {
    const ids = new Set<EpisodeFacts['file']>(
      files.filter(({ match }) => match === 'absent').map(({ id }) => id),
    );
    for (const episode of episodes) if (ids.has(episode.file)) absent.add(episode);
  }
  return absent;
}
