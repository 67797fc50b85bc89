import type { TorrentHash } from '../domain/facts/ids.ts';

/** Reads the download client. */
export interface DownloadClient {
  readonly name: string;
  torrents(): Promise<readonly TorrentReading[]>;
  files(hash: TorrentHash): Promise<readonly TorrentFileReading[]>;
}

export interface TorrentFileReading {
  /** Absolute, as the download client sees it. */
  readonly path: string;
  readonly sizeBytes: number;
}

export interface TorrentReading {
  /** The client's own id of it, which is what removal takes. */
  readonly hash: TorrentHash;
  /** Every id under which Radarr or Sonarr may know it, lower case: hybrid torrents have two. */
  readonly ids: readonly string[];
  readonly name: string;
  /** All data there, and at rest or seeding. */
  readonly finished: boolean;
  /** Its own or the client's seeding goal (ratio or time) is reached; unknown without any goal. */
  readonly goalMet: boolean | 'unknown';
  /** The single file, or the folder of several, as the download client sees it. */
  readonly contentPath: string;
}

/** Looks at the library as it is mounted here; nothing is decided by what a folder holds. */
export interface LibraryDisk {
  /** Hard links of a file; unknown when it is not mounted here or cannot be looked at. */
  linkCount(path: string): Promise<number | 'unknown'>;
}
