/**
 * What is known of the library, and nothing else. Every fact that could let something be removed has
 * an explicit `'unknown'`; readers set it for whatever they could not read, and the judge keeps it.
 * A fact is never defaulted: `'unknown'` is not `false`, not `unplayed` and not "none".
 */
import type { EpochMs } from '../basics/time.ts';
import type {
  InstanceName,
  JellyfinItemId,
  JellyfinUserId,
  RadarrFileId,
  RadarrMovieId,
  SonarrEpisodeId,
  SonarrFileId,
  SonarrSeriesId,
  TorrentHash,
} from './ids.ts';

/** The reader could not learn it. Always a reason to keep. */
export type Unknown = 'unknown';
/** Yes, no, or not known. */
export type Tri = boolean | Unknown;

/** Everything one run has read, before anything is judged. */
export interface Facts {
  /** When reading began. Positions and plays are as of then. */
  readonly takenAt: EpochMs;
  readonly sources: readonly SourceFacts[];
  /** Every user of Jellyfin, the disabled ones too. */
  readonly users: readonly UserFacts[];
  readonly movies: readonly MovieFacts[];
  readonly series: readonly SeriesFacts[];
  /** How full the disks are. Read only where the policy asks for it: absent, nothing is known of it. */
  readonly rootFolders?: readonly RootFolderFacts[];
}

/** A root folder of a Radarr or Sonarr, and what is free where it lies. */
export interface RootFolderFacts {
  readonly instance: InstanceName;
  /** As the instance sees it; absent where its root folders could not be read. */
  readonly path?: string;
  /** Never a failed read: a folder that is away or a size that cannot be true is unknown. */
  readonly freeBytes: number | Unknown;
  /** The file system that holds it, where the server tells; for telling disks apart. */
  readonly disk?: { readonly mount: string; readonly totalBytes: number };
}

/** One server, and whether it told everything it was asked. */
export interface SourceFacts {
  readonly kind: 'jellyfin' | 'radarr' | 'sonarr' | 'qbittorrent';
  readonly name: string;
  /** False or unknown when any answer failed, was cut short or did not parse. Refuses the plan. */
  readonly complete: Tri;
  /** What was missing, for people. */
  readonly problems: readonly string[];
  /** Labels of all tags the server has; only Radarr and Sonarr have tags. */
  readonly tagLabels: readonly string[] | Unknown | 'not-applicable';
  /** What the server's own health checks complain about; only Radarr and Sonarr have them. */
  readonly health: readonly HealthIssue[] | Unknown | 'not-applicable';
  /** Folder that deleted files are moved to, which frees nothing; only Radarr and Sonarr have one. */
  readonly recycleBin: RecycleBin | 'none' | Unknown | 'not-applicable';
  /** Of a download client whose torrents are only named: nothing is decided by what it tells, so it refuses no plan. */
  readonly reportedOnly?: true;
}

/** Where an instance puts the files it deletes, as it sees the folder. */
export interface RecycleBin {
  readonly path: string;
}

/** One line of Radarr's or Sonarr's `/health`. */
export interface HealthIssue {
  /** The check's name, for example `RootFolderCheck`. */
  readonly check: string;
  readonly level: 'notice' | 'warning' | 'error';
  readonly message: string;
}

export interface UserFacts {
  readonly id: JellyfinUserId;
  readonly name: string;
  /** False when the account is disabled. */
  readonly enabled: Tri;
}

/**
 * What one user did with one movie or episode. A user without an entry is a user of whom nothing is
 * known, unless the account is disabled.
 */
export interface UserWatch {
  readonly user: JellyfinUserId;
  /** False when the user may not see the item at all (library, tag or parental rules). */
  readonly access: Tri;
  /** The user's own flag on this very item; never a folder's. */
  readonly state: 'played' | 'unplayed' | Unknown;
  /** Last start or end of a play, also on an unplayed item; `'undated'` when the server has no date. */
  readonly lastPlayedAt: EpochMs | 'undated' | Unknown;
  /** Whether a resume point is open. */
  readonly position: 'none' | 'open' | Unknown;
  readonly favorite: Tri;
  /**
   * Whether Jellyfin keeps these marks together with those of another work: wrongly identified or id-less
   * shows get the same `UserData.Key`, and whoever saw the one has then "played" the other. Versions and
   * copies of one film, and the episodes of one file, are one work here. `'unknown'` when there is no key.
   * Absent only in snapshots of versions that did not ask; then nothing but the dates can tell.
   */
  readonly sharedState?: Tri;
}

/**
 * A further version of the very Jellyfin item (`Film - 4K.mkv` beside `Film - 1080p.mkv` in one folder). No
 * list shows it, and its marks are its own. One whose marks could not be read has no entries: as everywhere,
 * nothing is known then of any user.
 */
export interface AlternateFacts {
  readonly jellyfinItem?: JellyfinItemId;
  readonly watches: readonly UserWatch[];
}

/**
 * A favourite mark on a series or season; it protects everything below. A user without an entry may have
 * set one. Of a series that Jellyfin, read in full, does not list (it forgets one whose files are gone)
 * it is known that nobody has: readers then say `favorite: false` for every user.
 */
export interface UserFavorite {
  readonly user: JellyfinUserId;
  readonly access: Tri;
  readonly favorite: Tri;
}

/**
 * How sure it is that a Radarr or Sonarr file is the Jellyfin item whose watch state it carries:
 * `proven` when path and provider id agree, `contradictory` when they point to different items or another
 * file is the same item, `absent` when Jellyfin has no such item.
 */
export type Match = 'proven' | 'contradictory' | 'absent' | Unknown;

/** A torrent that still holds a file's data. */
export interface TorrentFacts {
  readonly hash: TorrentHash;
  readonly name: string;
}

/** An earlier file of the same item that the present one replaced as an upgrade. */
export interface UpgradeFacts {
  /** When the earlier file had come in. */
  readonly importedAt: EpochMs | Unknown;
  /** When its successor replaced it. */
  readonly replacedAt: EpochMs | Unknown;
}

/** What every media file has, whichever server tracks it. */
interface FileFactsBase {
  /** Absolute path as Radarr or Sonarr sees it. */
  readonly path: string;
  readonly sizeBytes: number | Unknown;
  /**
   * When this very file came in; an upgrade is a new file with a new time. A server's placeholder for "no
   * date" (the year 1) is `'unknown'`: it would make every play later than the import.
   */
  readonly importedAt: EpochMs | Unknown;
  readonly match: Match;
  /** Jellyfin's item of this file where there is one; for people, not evidence. */
  readonly jellyfinItem?: JellyfinItemId;
  /**
   * Whether Jellyfin knows how long the file runs. Where it does not (`'none'`), a file counts as played as
   * soon as it is opened. Absent only in snapshots of versions that did not ask.
   */
  readonly runtime?: 'known' | 'none' | Unknown;
  /** Files that this one replaced as an upgrade, from the server's history; empty when there were none. */
  readonly upgrades: readonly UpgradeFacts[] | Unknown;
  /** Torrents that hold the same data. */
  readonly torrents: readonly TorrentFacts[] | Unknown;
  /** Hard links of the file on disk; 1 means that removing it frees its bytes. */
  readonly linkCount: number | Unknown;
}

export interface MovieFileFacts extends FileFactsBase {
  readonly id: RadarrFileId;
}

export interface EpisodeFileFacts extends FileFactsBase {
  readonly id: SonarrFileId;
  /** Every episode this file holds, of any season. */
  readonly episodes: readonly SonarrEpisodeId[] | Unknown;
}

/** Ids of the outside world; `type` and id together are a key, an id alone is not. */
export interface ProviderIds {
  readonly tmdb?: number;
  readonly tvdb?: number;
  readonly imdb?: string;
}

/** One movie in one Radarr: a copy. The same film in a second Radarr is a second copy. */
export interface MovieFacts {
  readonly instance: InstanceName;
  readonly id: RadarrMovieId;
  readonly title: string;
  readonly year?: number;
  readonly providerIds: ProviderIds;
  readonly addedAt: EpochMs | Unknown;
  readonly monitored: Tri;
  /** Labels, not ids. */
  readonly tags: readonly string[] | Unknown;
  readonly file: MovieFileFacts | 'none' | Unknown;
  readonly watches: readonly UserWatch[];
  /**
   * Versions of its Jellyfin item besides the one in `watches`; `'unknown'` when they could not be listed.
   * Absent where there are none, and in snapshots of versions that did not ask.
   */
  readonly alternates?: readonly AlternateFacts[] | Unknown;
  /** Playing or queued in any session now, in any version. */
  readonly playing: Tri;
}

/** One series in one Sonarr, with Sonarr's whole inventory of episodes. */
export interface SeriesFacts {
  readonly instance: InstanceName;
  readonly id: SonarrSeriesId;
  readonly title: string;
  readonly year?: number;
  readonly providerIds: ProviderIds;
  readonly addedAt: EpochMs | Unknown;
  readonly monitored: Tri;
  readonly tags: readonly string[] | Unknown;
  /** Only `ended` means that nothing more will come. */
  readonly status: 'continuing' | 'ended' | 'upcoming' | 'deleted' | Unknown;
  readonly type: 'standard' | 'daily' | 'anime' | Unknown;
  readonly favorites: readonly UserFavorite[];
  /** Anything of the series is playing or queued now. */
  readonly playing: Tri;
  /** Whether `episodes` and `files` are the whole inventory; of a series that nobody touched it is only counted. */
  readonly inventory: 'read' | CountedInventory;
  /** One entry for every season number that an episode carries. */
  readonly seasons: readonly SeasonFacts[];
  readonly episodes: readonly EpisodeFacts[];
  readonly files: readonly EpisodeFileFacts[];
}

/**
 * What is known of a series whose episodes were not read, because nobody played or marked any of them. Nothing of
 * it is judged, and nothing of it goes; it counts for the size of the library.
 */
export interface CountedInventory {
  /** Episodes with a file, which are nearly as many as its files. */
  readonly fileCount: number | Unknown;
  /** Regular seasons with a file. */
  readonly seasonCount: number | Unknown;
}

export interface SeasonFacts {
  /** 0 is the specials. */
  readonly number: number;
  readonly monitored: Tri;
  readonly favorites: readonly UserFavorite[];
  /** Jellyfin's item of the season where there is one; for people, not evidence. */
  readonly jellyfinItem?: JellyfinItemId;
}

export interface EpisodeFacts {
  readonly id: SonarrEpisodeId;
  readonly season: number;
  readonly number: number;
  readonly title: string;
  /** TheTVDB's id of the episode, where Sonarr has it. */
  readonly tvdb?: number;
  /** Air time; `'undated'` when Sonarr has none (to be announced, some specials). */
  readonly airsAt: EpochMs | 'undated' | Unknown;
  readonly monitored: Tri;
  readonly file: SonarrFileId | 'none' | Unknown;
  readonly watches: readonly UserWatch[];
  /** As of a movie. */
  readonly alternates?: readonly AlternateFacts[] | Unknown;
  readonly playing: Tri;
}
