/** What a doctor looks at beside the settings that setup manages. */

/** What was seen, or why nobody knows. */
export type Seen<T> =
  | { readonly kind: 'seen'; readonly value: T }
  | { readonly kind: 'unknown'; readonly because: string };

/** Why an app was not read: it does not answer, lets nobody in, is of a version that is not known, or failed. */
export type Hindrance = 'away' | 'sign-in' | 'version' | 'other';

/** How an app came to be read. */
export type Contact =
  | { readonly kind: 'read'; readonly version: string }
  | { readonly kind: 'not-read'; readonly problem: string; readonly hindrance: Hindrance };

/** One line of what a Radarr, Sonarr or Prowlarr says of its own health; as old as its last check. */
export interface HealthEntry {
  /** Name of the check: `RootFolderCheck`. */
  readonly source: string;
  readonly type: 'ok' | 'notice' | 'warning' | 'error';
  readonly message: string;
  readonly wiki?: string;
}

/** A Radarr or Sonarr. */
export interface InstanceObservation {
  readonly health: Seen<readonly HealthEntry[]>;
  readonly rootFolders: Seen<readonly { readonly path: string; readonly accessible: boolean }[]>;
  /** Where file systems are mounted in its pod; it does not tell of all of them. */
  readonly mounts: Seen<readonly string[]>;
  /** The folder of all downloads as it looks for it, and whether it is there; absent where nothing is downloaded for it. */
  readonly downloads?: Seen<{ readonly path: string; readonly visible: boolean | 'unknown' }>;
}

export interface ProwlarrObservation {
  readonly health: Seen<readonly HealthEntry[]>;
}

export interface QbittorrentObservation {
  readonly transfer: Seen<{
    /** `disconnected`: it does not listen; `firewalled`: nobody has reached it from outside. */
    readonly status: 'connected' | 'firewalled' | 'disconnected';
    /** Its address in the internet, where it tells. */
    readonly address?: string;
  }>;
  /** Torrents it has; without any nobody would connect to it. */
  readonly torrents: Seen<number>;
}

/** Somebody who plays something now. */
export interface Playback {
  readonly user: string;
  readonly app: string;
  readonly device: string;
  readonly title: string;
  /** What Jellyfin does to the stream; absent where it passes it on as it is. */
  readonly transcoding?: {
    readonly video: boolean;
    readonly audio: boolean;
    /** `AudioCodecNotSupported`; later versions have more of them. */
    readonly reasons: readonly string[];
  };
}

/** What the account of the cleanup can read. */
export interface CleanupView {
  readonly users: readonly string[];
  readonly libraries: readonly string[];
  /** Users whose marks it cannot read, and why. */
  readonly unread: readonly { readonly user: string; readonly because: string }[];
}

export interface JellyfinObservation {
  readonly pendingRestart: Seen<boolean>;
  readonly servesMetrics: Seen<boolean>;
  readonly playbacks: Seen<readonly Playback[]>;
  /** Absent where the configuration has no account for it. */
  readonly cleanup?: Seen<CleanupView>;
}

/** A folder as it is seen from where the doctor runs. */
export type FolderSeen =
  | { readonly kind: 'unknown'; readonly because: string }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'seen';
      readonly uid: number;
      readonly gid: number;
      /** Permissions, with setgid: 0o2775. */
      readonly mode: number;
      /** By whoever runs the doctor; unknown where it is mounted read-only for the doctor alone. */
      readonly writable: boolean | 'unknown';
    };

/** A temporary file that was to have a second name in another folder. */
export interface LinkTrial {
  readonly from: string;
  readonly to: string;
  readonly outcome:
    | { readonly kind: 'linked' }
    /** No file was made, since the folders are mounted read-only here. */
    | { readonly kind: 'same-file-system' }
    /** A link cannot leave its file system: an import copies. */
    | { readonly kind: 'other-file-system' }
    | { readonly kind: 'unknown'; readonly because: string };
}

/** The folders of downloads, libraries and recycle bins, where they are mounted. */
export interface StorageObservation {
  readonly folders: ReadonlyMap<string, FolderSeen>;
  readonly trials: readonly LinkTrial[];
}

/** Everything that a doctor has seen. What is absent was not looked at: its app was not read. */
export interface Observations {
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly instances: ReadonlyMap<string, InstanceObservation>;
  readonly qbittorrent?: QbittorrentObservation;
  readonly jellyfin?: JellyfinObservation;
  readonly prowlarr?: ProwlarrObservation;
  /** Absent where the folders are not mounted. */
  readonly storage?: StorageObservation;
}
