import type { HealthIssue, SourceFacts } from '../facts/facts.ts';
import type { FileUnit } from '../judge/judgement.ts';

/**
 * Why a plan smells of an accident. A plan with a refusal is shown and never applied; all refusals
 * are given at once. The codes are part of the JSON interface.
 */
export type Refusal =
  | SourceIncomplete
  | KeepTagMissing
  | TooLargeFraction
  | LibraryShrank
  | UnhealthyStorage
  | RecycleBinMissing;

export type RefusalCode = Refusal['code'];

/** A server told less than it was asked. Way out: make it answer, then run again. */
export interface SourceIncomplete {
  readonly code: 'source-incomplete';
  readonly source: SourceRef;
  /** `no-source`: there are facts of it but it was not read; `read-in-part`; `health-unknown`. */
  readonly value: 'no-source' | 'read-in-part' | 'health-unknown';
  /** What was missing, as the reader says it. */
  readonly problems: readonly string[];
}

/** The server does not know the keep tag. Way out: create it there; setup does. */
export interface KeepTagMissing {
  readonly code: 'keep-tag-missing';
  readonly source: SourceRef;
  readonly label: string;
  /** How many labels the server has, or that they could not be read. */
  readonly value: number | 'unknown';
}

/** Too much of one instance would go at once. Way out: look at the list, then raise `limits.maxFraction`. */
export interface TooLargeFraction {
  readonly code: 'too-large-fraction';
  readonly instance: string;
  /** What is counted: movies, seasons, or files that are judged each alone. */
  readonly kind: FileUnit['kind'];
  /** `due / items`. */
  readonly value: number;
  readonly limit: number;
  /** How many are due in this run, before any cap. */
  readonly due: number;
  /** How many of that kind the instance has files of. */
  readonly items: number;
}

/**
 * An instance has lost files that the cleanup did not remove. Way out: see what happened to the disk;
 * if it is right, raise `limits.maxShrink` for one run or forget the state.
 */
export interface LibraryShrank {
  readonly code: 'library-shrank';
  readonly instance: string;
  /** The lost share of `before - removed`. */
  readonly value: number;
  readonly limit: number;
  /** Files at the last complete run. */
  readonly before: number;
  /** Files that the cleanup removed since. */
  readonly removed: number;
  readonly now: number;
  /**
   * Nothing of that name is read any more: it was taken out of the configuration, or renamed. Whether on purpose nobody
   * can tell, and what it kept protects no other copy now. Way out: configure it again, or `limits.maxShrink: 1` once.
   */
  readonly notConfigured?: true;
}

/** Radarr or Sonarr complain about a root folder, a mount or the recycle bin. Way out: mend it there. */
export interface UnhealthyStorage {
  readonly code: 'unhealthy-storage';
  readonly source: SourceRef;
  readonly value: HealthIssue;
}

/**
 * `limits.requireRecycleBin` is set and the server deletes for good. Way out: set a recycle bin there, or
 * `limits.requireRecycleBin: false`.
 */
export interface RecycleBinMissing {
  readonly code: 'recycle-bin-missing';
  readonly source: SourceRef;
  readonly value: 'none' | 'unknown';
}

export interface SourceRef {
  readonly kind: SourceFacts['kind'];
  readonly name: string;
}
