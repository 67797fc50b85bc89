import * as z from 'zod';
import { AirDate, Instant } from '../http/instant.ts';
import { orUnknown } from '../http/or-unknown.ts';
import { HistoryEvent, QueueItem, TagId } from '../servarr/resources.ts';
import { SonarrEpisodeId, SonarrExclusionId, SonarrFileId, SonarrSeriesId } from './ids.ts';

/** 0 is the specials. */
const SeasonNumber = z.int().min(0);

/** Episodes that have a file; absent on a season without episodes. */
const SeasonStatistics = z.object({ episodeFileCount: orUnknown(z.int().min(0)) }).nullish();

/**
 * A series. Of its statistics only one number is read, and for counting only: they count episodes for files,
 * leave out what is not monitored, and call a season complete that is not.
 */
export const Series = z.object({
  id: SonarrSeriesId,
  title: z.string(),
  year: z.int().nullish(),
  path: z.string().min(1),
  tvdbId: z.int(),
  /** 0 when Sonarr does not know it. */
  tmdbId: z.int().nullish(),
  imdbId: z.string().nullish(),
  status: orUnknown(z.enum(['continuing', 'ended', 'upcoming', 'deleted'])),
  seriesType: orUnknown(z.enum(['standard', 'daily', 'anime'])),
  monitored: z.boolean(),
  tags: z.array(TagId),
  /** When the series entered Sonarr. */
  added: orUnknown(Instant),
  qualityProfileId: z.int(),
  seasons: z.array(
    z.object({ seasonNumber: SeasonNumber, monitored: z.boolean(), statistics: SeasonStatistics }),
  ),
});
export type Series = z.infer<typeof Series>;

/** A series with all its fields, to be written back: what is left out of a write is emptied. */
export const WholeSeries = z.looseObject({
  id: SonarrSeriesId,
  monitored: z.boolean(),
  seasons: z.array(z.looseObject({ seasonNumber: SeasonNumber, monitored: z.boolean() })),
});
export type WholeSeries = z.infer<typeof WholeSeries>;

export const Episode = z.object({
  id: SonarrEpisodeId,
  seriesId: SonarrSeriesId,
  seasonNumber: SeasonNumber,
  episodeNumber: z.int().min(0),
  title: z.string().nullish(),
  /** TheTVDB's id of the episode; may be 0. */
  tvdbId: z.int().nullish(),
  /** Absent when it is not announced yet, and on some specials. */
  airDateUtc: orUnknown(AirDate.nullish()),
  monitored: z.boolean(),
  /** 0 when there is no file. */
  episodeFileId: z.int().min(0),
});
export type Episode = z.infer<typeof Episode>;

export const EpisodeFile = z.object({
  id: SonarrFileId,
  seriesId: SonarrSeriesId,
  seasonNumber: SeasonNumber,
  path: z.string().min(1),
  /** Bytes. */
  size: orUnknown(z.int().min(0)),
  /** When this very file came in; an upgrade moves it. */
  dateAdded: orUnknown(Instant),
});
export type EpisodeFile = z.infer<typeof EpisodeFile>;

export type EpisodeEvent =
  | 'grabbed'
  | 'downloadFolderImported'
  | 'downloadFailed'
  | 'episodeFileDeleted'
  | 'episodeFileRenamed'
  | 'downloadIgnored';

/** An event comes once for every episode it concerns. */
export const EpisodeHistory = HistoryEvent.extend({ seriesId: SonarrSeriesId, episodeId: SonarrEpisodeId });
export type EpisodeHistory = z.infer<typeof EpisodeHistory>;

/** A download comes once for every episode it holds; the ids are absent when Sonarr could not tell what it is. */
export const EpisodeQueueItem = QueueItem.extend({
  seriesId: SonarrSeriesId.nullish(),
  episodeId: SonarrEpisodeId.nullish(),
});
export type EpisodeQueueItem = z.infer<typeof EpisodeQueueItem>;

/** Keeps import lists from adding a series. */
export const SeriesExclusion = z.object({
  id: SonarrExclusionId,
  tvdbId: z.int(),
  title: z.string().nullish(),
});
export type SeriesExclusion = z.infer<typeof SeriesExclusion>;

/** At least one: without ids most commands mean the whole library. */
export type SeriesIds = readonly [SonarrSeriesId, ...SonarrSeriesId[]];
export type EpisodeIds = readonly [SonarrEpisodeId, ...SonarrEpisodeId[]];
export type EpisodeFileIds = readonly [SonarrFileId, ...SonarrFileId[]];

/** Commands by what they work on. */
export type SonarrCommand =
  | { readonly name: 'RefreshSeries'; readonly seriesIds: SeriesIds }
  | { readonly name: 'RescanSeries' | 'SeriesSearch'; readonly seriesId: SonarrSeriesId }
  | { readonly name: 'SeasonSearch'; readonly seriesId: SonarrSeriesId; readonly seasonNumber: number }
  | { readonly name: 'EpisodeSearch'; readonly episodeIds: EpisodeIds }
  | { readonly name: 'ProcessMonitoredDownloads' | 'CleanUpRecycleBin' };
