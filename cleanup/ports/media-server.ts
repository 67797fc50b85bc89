import type { EpochMs } from '../domain/basics/time.ts';
import type { ProviderIds, Tri, Unknown } from '../domain/facts/facts.ts';
import type { JellyfinItemId, JellyfinUserId } from '../domain/facts/ids.ts';

/** Reads the media server, which knows who watched what. It has no way to change anything there. */
export interface MediaServer {
  readonly name: string;
  /** Whether this program knows the server's version; the problem is a line for people. */
  version(): Promise<VersionReading>;
  /** All accounts, the disabled ones too. */
  users(): Promise<readonly UserReading[]>;
  libraries(): Promise<readonly LibraryReading[]>;
  /** Everything that has a file, whoever may see it. Alternate versions are not in it, only counted. */
  catalogue(): Promise<Catalogue>;
  /** One user's marks on everything this user can see. */
  marks(user: JellyfinUserId): Promise<MarksReading>;
  /** The same of a few items. That an item comes back does not prove that the user may see it. */
  marksOf(user: JellyfinUserId, items: ItemsToAsk): Promise<MarksReading>;
  sessions(): Promise<SessionsReading>;
  /** A few videos as they are listed now; one that is missing is gone. */
  videosById(items: readonly JellyfinItemId[]): Promise<readonly VideoReading[]>;
  /** The files that play as each of these items, the item's own too; an item that is missing is gone. */
  versionsOf(items: readonly JellyfinItemId[]): Promise<ReadonlyMap<JellyfinItemId, readonly VersionFile[]>>;
  /** One user's mark on one version, which no list shows (seen on 10.11 and 12). */
  markOfVersion(user: JellyfinUserId, version: JellyfinItemId): Promise<MarkReading>;
}

/** Items that are asked for by their ids. */
export interface ItemsToAsk {
  readonly videos: readonly JellyfinItemId[];
  /** Series and seasons. */
  readonly folders: readonly JellyfinItemId[];
}

/** What a server says it is, and whether this program was made for it. */
export interface VersionReading {
  readonly version: string;
  /** Absent when the version is known to work. */
  readonly problem?: string;
}

export interface UserReading {
  readonly id: JellyfinUserId;
  readonly name: string;
  readonly enabled: Tri;
  /** Ids of the libraries the user may see. */
  readonly libraries: 'all' | readonly string[];
  /** Tags or ratings may hide single items: an item that is missing from the user's list may be one. */
  readonly restricted: boolean;
}

export interface LibraryReading {
  /** Absent until the library was scanned for the first time: then nobody can be shown to see it. */
  readonly id?: string;
  readonly name: string;
  /** Folders as the media server sees them. */
  readonly folders: readonly string[];
}

export interface Catalogue {
  readonly videos: readonly VideoReading[];
  readonly series: readonly SeriesItemReading[];
}

/** One movie or episode of the media server: a file, or several versions of it. */
export interface VideoReading {
  readonly id: JellyfinItemId;
  readonly kind: 'movie' | 'episode';
  /** As the media server sees it; a folder for discs. Absent: not known. */
  readonly path?: string;
  /** An episode's are its own. */
  readonly providerIds: ProviderIds;
  /** The series item of an episode. */
  readonly series?: JellyfinItemId;
  /** The season item of an episode. */
  readonly season?: JellyfinItemId;
  /** 0 is the specials; absent is not known. */
  readonly seasonNumber?: number;
  readonly number?: number;
  /** Last episode number of a file with several. */
  readonly lastNumber?: number;
  /** How many files play as this item; more than 1 has versions whose marks are in no list. */
  readonly versions: number;
  /** Without a runtime the server calls it played as soon as it was opened. */
  readonly runtimeKnown: boolean;
}

export interface SeriesItemReading {
  readonly id: JellyfinItemId;
  readonly path?: string;
  readonly providerIds: ProviderIds;
}

/** What one user did with one video. */
export interface MarkReading {
  readonly state: 'played' | 'unplayed' | Unknown;
  readonly lastPlayedAt: EpochMs | 'undated' | Unknown;
  readonly position: 'none' | 'open' | Unknown;
  readonly favorite: Tri;
  /**
   * The key under which the server keeps the state; two works with one key share one state. Absent on marks
   * that say nothing (unplayed, no date, no position, no favourite).
   */
  readonly key?: string;
}

/** A user's marks on what the user sees. */
export interface MarksReading {
  readonly user: JellyfinUserId;
  /** By item; an item that the user sees and did nothing with carries one and the same mark. */
  readonly videos: ReadonlyMap<JellyfinItemId, MarkReading>;
  /** Favourite marks by series or season item. */
  readonly folders: ReadonlyMap<JellyfinItemId, Tri>;
  /**
   * How many more the server counted than it sent: hidden by tags or ratings, or cut off. Nothing is known of a
   * missing item then.
   */
  readonly withheld: number;
}

export interface SessionsReading {
  /** Videos that play or are queued, and the versions that play. */
  readonly items: ReadonlySet<JellyfinItemId>;
  /** Series of which anything plays or is queued. */
  readonly series: ReadonlySet<JellyfinItemId>;
  /** Something plays of this kind, and the server does not tell what is queued behind it (seen on 12). */
  readonly queueUnknown: ReadonlySet<'movie' | 'episode'>;
}

export interface VersionFile {
  readonly id: JellyfinItemId;
  readonly path?: string;
}
