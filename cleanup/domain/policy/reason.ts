import type { EpochMs } from '../basics/time.ts';

/** Why an item stays. The codes are part of the JSON interface: they are added to, never renamed. */
export const KEEP_CODES = [
  'no-file',
  'unmatched',
  'ambiguous-match',
  'keep-tag',
  'favorite',
  'playing-now',
  'in-progress',
  'not-watched',
  'watch-state-unknown',
  'watched-before-import',
  'in-grace',
  'in-notice',
  'shared-file',
  'season-incomplete',
  'season-partly-watched',
  'latest-season-of-continuing-series',
  'kept-by-config',
] as const;

export type KeepCode = (typeof KEEP_CODES)[number];

/**
 * What is behind a reason that its code does not tell. Of a play that does not count: `shared-state` (Jellyfin
 * keeps one state for it and for another work), `same-instants` (the user's plays of another series have the
 * same dates to the millisecond), `marked-together` (many titles marked within a minute), `seen-together` (many
 * titles marked without a date, first seen by one run), `no-runtime` (a file of unknown length counts as played
 * when it is opened), `contradicting-entries` (two entries of one user). Of marks: `unread-version`. Of a clock: `status-changed` (the series was first seen as ended then),
 * `newer-file` (what was watched before this file came in was first seen as watched then). Of grace period and
 * notice: `short-of-space` (the disk is nearly full, and they are shortened).
 */
export const BECAUSE = [
  'shared-state',
  'same-instants',
  'marked-together',
  'seen-together',
  'no-runtime',
  'contradicting-entries',
  'unread-version',
  'status-changed',
  'newer-file',
  'short-of-space',
] as const;

export type Because = (typeof BECAUSE)[number];

/** One reason to keep an item, with the fact behind it; `report/` turns it into words. */
export interface KeepReason {
  readonly code: KeepCode;
  /** True when it holds only because a fact is unknown, not because something is known to protect. */
  readonly unknown: boolean;
  /** Who or what decided: a user's name, a tag label, an instance, a provider id, `S02`. */
  readonly subject?: string;
  /** The instance of the other copy that decided: nothing that is told of it may be believed. */
  readonly copyIn?: string;
  /** The episode it is about, as `S02E05`, where a season or a file of several is judged. */
  readonly episode?: string;
  /** What is behind it; absent where the code says it all. */
  readonly because?: Because;
  /** How many titles were marked, or first seen, within a minute. */
  readonly count?: number;
  /** The instant that decided, for example the play that is older than the import. */
  readonly at?: EpochMs;
  /** When the reason ends by the passing of time alone; absent when only an event can end it. */
  readonly until?: EpochMs;
}

/** Why a `played` proves no play. */
export type Doubt = Required<Pick<KeepReason, 'because'>> & Pick<KeepReason, 'count'>;
