import type {
  EpisodeFacts,
  EpisodeFileFacts,
  MovieFacts,
  MovieFileFacts,
  SeriesFacts,
  Tri,
  UserWatch,
} from '../../cleanup/domain/facts/facts.ts';
import { episodeFile, episodeWork, type FileName, movieFile, movieWork, type Work } from './keys.ts';
import { isAmbiguous, isClaimedTwice } from './links.ts';
import type { Question } from './question.ts';
import { titleOfMovie, titleOfSeries } from './suspicion.ts';

/** A movie or an episode in one Radarr or Sonarr, reduced to what watching it depends on. */
export interface Copy {
  readonly instance: string;
  /** Under which name the ledger remembers plays without a date. */
  readonly work: Work;
  readonly file: MovieFileFacts | EpisodeFileFacts | 'none' | 'unknown';
  /** The file is there, is Jellyfin's item, and no other thing claims it. */
  readonly proven: boolean;
  /** The ledger's name of its file. */
  readonly fileName: FileName | undefined;
  /** The film or series it is of, in whichever copy. */
  readonly title: string;
  readonly watches: readonly UserWatch[];
  /** A further version of another copy's item in Jellyfin. */
  readonly isVersion: boolean;
  readonly playing: Tri;
}

/** One copy that is judged, with all copies (itself included) whose watching counts for it. */
export interface Viewing {
  readonly subject: Copy;
  readonly copies: readonly Copy[];
}

/** A copy without file and without traces says nothing; every other one does. */
export function saysSomething({
  file,
  watches,
  isVersion = false,
}: Pick<Copy, 'file' | 'watches'> & { readonly isVersion?: boolean }): boolean {
  return isVersion || file !== 'none' || watches.length > 0;
}

export function movieViewing(question: Question, movie: MovieFacts): Viewing {
  const subject = movieCopy(question, movie);
  const others = question.facts.movies.filter((other) => other !== movie && isSameFilm(movie, other));
  const copies = others.flatMap((other) => withVersions(movieCopy(question, other), other));
  return { subject, copies: [...withVersions(subject, movie), ...copies] };
}

export function episodeViewing(question: Question, series: SeriesFacts, episode: EpisodeFacts): Viewing {
  const subject = episodeCopy(question, series, episode);
  const others = otherCopiesOf(question, series).flatMap((copy) =>
    copy.episodes
      .filter((other) => other.season === episode.season && other.number === episode.number)
      .flatMap((other) => withVersions(episodeCopy(question, copy, other), other)),
  );
  return { subject, copies: [...withVersions(subject, episode), ...others] };
}

/** What could not be listed may be a version that nobody has read. */
function withVersions(
  copy: Copy,
  { alternates = [] }: Pick<MovieFacts | EpisodeFacts, 'alternates'>,
): Copy[] {
  const versions = alternates === 'unknown' ? [{ watches: [] }] : alternates;
  return [copy, ...versions.map(({ watches }) => ({ ...copy, watches, proven: false, isVersion: true }))];
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
  return {
    instance,
    work: movieWork(movie),
    fileName: typeof file === 'object' ? movieFile(movie, file) : undefined,
    title: titleOfMovie(movie),
    file,
    proven,
    watches,
    isVersion: false,
    playing,
  };
}

function episodeCopy(question: Question, series: SeriesFacts, episode: EpisodeFacts): Copy {
  const { watches, playing } = episode;
  const { instance } = series;
  const file = fileOf(series, episode);
  const proven = isProven(question, instance, file) && !isAmbiguous(series, episode);
  return {
    instance,
    work: episodeWork(series, episode),
    fileName: typeof file === 'object' ? episodeFile(series, file) : undefined,
    title: titleOfSeries(series),
    file,
    proven,
    watches,
    isVersion: false,
    playing,
  };
}

function isProven(question: Question, instance: string, file: Copy['file']): boolean {
  return typeof file === 'object' && file.match === 'proven' && !isClaimedTwice(question, instance, file);
}

/** The file an episode points at; an id that leads nowhere is an unknown file. */
function fileOf(series: SeriesFacts, episode: EpisodeFacts): EpisodeFileFacts | 'none' | 'unknown' {
  if (episode.file === 'none' || episode.file === 'unknown') return episode.file;
  return series.files.find((file) => file.id === episode.file) ?? 'unknown';
}
