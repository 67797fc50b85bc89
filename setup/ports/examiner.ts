/** What a doctor asks of an app beside its settings. Nothing here can change anything. */
import type {
  InstanceObservation,
  JellyfinObservation,
  ProwlarrObservation,
  QbittorrentObservation,
  StorageObservation,
} from '../domain/doctor/observations.ts';

/** Looks at one app. What of it cannot be told is `unknown`, each on its own. */
export interface Examiner<Observation> {
  /** Configured name of the app. */
  readonly name: string;
  examine(): Promise<Observation>;
  close(): Promise<void>;
}

/** Those of the configured apps. */
export interface Examiners {
  readonly jellyfin?: Examiner<JellyfinObservation>;
  readonly qbittorrent?: Examiner<QbittorrentObservation>;
  readonly instances: readonly Examiner<InstanceObservation>[];
  readonly prowlarr?: Examiner<ProwlarrObservation>;
  /** Absent where no folder is mounted. */
  readonly storage?: StorageExaminer;
}

/** Which folders are looked at, and between which a link is tried. */
export interface StorageQuestion {
  readonly folders: readonly string[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** Looks at folders where they are mounted. A file that it makes for that is gone when it is done. */
export interface StorageExaminer {
  /** @param signal aborted when the run is to end: no file is made any more */
  examine(question: StorageQuestion, signal: AbortSignal): Promise<StorageObservation>;
}
