/**
 * What the state folder tells of the household, as plain data. It is what the last runs wrote, never what the servers
 * say now: every view carries the age of its facts.
 */
import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { KeepReason } from '../../cleanup/domain/policy/reason.ts';
import type { Totals } from '../../cleanup/ports/totals.ts';

export interface House {
  /** Absent before the first run, and where the file could not be read; `problems` then says which. */
  readonly plan?: LatestPlan;
  /** Newest first. */
  readonly runs: readonly Run[];
  /** Newest first. */
  readonly removals: readonly Removal[];
  /** What people kept and released here, oldest first. */
  readonly audit: readonly AuditEntry[];
  /** What all runs together came to; absent before the first run that counted, and where the counters were lost. */
  readonly totals?: Totals;
  /** The findings of `setup doctor`, where it left them. */
  readonly doctor?: Doctor;
  readonly problems: readonly StateProblem[];
}

/** A file of the state folder that tells nothing, or not all of it. */
export interface StateProblem {
  /** Its name in the folder. */
  readonly file: string;
  /** `newer`: written by a newer version · `damaged`: no such file · `in-part`: some entries were passed over. */
  readonly kind: 'newer' | 'damaged' | 'in-part' | 'unreadable';
  /** The system's code of `unreadable`, how many entries of `in-part`. */
  readonly detail?: string;
}

/** What the last run judged. */
export interface LatestPlan {
  readonly judgedAt: EpochMs;
  readonly complete: boolean;
  readonly policy: {
    readonly gracePeriodDays: number;
    readonly noticeDays: number;
    readonly keepTagLabel: string;
  };
  readonly refusals: readonly Refusal[];
  readonly remove: readonly LeavingItem[];
  readonly postponed: readonly { readonly because: string; readonly item: LeavingItem }[];
  readonly announce: readonly { readonly leavesAt: EpochMs; readonly item: LeavingItem }[];
  readonly kept: readonly KeptItem[];
  /** Files that somebody watched, and those of them that only time keeps. */
  readonly watched: { readonly movies: Amount; readonly episodes: Amount };
  readonly eligible: { readonly movies: Amount; readonly episodes: Amount };
  /** Watched, and kept by nothing but the tag. */
  readonly watchedAndTagged: { readonly movies: Amount; readonly episodes: Amount };
  /** What free space changed; absent where nobody asked for it. */
  readonly pressure?: Pressure;
}

export interface Pressure {
  /** Root folders, like `radarr /data/movies`, of which it is not known what is free; then nothing goes sooner. */
  readonly unknown: readonly string[];
  /** Disks on which less is free than wanted. */
  readonly disks: readonly ShortDisk[];
}

export interface ShortDisk {
  readonly folders: readonly string[];
  readonly freeBytes: Bytes;
  readonly wantedBytes: Bytes;
  /** What goes anyway frees, at most. */
  readonly anywayBytes: Bytes;
  /** How many items go sooner, and what they free at most. */
  readonly sooner: number;
  readonly soonerBytes: Bytes;
}

export interface Amount {
  readonly items: number;
  readonly bytes: number;
}

export interface Refusal {
  readonly code: string;
  /** In the words of the terminal. */
  readonly message: string;
}

export type Bytes = number | 'unknown';

/** How a thing is called. */
export interface Named {
  readonly kind: 'movie' | 'season' | 'episode' | 'series';
  readonly title: string;
  readonly year?: number;
  readonly season?: number;
  readonly episodes?: readonly EpisodeName[];
}

export interface EpisodeName {
  readonly season: number;
  readonly number: number;
  readonly title: string;
}

/** Something that goes, or will if only time passes. */
export interface LeavingItem extends Named {
  readonly key: string;
  readonly instance: string;
  /** Id of the movie in Radarr, or of the series in Sonarr. */
  readonly entry: number;
  readonly sizeBytes: Bytes;
  readonly freedBytes: Bytes;
  /** Last relevant event, and the end of the grace period after it. */
  readonly clockAt: EpochMs;
  readonly dueAt: EpochMs;
  /** It goes sooner, because its disk is short of space: the usual end of its grace period. */
  readonly usuallyDueAt?: EpochMs;
  /** Items of Jellyfin whose poster fits, the best first. */
  readonly posters: readonly string[];
  /** Each person's last counted play. */
  readonly plays: readonly Play[];
}

export interface Play {
  readonly user: string;
  readonly at: EpochMs;
}

/** Something that stays, with every reason. */
export interface KeptItem extends Named {
  readonly key: string;
  readonly instance: string;
  readonly sizeBytes: Bytes;
  readonly reasons: readonly Reason[];
  /** The name as it is searched for. */
  readonly search: string;
}

/** A reason as it was written; a newer version may know further codes. */
export interface Reason extends Omit<KeepReason, 'code' | 'because'> {
  readonly code: string;
  readonly because?: string;
}

/** One run, and what came of it. */
export interface Run {
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly mode: 'dry-run' | 'live';
  readonly exitCode: number;
  readonly judgedAt: EpochMs;
  readonly complete: boolean;
  readonly refusals: readonly Refusal[];
  /** Why nothing could be removed, apart from refusals; what somebody should look at; what is wrong with the state. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly stateProblems: readonly string[];
  readonly stopped?: string;
  readonly announced: number;
  readonly postponed: number;
  readonly planned: readonly PlannedItem[];
  readonly outcomes: readonly Outcome[];
  readonly servers: readonly ServerRead[];
}

export interface PlannedItem extends Named {
  readonly key: string;
  readonly instance: string;
  readonly sizeBytes: Bytes;
}

export interface Outcome {
  readonly key: string;
  readonly kind: string;
  /** What the disk gained, of what was removed. */
  readonly freedBytes?: Bytes;
  /** Why it was skipped or failed, in the words of the terminal. */
  readonly detail?: string;
}

export interface ServerRead {
  readonly name: string;
  readonly complete: boolean;
  readonly problems: readonly string[];
  readonly milliseconds?: number;
  /** Entries of a Radarr, of a Sonarr. */
  readonly movies?: number;
  readonly series?: number;
}

/** Something that went. */
export interface Removal extends PlannedItem {
  readonly at: EpochMs;
  readonly freedBytes: Bytes;
  /** Start of the run that removed it; absent where its report is gone. */
  readonly run?: EpochMs;
}

/** What a person did here. */
export interface AuditEntry {
  readonly at: EpochMs;
  readonly person: string;
  readonly action: KeepAction;
  /** Text of the target, as in targets.ts. */
  readonly target: string;
  readonly title: string;
  readonly result: 'asked' | 'done' | 'failed';
}

export type KeepAction = 'keep' | 'release';

/** What `setup doctor` found. */
export interface Doctor {
  /** Absent where the file does not say. */
  readonly checkedAt?: EpochMs;
  readonly findings: readonly DoctorFinding[];
}

export interface DoctorFinding {
  /** What kind of finding it is; absent in files of earlier versions. */
  readonly code?: string;
  readonly severity: 'error' | 'warning' | 'note' | 'ok';
  readonly app: string;
  readonly subject: string;
  readonly meaning: string;
  readonly nextStep: string;
  readonly command?: string;
}
