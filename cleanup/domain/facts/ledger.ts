import type { EpochMs } from '../basics/time.ts';
import type { FileKey, PlayKey, RemovalKey } from './keys.ts';

/**
 * What the cleanup remembers between runs. It can only delay: an entry that is missing means that a
 * thing was not announced, not seen and not removed, so a lost or damaged ledger keeps more.
 */
export interface Ledger {
  readonly version: 1;
  /** Since when each file has stood on the announce list without interruption. */
  readonly announced: Readonly<Partial<Record<FileKey, EpochMs>>>;
  /** When a play that carries no date was first seen. */
  readonly undatedSince: Readonly<Partial<Record<PlayKey, EpochMs>>>;
  /** What the cleanup itself removed. */
  readonly removed: Readonly<Partial<Record<RemovalKey, Removal>>>;
  /** The library at the last complete run that nothing refused; absent before the first. */
  readonly census?: Census;
}

/** One removal of the past. */
export interface Removal {
  readonly at: EpochMs;
  readonly instance: string;
  /** Files that went with it, for telling a shrunken library from a tidied one. */
  readonly files: number;
}

/** How many files each Radarr and Sonarr instance had. */
export interface Census {
  readonly at: EpochMs;
  readonly files: Readonly<Partial<Record<string, number>>>;
}

/** The ledger of a cleanup that has never run, and of one whose state was lost or damaged. */
export const EMPTY_LEDGER: Ledger = { version: 1, announced: {}, undatedSince: {}, removed: {} };
