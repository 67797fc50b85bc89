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
  /** The instant that decided, for example the play that is older than the import. */
  readonly at?: EpochMs;
  /** When the reason ends by the passing of time alone; absent when only an event can end it. */
  readonly until?: EpochMs;
}
