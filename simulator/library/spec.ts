/** Epoch milliseconds. */
export type Instant = number;

/**
 * The world before the servers start: what exists, who has seen it, where it lies. Paths are those of Radarr,
 * Sonarr and qBittorrent; Jellyfin may see them under other roots.
 */
export interface LibrarySpec {
  readonly users: readonly UserSpec[];
  readonly movies: readonly MovieSpec[];
  readonly series: readonly SeriesSpec[];
  /** Torrents that no library file belongs to. */
  readonly otherTorrents: readonly TorrentSpec[];
  /** Tag labels that exist though nothing carries them. */
  readonly tags: readonly string[];
}

export interface UserSpec {
  readonly name: string;
  readonly administrator?: boolean;
  readonly disabled?: boolean;
  readonly hidden?: boolean;
  /** Empty string: no password. @default 'password' */
  readonly password?: string;
  /** Names of the Jellyfin libraries the user may see. @default all of them */
  readonly libraries?: readonly string[];
  readonly blockedTags?: readonly string[];
}

/** What one user did with one movie or episode. */
export interface WatchSpec {
  readonly user: string;
  readonly played: boolean;
  /** When it was last played. @default - Jellyfin has no date, as after a mark by a sync plug-in. */
  readonly at?: Instant;
  /** Fraction of the runtime at which playback stopped; 0 or absent: no open position. */
  readonly position?: number;
  readonly favorite?: boolean;
  readonly playCount?: number;
}

export interface FileSpec {
  readonly path: string;
  readonly size: number;
  readonly importedAt: Instant;
  /** Hash of the torrent it came from; files of one season pack share it. @default - manual import */
  readonly torrent?: string;
  /** A copy of the torrent's data, not a hard link of it. @default false */
  readonly copied?: boolean;
}

/** A movie in one Radarr instance; the 4K copy of the same film is a second one with the same tmdb id. */
export interface MovieSpec {
  readonly title: string;
  readonly year: number;
  /** 0 when Radarr knows none. */
  readonly tmdbId: number;
  readonly imdbId?: string;
  /** Name of the Radarr instance; absent when only Jellyfin knows the movie. */
  readonly instance?: string;
  /** @default true */
  readonly inJellyfin?: boolean;
  readonly folder: string;
  readonly file?: FileSpec;
  /** More files of the folder: other versions (videos) and extras (everything else). */
  readonly otherFiles?: readonly FileSpec[];
  readonly added: Instant;
  /** @default true */
  readonly monitored?: boolean;
  readonly tags?: readonly string[];
  readonly runtimeMinutes: number;
  /** @default 'released' */
  readonly status?: 'tba' | 'announced' | 'inCinemas' | 'released' | 'deleted';
  readonly collection?: { readonly title: string; readonly tmdbId: number };
  readonly jellyfinTags?: readonly string[];
  /** Jellyfin knows no premiere. @default true */
  readonly premieres?: boolean;
  /** Key of Jellyfin's user data; works with the same key share one watch state. @default - the film's own key */
  readonly stateKey?: string;
  readonly watched?: readonly WatchSpec[];
}

export interface SeriesSpec {
  readonly title: string;
  readonly year: number;
  readonly tvdbId: number;
  readonly tmdbId?: number;
  readonly imdbId?: string;
  readonly type: 'standard' | 'daily' | 'anime';
  readonly status: 'continuing' | 'ended' | 'upcoming' | 'deleted';
  /** Name of the Sonarr instance; absent when only Jellyfin knows the series. */
  readonly instance?: string;
  readonly inJellyfin?: boolean;
  readonly folder: string;
  readonly added: Instant;
  readonly monitored?: boolean;
  readonly monitorNewItems?: 'all' | 'none';
  readonly tags?: readonly string[];
  readonly runtimeMinutes: number;
  readonly seasons: readonly SeasonSpec[];
  readonly episodes: readonly EpisodeSpec[];
  readonly files: readonly EpisodeFileSpec[];
  readonly favoriteOf?: readonly string[];
  readonly jellyfinTags?: readonly string[];
}

export interface SeasonSpec {
  readonly number: number;
  readonly monitored: boolean;
  readonly favoriteOf?: readonly string[];
}

export interface EpisodeSpec {
  readonly season: number;
  readonly number: number;
  readonly title?: string;
  /** 0 when Sonarr knows none. */
  readonly tvdbId: number;
  readonly absolute?: number;
  /** @default - undated: to be announced */
  readonly airsAt?: Instant;
  readonly monitored: boolean;
  readonly watched?: readonly WatchSpec[];
  /** For an episode without file: whether Jellyfin shows it as a missing, virtual one. @default false */
  readonly virtualInJellyfin?: boolean;
}

/** A file of one season with one or more of its episodes. */
export interface EpisodeFileSpec extends FileSpec {
  readonly season: number;
  readonly episodes: readonly number[];
  /** Jellyfin did not parse the second half of the name: it shows the first episode only. @default false */
  readonly jellyfinSeesFirstOnly?: boolean;
}

export interface TorrentSpec {
  readonly hash: string;
  readonly name: string;
  readonly category: string;
  readonly savePath: string;
  /** Paths below `savePath`. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly addedAt: Instant;
  /** 0 to 1. @default 1 */
  readonly progress?: number;
  /** @default 1.5 */
  readonly ratio?: number;
  /** State name of qBittorrent 5. @default 'stalledUP' */
  readonly state?: string;
  /** v1 hash of a hybrid torrent, whose `hash` is the truncated v2 hash. */
  readonly v1Hash?: string;
}
