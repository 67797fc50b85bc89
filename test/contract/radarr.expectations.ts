import * as z from 'zod';
import {
  Movie,
  MovieExclusion,
  MovieFile,
  MovieHistory,
  MovieQueueItem,
} from '../../clients/radarr/resources.ts';
import { aFile, aMovie } from '../clients/radarr/a-radarr.ts';
import type { Operation } from './operation.ts';
import { servarrOperations } from './servarr.expectations.ts';

const movieFields =
  'id title year path tmdbId imdbId tags monitored added qualityProfileId movieFileId ' +
  'movieFile.id movieFile.movieId movieFile.path movieFile.size movieFile.dateAdded';
const historyFields = 'id movieId eventType date downloadId data.fileId data.importedPath data.reason';
const anEvent = { id: 1, movieId: 1, eventType: 'grabbed', date: '2024-01-01T00:00:00Z', data: {} };
const exclusions = z.object({ totalRecords: z.int(), records: z.array(MovieExclusion) });

/** What Radarr v5 and v6 are asked. */
export const radarrOperations: readonly Operation[] = [
  ...servarrOperations,
  {
    method: 'GET',
    path: '/api/v3/movie',
    query: 'excludeLocalCovers',
    reads: movieFields,
    schema: z.array(Movie),
    answer: [aMovie(1)],
  },
  { method: 'GET', path: '/api/v3/movie/{id}', reads: movieFields, schema: Movie, answer: aMovie(1) },
  { method: 'DELETE', path: '/api/v3/movie/{id}', query: 'deleteFiles addImportExclusion' },
  { method: 'PUT', path: '/api/v3/movie/editor', body: 'movieIds monitored tags applyTags' },
  {
    method: 'GET',
    path: '/api/v3/moviefile/{id}',
    reads: 'id movieId path size dateAdded',
    schema: MovieFile,
    answer: aFile(10, 1),
  },
  { method: 'DELETE', path: '/api/v3/moviefile/{id}' },
  {
    method: 'GET',
    path: '/api/v3/history/since',
    query: 'date eventType',
    reads: historyFields,
    schema: z.array(MovieHistory),
    answer: [anEvent],
  },
  {
    method: 'GET',
    path: '/api/v3/history/movie',
    query: 'movieId',
    reads: historyFields,
    schema: z.array(MovieHistory),
    answer: [anEvent],
  },
  {
    method: 'GET',
    path: '/api/v3/queue/details',
    reads: 'id movieId downloadId title trackedDownloadState',
    schema: z.array(MovieQueueItem),
    answer: [{ id: 1 }],
  },
  {
    method: 'GET',
    path: '/api/v3/exclusions/paged',
    query: 'page pageSize sortKey',
    reads: 'totalRecords records.id records.tmdbId records.movieTitle records.movieYear',
    schema: exclusions,
    answer: { totalRecords: 1, records: [{ id: 1, tmdbId: 603 }] },
  },
  { method: 'POST', path: '/api/v3/exclusions', body: 'tmdbId movieTitle movieYear' },
  { method: 'DELETE', path: '/api/v3/exclusions/{id}' },
];
