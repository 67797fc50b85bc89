import { isCredible } from '../basics/time.ts';
import type { EpisodeFacts, Facts, MovieFacts, SeriesFacts, UserWatch } from '../facts/facts.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import { movieWatchKey } from '../facts/keys.ts';
import { knownFile } from '../facts/known-file.ts';
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
type Visit = (work: TitledWork, title: string, ofSeries: boolean) => void;

/** Every film and episode that may have a file, with the title it belongs to. */
export function forEachWork({ movies, series }: Facts, visit: Visit): void {
  for (const movie of movies) {
    if (movie.file !== 'none') visit(movie, movieTitle(movie), false);
  }
  for (const one of series) {
    const title = seriesTitle(one);
    for (const episode of one.episodes) {
      if (episode.file !== 'none') visit(episode, title, true);
    }
  }
}

/** Titles of which it is not known whether, or when, the user played a part of them that Jellyfin has. */
export function titlesUnread(facts: Facts, user: JellyfinUserId, { byId }: Viewers): ReadonlySet<string> {
  const unread = new Set<string>();
  const absent = absentFiles(facts);
  forEachWork(facts, (work, title) => {
    const entries = work.watches.filter((entry) => entry.user === user);
    const missing = entries.length === 0 && byId.has(user) && !absent.has(work);
    if (missing || entries.some(isUnread)) unread.add(title);
  });
  return unread;
}

function isUnread({ access, state, lastPlayedAt }: UserWatch): boolean {
  if (access === false) return false;
  if (state === 'played') {
    return lastPlayedAt === 'unknown' || (typeof lastPlayedAt === 'number' && !isCredible(lastPlayedAt));
  }
  return state === 'unknown';
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
