import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { EpisodeFacts, MovieFacts, SeriesFacts, UserWatch } from '../../cleanup/domain/facts/facts.ts';
import type { JellyfinUserId } from '../../cleanup/domain/facts/ids.ts';
import { believable, remembered } from './dates.ts';
import { episodeWork, movieWork, undatedPlay, type Work } from './keys.ts';
import type { Question } from './question.ts';

/** A film or series, whichever copy of it. */
export function titleOfMovie(movie: MovieFacts): string {
  return movieWork(movie);
}

export function titleOfSeries({ instance, id, providerIds: { tvdb } }: SeriesFacts): string {
  return tvdb === undefined ? `series ${instance} ${id}` : `series ${tvdb}`;
}

/** One film or episode in one copy, as it shows on the shelf of a title. */
interface Shown {
  readonly title: string;
  /** Under which name the ledger remembers plays without a date. */
  readonly work: Work;
  readonly isEpisode: boolean;
  readonly watches: readonly UserWatch[];
  /** Jellyfin is known not to have it. */
  readonly absent: boolean;
}

function everythingShown({ facts }: Question): Shown[] {
  const movies = facts.movies
    .filter((movie) => movie.file !== 'none')
    .map(({ file, watches, ...movie }) => ({
      title: titleOfMovie({ file, watches, ...movie }),
      work: movieWork({ file, watches, ...movie }),
      isEpisode: false,
      watches,
      absent: typeof file === 'object' && file.match === 'absent',
    }));
  const episodes = facts.series.flatMap((series) =>
    series.episodes
      .filter((episode) => episode.file !== 'none')
      .map((episode) => ({
        title: titleOfSeries(series),
        work: episodeWork(series, episode),
        isEpisode: true,
        watches: episode.watches,
        absent: isAbsent(series, episode),
      })),
  );
  return [...movies, ...episodes];
}

function isAbsent({ files }: SeriesFacts, { file }: EpisodeFacts): boolean {
  return files.some(({ id, match }) => id === file && match === 'absent');
}

interface Play {
  readonly title: string;
  /** Of an episode, with a date that the server gave it. */
  readonly isEpisode: boolean;
  readonly at: EpochMs;
}

/** Worked out once for a library and a user: it is asked of every play. */
function remembering<Found>(find: (question: Question, user: JellyfinUserId) => Found): typeof find {
  const known = new WeakMap<Question, Map<JellyfinUserId, Found>>();
  return (question, user) => {
    const ofLibrary = known.get(question) ?? new Map<JellyfinUserId, Found>();
    known.set(question, ofLibrary);
    const found = ofLibrary.get(user) ?? find(question, user);
    ofLibrary.set(user, found);
    return found;
  };
}

const playsOf = remembering(findPlays);
const titlesNotRead = remembering(findTitlesNotRead);

function findPlays(question: Question, user: JellyfinUserId): Play[] {
  const disabled = question.facts.users.filter(({ id }) => id === user).map(({ enabled }) => enabled);
  if (disabled.length > 0 && disabled.every((enabled) => enabled === false)) return [];
  return everythingShown(question).flatMap(({ title, work, isEpisode, watches }) =>
    watches
      .filter((entry) => entry.user === user && entry.state === 'played' && entry.access !== false)
      .flatMap(({ lastPlayedAt }) => {
        const at = playedAt(question, user, work, lastPlayedAt);
        return at === undefined ? [] : [{ title, isEpisode: isEpisode && lastPlayedAt !== 'undated', at }];
      }),
  );
}

/** Its date, or since when it has been seen where it has none; nothing where neither is known. */
function playedAt(
  question: Question,
  user: JellyfinUserId,
  work: Work,
  date: UserWatch['lastPlayedAt'],
): EpochMs | undefined {
  const at = believable(date);
  if (at === 'undated') return remembered(question, question.ledger.undatedSince[undatedPlay(user, work)]);
  return at === 'unknown' ? undefined : at;
}

/** Titles of which the user may have played something at any time. */
function findTitlesNotRead(question: Question, user: JellyfinUserId): string[] {
  const isListed = question.facts.users.some(({ id }) => id === user);
  return everythingShown(question)
    .filter(({ watches, work, absent }) => {
      const entries = watches.filter((entry) => entry.user === user);
      if (entries.length === 0) return isListed && !absent;
      return entries.some(
        ({ access, state, lastPlayedAt }) =>
          access !== false &&
          (state === 'unknown' ||
            (state === 'played' && playedAt(question, user, work, lastPlayedAt) === undefined)),
      );
    })
    .map(({ title }) => title);
}

/** Five titles in a minute; of titles that were not read two may be among the five. */
export function isMarkedTogether(question: Question, user: JellyfinUserId, at: EpochMs): boolean {
  const plays = playsOf(question, user);
  const notRead = titlesNotRead(question, user);
  return plays
    .map((play) => plays.filter((other) => other.at >= play.at && other.at <= play.at + 60_000))
    .filter((minute) => minute.some((play) => play.at === at))
    .map((minute) => minute.map(({ title }) => title))
    .some((titles) => new Set(titles).size >= 3 && new Set([...titles, ...notRead]).size >= 5);
}

/** Two episodes, or one and one that was not read, have the dates of another series. */
export function hasTwin(question: Question, user: JellyfinUserId, title: string): boolean {
  const plays = playsOf(question, user).filter(({ isEpisode }) => isEpisode);
  const notRead = titlesNotRead(question, user);
  const instants = [...new Set(plays.map(({ at }) => at))].filter(
    (at) => new Set(plays.filter((play) => play.at === at).map((play) => play.title)).size < 5,
  );
  const others = new Set(plays.map((play) => play.title).filter((other) => other !== title));
  const count = (at: EpochMs, of: string) =>
    plays.filter((play) => play.at === at && play.title === of).length;
  return [...others].some((other) => {
    const shared = instants.reduce((sum, at) => sum + Math.min(count(at, title), count(at, other)), 0);
    return shared >= 2 || (shared === 1 && (notRead.includes(title) || notRead.includes(other)));
  });
}
