/** Under which names the ledger remembers things: part of the ledger's format, spelled out once more. */
import type {
  EpisodeFacts,
  EpisodeFileFacts,
  MovieFacts,
  MovieFileFacts,
  SeriesFacts,
} from '../../cleanup/domain/facts/facts.ts';
import type { JellyfinUserId } from '../../cleanup/domain/facts/ids.ts';

/** A film or episode by provider id where it has one. */
export type Work = `movie:${string}` | `episode:${string}`;
/** One file of one instance. */
export type FileName = `movie-file:${string}:${number}` | `episode-file:${string}:${number}`;

export function movieWork(movie: MovieFacts): `movie:${string}` {
  const { tmdb, imdb } = movie.providerIds;
  if (tmdb !== undefined) return `movie:tmdb:${tmdb}`;
  if (imdb !== undefined) return `movie:imdb:${imdb}`;
  return `movie:${movie.instance}:${movie.id}`;
}

export function episodeWork(series: SeriesFacts, episode: EpisodeFacts): `episode:${string}` {
  if (episode.tvdb !== undefined) return `episode:tvdb:${episode.tvdb}`;
  if (series.providerIds.tvdb !== undefined) {
    return `episode:tvdb:${series.providerIds.tvdb}:${episode.season}:${episode.number}`;
  }
  return `episode:${series.instance}:${episode.id}`;
}

export function undatedPlay(user: JellyfinUserId, work: Work): `${string}|${Work}` {
  return `${user}|${work}`;
}

export function movieFile(movie: MovieFacts, file: Pick<MovieFileFacts, 'id'>): FileName {
  return `movie-file:${movie.instance}:${file.id}`;
}

export function episodeFile(series: SeriesFacts, file: Pick<EpisodeFileFacts, 'id'>): FileName {
  return `episode-file:${series.instance}:${file.id}`;
}

export function seriesName(series: SeriesFacts): `${string}|series:${string}` {
  const { tvdb } = series.providerIds;
  return `${series.instance}|series:${tvdb === undefined ? `id:${series.id}` : `tvdb:${tvdb}`}`;
}

export function removedSeason(series: SeriesFacts, number: number): `${string}|season:${string}` {
  const { tvdb } = series.providerIds;
  const name = tvdb === undefined ? `id:${series.id}` : `tvdb:${tvdb}`;
  return `${series.instance}|season:${name}:${number}`;
}

export function removedEpisode(series: SeriesFacts, episode: EpisodeFacts): `${string}|${Work}` {
  return `${series.instance}|${episodeWork(series, episode)}`;
}
