/**
 * What can remove. They exist in live mode only: a dry run has no object that can write, at any server.
 * Every call names explicit ids. A call that may have been carried out although its answer was lost throws
 * `ServerFailure` with `maybeDone`; nothing is sent twice.
 */
import type {
  InstanceName,
  JellyfinItemId,
  RadarrFileId,
  RadarrMovieId,
  SonarrEpisodeId,
  SonarrFileId,
  SonarrSeriesId,
  TorrentHash,
} from '../domain/facts/ids.ts';

export interface MovieRemover {
  readonly instance: InstanceName;
  unmonitor(id: RadarrMovieId): Promise<void>;
  /** Takes `unmonitor` back. */
  monitor(id: RadarrMovieId): Promise<void>;
  /** Synchronous at the server: the file is gone, or moved to the recycle bin, when this settles. */
  deleteFile(id: RadarrMovieId, file: RadarrFileId): Promise<void>;
  /** The entry alone, never with files; `exclude` keeps lists from adding it again. */
  removeEntry(id: RadarrMovieId, options: { readonly exclude: boolean }): Promise<void>;
}

export interface SeriesRemover {
  readonly instance: InstanceName;
  /** The season's own flag, so that no episode of it is fetched, and the same season can be requested anew. */
  unmonitorSeason(id: SonarrSeriesId, season: number): Promise<void>;
  unmonitorEpisodes(
    id: SonarrSeriesId,
    episodes: readonly [SonarrEpisodeId, ...SonarrEpisodeId[]],
  ): Promise<void>;
  /** Takes `unmonitorSeason` back; its episodes keep their own flags. */
  monitorSeason(id: SonarrSeriesId, season: number): Promise<void>;
  /** Takes `unmonitorEpisodes` back. */
  monitorEpisodes(
    id: SonarrSeriesId,
    episodes: readonly [SonarrEpisodeId, ...SonarrEpisodeId[]],
  ): Promise<void>;
  /** All of one series, in one call. */
  deleteFiles(id: SonarrSeriesId, files: readonly [SonarrFileId, ...SonarrFileId[]]): Promise<void>;
  removeEntry(id: SonarrSeriesId, options: { readonly exclude: boolean }): Promise<void>;
}

/** Removes torrents whose data is wholly covered by what was removed. */
export interface TorrentRemover {
  remove(hashes: readonly [TorrentHash, ...TorrentHash[]]): Promise<void>;
}

/** The collection in which the household sees what is about to leave. */
export interface Shelf {
  /** The collection of that name; of several, the first by id. */
  find(name: string): Promise<ShelfReading | 'none'>;
  /** Only after `find` said `none`: a second collection of one name empties the first (seen). */
  create(name: string): Promise<JellyfinItemId>;
  /** Puts there what the server has, and answers what it does not have. */
  add(shelf: JellyfinItemId, items: readonly JellyfinItemId[]): Promise<readonly JellyfinItemId[]>;
  remove(shelf: JellyfinItemId, items: readonly JellyfinItemId[]): Promise<void>;
}

export interface ShelfReading {
  readonly id: JellyfinItemId;
  readonly members: ReadonlySet<JellyfinItemId>;
}
