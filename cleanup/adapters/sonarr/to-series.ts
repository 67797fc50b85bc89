import type { Episode, EpisodeFile, EpisodeHistory, Series } from '../../../clients/sonarr/resources.ts';
import type { SonarrEpisodeId, SonarrFileId, SonarrSeriesId } from '../../domain/facts/ids.ts';
import type { EpisodeReading, FileReading, SeasonReading, SeriesReading } from '../../ports/managers.ts';
import { labelsOf, type TagLabels } from '../servarr/tag-labels.ts';
import { numberIn, providerIds } from '../servers/provider-ids.ts';

/** A series as Sonarr sends it, which the client has parsed: its ids are Sonarr's. */
export function toSeries(series: Series, labels: TagLabels): SeriesReading {
  const { id, title, year, tvdbId, tmdbId, imdbId, added, monitored, tags, path, status, seriesType } =
    series;
  return {
    id: id as number as SonarrSeriesId,
    title,
    ...(year ? { year } : {}),
    providerIds: providerIds({ tvdb: tvdbId, tmdb: tmdbId, imdb: imdbId }),
    addedAt: added,
    monitored,
    tags: labelsOf(tags, labels),
    path,
    status,
    type: seriesType,
    seasons: series.seasons.map((season) => toSeason(season, series.seasons)),
  };
}

type SentSeason = Series['seasons'][number];

/**
 * Sonarr leaves the statistics out of a season without episodes, but some of its answers have none at all: a
 * missing one counts nothing only beside others.
 */
function toSeason(season: SentSeason, all: readonly SentSeason[]): SeasonReading {
  const { seasonNumber: number, monitored, statistics } = season;
  const uncounted = all.some((other) => other.statistics) ? 0 : 'unknown';
  return { number, monitored, episodesWithFile: statistics?.episodeFileCount ?? uncounted };
}

export function toEpisode(episode: Episode): EpisodeReading {
  const { id, seasonNumber, episodeNumber, title, tvdbId, airDateUtc, monitored, episodeFileId } = episode;
  const tvdb = numberIn(tvdbId);
  return {
    id: id as number as SonarrEpisodeId,
    season: seasonNumber,
    number: episodeNumber,
    title: title ?? '',
    ...(tvdb !== undefined && { tvdb }),
    airsAt: airDateUtc ?? 'undated',
    monitored,
    file: episodeFileId === 0 ? 'none' : (episodeFileId as SonarrFileId),
  };
}

export function toEpisodeFile({ id, path, size, dateAdded }: EpisodeFile): FileReading<SonarrFileId> {
  return { id: id as number as SonarrFileId, path, sizeBytes: size, importedAt: dateAdded };
}

export function toEpisodeOfEvent({ episodeId }: EpisodeHistory): SonarrEpisodeId {
  return episodeId as number as SonarrEpisodeId;
}
