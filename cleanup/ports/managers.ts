/**
 * Readers of Radarr and Sonarr, one for each configured instance. They have no way to change anything.
 * A method throws `ServerFailure` where nothing useful came; parts that failed alone are unknown and told in
 * `problems`.
 */
import type { EpochMs } from '../domain/basics/time.ts';
import type {
  HealthIssue,
  ProviderIds,
  RecycleBin,
  SeriesFacts,
  Tri,
  Unknown,
} from '../domain/facts/facts.ts';
import type {
  InstanceName,
  RadarrFileId,
  RadarrMovieId,
  SonarrEpisodeId,
  SonarrFileId,
  SonarrSeriesId,
} from '../domain/facts/ids.ts';

/** What an instance says of itself and of everything it tracks. */
export interface ManagerReading<Title> {
  /** What could not be read, a line each; empty when all was. */
  readonly problems: readonly string[];
  readonly tagLabels: readonly string[] | Unknown;
  /** Its own checks, and an error for every root folder that is not accessible. */
  readonly health: readonly HealthIssue[] | Unknown;
  readonly recycleBin: RecycleBin | 'none' | Unknown;
  readonly rootFolders: readonly RootFolderReading[] | Unknown;
  readonly titles: readonly Title[] | Unknown;
}

export interface RootFolderReading {
  readonly path: string;
  readonly accessible: boolean;
  /** Names of the folders in it that belong to no title; absent where the server does not tell. */
  readonly unmapped?: readonly string[];
  /** The file system that it lies on, of `rootFolders` only; absent where the server does not tell. */
  readonly disk?: { readonly mount: string; readonly totalBytes: number };
  /** What is free there, of `rootFolders` only; absent where the server does not tell, or nothing that can be true. */
  readonly freeBytes?: number;
}

interface TitleReading {
  readonly title: string;
  readonly year?: number;
  readonly providerIds: ProviderIds;
  readonly addedAt: EpochMs | Unknown;
  readonly monitored: Tri;
  /** Labels, not ids; unknown when an id has no label. */
  readonly tags: readonly string[] | Unknown;
  /** The title's folder. */
  readonly path: string;
}

export interface FileReading<Id> {
  readonly id: Id;
  readonly path: string;
  readonly sizeBytes: number | Unknown;
  readonly importedAt: EpochMs | Unknown;
}

export interface MovieReading extends TitleReading {
  readonly id: RadarrMovieId;
  readonly file: FileReading<RadarrFileId> | 'none' | Unknown;
}

export interface SeriesReading extends TitleReading {
  readonly id: SonarrSeriesId;
  readonly status: SeriesFacts['status'];
  readonly type: SeriesFacts['type'];
  readonly seasons: readonly SeasonReading[];
}

export interface SeasonReading {
  readonly number: number;
  readonly monitored: Tri;
  /** Episodes that have a file: for counting a library only, never evidence. */
  readonly episodesWithFile: number | Unknown;
}

/** Sonarr's whole inventory of one series. */
export interface InventoryReading {
  readonly episodes: readonly EpisodeReading[];
  readonly files: readonly FileReading<SonarrFileId>[];
}

export interface EpisodeReading {
  readonly id: SonarrEpisodeId;
  readonly season: number;
  readonly number: number;
  readonly title: string;
  readonly tvdb?: number;
  readonly airsAt: EpochMs | 'undated' | Unknown;
  readonly monitored: Tri;
  readonly file: SonarrFileId | 'none' | Unknown;
}

/** What an instance's history tells of one title's or episode's files. */
export interface HistoryReading<Subject> {
  readonly imports: readonly ImportReading<Subject>[];
  /** When a file was deleted because an upgrade replaced it. */
  readonly upgrades: readonly { readonly of: Subject; readonly at: EpochMs }[];
}

export interface ImportReading<Subject> {
  readonly of: Subject;
  readonly at: EpochMs;
  /** Id of the file that came in; absent where the server did not say. */
  readonly file?: number;
  /** Download client's id of the download it came from, lower case; absent on manual imports. */
  readonly download?: string;
}

export interface MovieManager {
  readonly instance: InstanceName;
  read(): Promise<ManagerReading<MovieReading>>;
  /** One movie as it is now. */
  title(id: RadarrMovieId): Promise<MovieReading | 'gone'>;
  /** One call for all movies however many there are. */
  historySince(since: EpochMs): Promise<HistoryReading<RadarrMovieId>>;
  rootFolders(): Promise<readonly RootFolderReading[]>;
}

export interface SeriesManager {
  readonly instance: InstanceName;
  read(): Promise<ManagerReading<SeriesReading>>;
  title(id: SonarrSeriesId): Promise<SeriesReading | 'gone'>;
  inventory(id: SonarrSeriesId): Promise<InventoryReading>;
  historySince(since: EpochMs): Promise<HistoryReading<SonarrEpisodeId>>;
  rootFolders(): Promise<readonly RootFolderReading[]>;
}
