import { arrDate, arrDay } from '../arr/dates.ts';
import { qualityDto, qualitySizeOf } from '../arr/quality.ts';
import { parentOf } from '../disk/paths.ts';
import type { JsonObject } from '../http/json-body.ts';
import type { SeriesSpec } from '../library/spec.ts';
import type { Episode, EpisodeFile, Series, SonarrState } from './state.ts';
import { statisticsOf } from './statistics.ts';

/** A series as the API shows it. A season without episodes has no statistics. */
export function seriesDto(state: SonarrState, series: Series): JsonObject {
  const episodes = state.episodesOf(series.id);
  const { nextAiring, previousAiring, ...statistics } = statisticsOf(state, episodes);
  return {
    id: series.id,
    ...showDto(series.spec),
    seasons: series.seasons.map((season) => {
      const own = episodes.filter((episode) => episode.spec.season === season.number);
      return {
        seasonNumber: season.number,
        monitored: season.monitored,
        ...(own.length === 0 ? {} : { statistics: statisticsOf(state, own) }),
      };
    }),
    path: series.path,
    rootFolderPath: parentOf(series.path),
    qualityProfileId: series.qualityProfileId,
    seasonFolder: series.seasonFolder,
    monitored: series.monitored,
    monitorNewItems: series.monitorNewItems,
    tags: series.tags,
    added: arrDate(series.added),
    nextAiring,
    previousAiring,
    statistics: { seasonCount: series.seasons.filter((season) => season.number > 0).length, ...statistics },
  };
}

/** What the metadata server knows about the show, added or not. */
export function showDto(spec: SeriesSpec): JsonObject {
  const aired = spec.episodes.flatMap((episode) => episode.airsAt ?? []);
  const first = aired.length === 0 ? undefined : aired.reduce((a, b) => Math.min(a, b));
  const last = aired.length === 0 ? undefined : aired.reduce((a, b) => Math.max(a, b));
  return {
    title: spec.title,
    sortTitle: spec.title.toLowerCase(),
    status: spec.status,
    ended: spec.status === 'ended',
    overview: '',
    images: [],
    year: spec.year,
    runtime: spec.runtimeMinutes,
    tvdbId: spec.tvdbId,
    tvRageId: 0,
    tvMazeId: 0,
    tmdbId: spec.tmdbId ?? 0,
    imdbId: spec.imdbId,
    firstAired: first === undefined ? undefined : arrDate(first),
    lastAired: last === undefined ? undefined : arrDate(last),
    seriesType: spec.type,
    cleanTitle: spec.title.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
    titleSlug: spec.title.toLowerCase().replaceAll(' ', '-'),
    genres: [],
    airTime: '20:00',
    ratings: { votes: 0, value: 0 },
    languageProfileId: 1,
    useSceneNumbering: false,
  };
}

export function episodeDto(episode: Episode, runtimeMinutes: number): JsonObject {
  const { spec } = episode;
  return {
    seriesId: episode.seriesId,
    tvdbId: spec.tvdbId,
    episodeFileId: episode.fileId,
    seasonNumber: spec.season,
    episodeNumber: spec.number,
    title: spec.title ?? `Episode ${spec.number}`,
    ...(spec.airsAt === undefined ? {} : { airDate: arrDay(spec.airsAt), airDateUtc: arrDate(spec.airsAt) }),
    runtime: runtimeMinutes,
    hasFile: episode.fileId !== 0,
    monitored: episode.monitored,
    absoluteEpisodeNumber: spec.absolute,
    unverifiedSceneNumbering: false,
    id: episode.id,
  };
}

export function episodeFileDto(state: SonarrState, series: Series, file: EpisodeFile): JsonObject {
  return {
    id: file.id,
    seriesId: file.seriesId,
    seasonNumber: file.seasonNumber,
    relativePath: file.relativePath,
    path: `${series.path}/${file.relativePath}`,
    size: file.size,
    dateAdded: arrDate(file.dateAdded),
    releaseGroup: 'GROUP',
    languages: [{ id: 1, name: 'English' }],
    quality: qualityDto(qualitySizeOf(state.arr.name), 'sonarr'),
    customFormats: [],
    customFormatScore: 0,
    indexerFlags: 0,
    releaseType: state.episodesInFile(file).length > 1 ? 'multiEpisode' : 'singleEpisode',
    qualityCutoffNotMet: false,
  };
}
