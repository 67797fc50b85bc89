/**
 * Keys under which things are remembered between runs and named in plans. They are written into the
 * state file and into plans: their form is a contract.
 */
import type { EpisodeFacts, MovieFacts, SeriesFacts } from './facts.ts';
import type {
  InstanceName,
  JellyfinUserId,
  RadarrFileId,
  RadarrMovieId,
  SonarrFileId,
  SonarrSeriesId,
} from './ids.ts';

/** One file of one instance; a re-download is a new file. */
export type FileKey = `movie-file:${string}:${number}` | `episode-file:${string}:${number}`;
/** A film or episode by provider id, so that it outlives a re-import and a rebuilt Jellyfin. */
export type WatchKey = `movie:${string}` | `episode:${string}`;
/** What one user watched. */
export type PlayKey = `${string}|${WatchKey}`;
/** What was removed from one instance: a movie, an episode, or a season as a whole. */
export type RemovalKey = `${string}|${WatchKey | `season:${string}`}`;
/** One series in one Sonarr. */
export type SeriesKey = `${string}|series:${string}`;
/** One thing that goes or stays as a whole: the name of a verdict and of a plan's item. */
export type ItemKey =
  | `movie:${string}:${number}`
  | `season:${string}:${number}:${number}`
  | `episode-file:${string}:${number}`
  | `series:${string}:${number}`;

export function movieFileKey(instance: InstanceName, id: RadarrFileId): FileKey {
  return `movie-file:${instance}:${id}`;
}

export function episodeFileKey(instance: InstanceName, id: SonarrFileId): FileKey & ItemKey {
  return `episode-file:${instance}:${id}`;
}

export function movieItemKey(instance: InstanceName, id: RadarrMovieId): ItemKey {
  return `movie:${instance}:${id}`;
}

export function seasonItemKey(instance: InstanceName, id: SonarrSeriesId, season: number): ItemKey {
  return `season:${instance}:${id}:${season}`;
}

export function seriesItemKey(instance: InstanceName, id: SonarrSeriesId): ItemKey {
  return `series:${instance}:${id}`;
}

/** A movie by its instance, its id there and its provider ids. */
type NamedMovie = Pick<MovieFacts, 'instance' | 'id' | 'providerIds'>;
type NamedSeries = Pick<SeriesFacts, 'instance' | 'id' | 'providerIds'>;
type NamedEpisode = Pick<EpisodeFacts, 'id' | 'season' | 'number' | 'tvdb'>;

export function movieWatchKey(movie: NamedMovie): WatchKey {
  const { tmdb, imdb } = movie.providerIds;
  if (tmdb !== undefined) return `movie:tmdb:${tmdb}`;
  if (imdb !== undefined) return `movie:imdb:${imdb}`;
  return `movie:${movie.instance}:${movie.id}`;
}

export function episodeWatchKey(series: NamedSeries, episode: NamedEpisode): WatchKey {
  if (episode.tvdb !== undefined) return `episode:tvdb:${episode.tvdb}`;
  const { tvdb } = series.providerIds;
  if (tvdb !== undefined) return `episode:tvdb:${tvdb}:${episode.season}:${episode.number}`;
  return `episode:${series.instance}:${episode.id}`;
}

export function playKey(user: JellyfinUserId, work: WatchKey): PlayKey {
  return `${user}|${work}`;
}

export function movieRemovalKey(movie: NamedMovie): RemovalKey {
  return `${movie.instance}|${movieWatchKey(movie)}`;
}

export function episodeRemovalKey(series: NamedSeries, episode: NamedEpisode): RemovalKey {
  return `${series.instance}|${episodeWatchKey(series, episode)}`;
}

/** By TheTVDB's id where there is one: Sonarr gives a re-added series a new id of its own. */
export function seasonRemovalKey(series: NamedSeries, season: number): RemovalKey {
  return `${series.instance}|season:${lastingName(series)}:${season}`;
}

export function seriesKey(series: NamedSeries): SeriesKey {
  return `${series.instance}|series:${lastingName(series)}`;
}

function lastingName({ id, providerIds: { tvdb } }: NamedSeries): string {
  return tvdb === undefined ? `id:${id}` : `tvdb:${tvdb}`;
}
