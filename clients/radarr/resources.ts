import * as z from 'zod';
import { Instant } from '../http/instant.ts';
import { orUnknown } from '../http/or-unknown.ts';
import { HistoryEvent, QueueItem, TagId } from '../servarr/resources.ts';
import { RadarrExclusionId, RadarrFileId, RadarrMovieId } from './ids.ts';

export const MovieFile = z.object({
  id: RadarrFileId,
  movieId: RadarrMovieId,
  path: z.string().min(1),
  /** Bytes. */
  size: orUnknown(z.int().min(0)),
  /** When this very file came in; an upgrade moves it. */
  dateAdded: orUnknown(Instant),
});
export type MovieFile = z.infer<typeof MovieFile>;

export const Movie = z.object({
  id: RadarrMovieId,
  title: z.string(),
  year: z.int().nullish(),
  /** The movie's folder. */
  path: z.string().min(1),
  /** 0 when Radarr does not know it. */
  tmdbId: z.int(),
  imdbId: z.string().nullish(),
  tags: z.array(TagId),
  monitored: z.boolean(),
  /** When the movie entered Radarr. */
  added: orUnknown(Instant),
  qualityProfileId: z.int(),
  /** 0 when there is no file. */
  movieFileId: z.int().min(0),
  /** The one file that Radarr tracks; other videos in the folder are not known to it. */
  movieFile: MovieFile.nullish(),
});
export type Movie = z.infer<typeof Movie>;

export type MovieEvent =
  | 'grabbed'
  | 'downloadFolderImported'
  | 'downloadFailed'
  | 'movieFileDeleted'
  | 'movieFileRenamed'
  | 'downloadIgnored';

export const MovieHistory = HistoryEvent.extend({ movieId: RadarrMovieId });
export type MovieHistory = z.infer<typeof MovieHistory>;

/** The movie is absent when Radarr could not tell which one it is. */
export const MovieQueueItem = QueueItem.extend({ movieId: RadarrMovieId.nullish() });
export type MovieQueueItem = z.infer<typeof MovieQueueItem>;

/** Keeps import lists and collections from adding a movie. */
export const MovieExclusion = z.object({
  id: RadarrExclusionId,
  tmdbId: z.int(),
  movieTitle: z.string().nullish(),
  movieYear: z.int().nullish(),
});
export type MovieExclusion = z.infer<typeof MovieExclusion>;

/** At least one: without ids most commands mean the whole library. */
export type MovieIds = readonly [RadarrMovieId, ...RadarrMovieId[]];

/** Commands by what they work on. */
export type RadarrCommand =
  | { readonly name: 'RefreshMovie' | 'MoviesSearch'; readonly movieIds: MovieIds }
  | { readonly name: 'RescanMovie'; readonly movieId: RadarrMovieId }
  | { readonly name: 'ProcessMonitoredDownloads' | 'CleanUpRecycleBin' };
