import * as z from 'zod';
import {
  Episode,
  EpisodeFile,
  EpisodeHistory,
  EpisodeQueueItem,
  Series,
  SeriesExclusion,
} from '../../clients/sonarr/resources.ts';
import { aFile, anEpisode, aSeries } from '../clients/sonarr/a-sonarr.ts';
import type { Operation } from './operation.ts';
import { servarrOperations } from './servarr.expectations.ts';

const seriesFields =
  'id title year path tvdbId tmdbId imdbId status seriesType monitored tags added qualityProfileId ' +
  'seasons.seasonNumber seasons.monitored seasons.statistics.episodeFileCount';
const episodeFields =
  'id seriesId seasonNumber episodeNumber title tvdbId airDateUtc monitored episodeFileId';
const episodes = { reads: episodeFields, schema: z.array(Episode), answer: [anEpisode(1, 1, 5)] };
const history = {
  reads: 'id seriesId episodeId eventType date downloadId data.fileId data.importedPath data.reason',
  schema: z.array(EpisodeHistory),
  answer: [
    { id: 1, seriesId: 1, episodeId: 2, eventType: 'grabbed', date: '2024-01-01T00:00:00Z', data: {} },
  ],
};
const exclusions = z.object({ totalRecords: z.int(), records: z.array(SeriesExclusion) });

/** What Sonarr v4 is asked. Its document was last made in December 2024 and lags behind the server. */
export const sonarrOperations: readonly Operation[] = [
  ...servarrOperations,
  {
    method: 'GET',
    path: '/api/v3/series',
    reads: seriesFields,
    schema: z.array(Series),
    answer: [aSeries(1)],
  },
  { method: 'GET', path: '/api/v3/series/{id}', reads: seriesFields, schema: Series, answer: aSeries(1) },
  {
    method: 'PUT',
    path: '/api/v3/series/{id}',
    body: 'id title year path tvdbId status seriesType monitored tags added qualityProfileId seasons',
  },
  { method: 'DELETE', path: '/api/v3/series/{id}', query: 'deleteFiles addImportListExclusion' },
  { method: 'PUT', path: '/api/v3/series/editor', body: 'seriesIds tags applyTags' },
  { method: 'GET', path: '/api/v3/episode', query: 'seriesId episodeFileId', ...episodes },
  { method: 'POST', path: '/api/v3/seasonpass', body: 'series' },
  { method: 'PUT', path: '/api/v3/episode/monitor', body: 'episodeIds monitored' },
  { method: 'GET', path: '/api/v3/calendar', query: 'start end unmonitored', ...episodes },
  {
    method: 'GET',
    path: '/api/v3/episodefile',
    query: 'seriesId episodeFileIds',
    reads: 'id seriesId seasonNumber path size dateAdded',
    schema: z.array(EpisodeFile),
    answer: [aFile(5, 1)],
  },
  { method: 'DELETE', path: '/api/v3/episodefile/bulk', body: 'episodeFileIds' },
  { method: 'GET', path: '/api/v3/history/since', query: 'date eventType', ...history },
  { method: 'GET', path: '/api/v3/history/series', query: 'seriesId', ...history },
  {
    method: 'GET',
    path: '/api/v3/queue/details',
    reads: 'id seriesId episodeId downloadId title trackedDownloadState',
    schema: z.array(EpisodeQueueItem),
    answer: [{ id: 1 }],
  },
  {
    method: 'GET',
    path: '/api/v3/importlistexclusion/paged',
    query: 'page pageSize sortKey',
    reads: 'totalRecords records.id records.tvdbId records.title',
    schema: exclusions,
    answer: { totalRecords: 1, records: [{ id: 1, tvdbId: 801 }] },
  },
  { method: 'POST', path: '/api/v3/importlistexclusion', body: 'tvdbId title' },
  { method: 'DELETE', path: '/api/v3/importlistexclusion/{id}' },
];
