import type {
  EpisodeFacts,
  EpisodeFileFacts,
  MovieFacts,
  MovieFileFacts,
  SeriesFacts,
  Tri,
  UserWatch,
} from '../../cleanup/domain/facts/facts.ts';
import { episodeWork, movieWork, type Work } from './keys.ts';
import { isAmbiguous, isClaimedTwice } from './links.ts';
import type { Question } from './question.ts';

/** A movie or an episode in one Radarr or Sonarr, reduced to what watching it depends on. */
export interface Copy {
  readonly instance: string;
  /** Under which name the ledger remembers plays without a date. */
  readonly work: Work;
  readonly file: MovieFileFacts | EpisodeFileFacts | 'none' | 'unknown';
  /** The file is there, is Jellyfin's item, and no other thing claims it. */
  readonly proven: boolean;
  readonly watches: readonly UserWatch[];
  readonly playing: Tri;
}

/** One copy that is judged, with all copies (itself included) whose watching counts for it. */
export interface Viewing {
  readonly subject: Copy;
  readonly copies: readonly Copy[];
}

/** A copy without file and without traces says nothing; every other one does. */
export function saysSomething({ file, watches }: Pick<Copy | EpisodeFacts, 'file' | 'watches'>): boolean {
  return file !== 'none' || watches.length > 0;
}

export function movieViewing(question: Question, movie: MovieFacts): Viewing {
  const subject = movieCopy(question, movie);
  const others = question.facts.movies.filter((other) => other !== movie && isSameFilm(movie, other));
  return { subject, copies: [subject, ...others.map((other) => movieCopy(question, other))] };
}

export function episodeViewing(question: Question, series: SeriesFacts, episode: EpisodeFacts): Viewing {
  const subject = episodeCopy(question, series, episode);
  const others = otherCopiesOf(question, series).flatMap((copy) =>
    copy.episodes
      .filter((other) => other.season === episode.season && other.number === episode.number)
      .map((other) => episodeCopy(question, copy, other)),
  );
  return { subject, copies: [subject, ...others] };
}

/** The same series in other Sonarr instances. */
export function otherCopiesOf(question: Question, series: SeriesFacts): SeriesFacts[] {
  const { tvdb } = series.providerIds;
  return question.facts.series.filter(
    (other) => other !== series && tvdb !== undefined && other.providerIds.tvdb === tvdb,
  );
}

function isSameFilm({ providerIds: a }: MovieFacts, { providerIds: b }: MovieFacts): boolean {
  if (a.tmdb !== undefined && b.tmdb !== undefined) return a.tmdb === b.tmdb;
  return a.imdb !== undefined && a.imdb === b.imdb;
}

function movieCopy(question: Question, movie: MovieFacts): Copy {
  const { instance, file, watches, playing } = movie;
  const proven = isProven(question, instance, file);
  return { instance, work: movieWork(movie), file, proven, watches, playing };
}

function episodeCopy(question: Question, series: SeriesFacts, episode: EpisodeFacts): Copy {
  const { watches, playing } = episode;
  const { instance } = series;
  const file = fileOf(series, episode);
  const proven = isProven(question, instance, file) && !isAmbiguous(series, episode);
  return { instance, work: episodeWork(series, episode), file, proven, watches, playing };
}

function isProven(question: Question, instance: string, file: Copy['file']): boolean {
  return typeof file === 'object' && file.match === 'proven' && !isClaimedTwice(question, instance, file);
}

/** The file an episode points at; an id that leads nowhere is an unknown file. */
function fileOf(series: SeriesFacts, episode: EpisodeFacts): EpisodeFileFacts | 'none' | 'unknown' {
  if (episode.file === 'none' || episode.file === 'unknown') return episode.file;
  return series.files.find((file) => file.id === episode.file) ?? 'unknown';
}
