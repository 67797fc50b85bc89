import type { EpochMs } from '../basics/time.ts';
import { DAY_MS, daysMs, reached } from '../basics/time.ts';
import type { FileKey } from '../facts/keys.ts';
import type { MediaFile } from '../files/contested-files.ts';
import type { Policy } from '../policy/policy.ts';
import type { KeepReason } from '../policy/reason.ts';
import type { Context } from '../watching/context.ts';
import { counts } from '../watching/watched-by.ts';
import type { Work } from '../watching/work.ts';

/** Where a thing stands on its way out, once nothing but time keeps it. */
export interface Waiting {
  /** Latest counted play or import. */
  readonly clockAt: EpochMs | 'unknown';
  /** A play without a date that counts has just been seen for the first time. */
  readonly justSeen: boolean;
}

/** Whether a counted play has no date and was not known before. */
export function isJustSeen(work: Work, context: Context): boolean {
  return work.viewings.some((viewing) => viewing.justSeen && counts(viewing, context) !== false);
}

/** Latest play by a user who counts, `-Infinity` without one. */
export function lastCountedPlay(work: Work, context: Context): EpochMs {
  let last = Number.NEGATIVE_INFINITY;
  for (const viewing of work.viewings) {
    if (viewing.playedAt > last && counts(viewing, context) !== false) last = viewing.playedAt;
  }
  return last;
}

/** The later of the last import and the last play; unknown when an import is. */
export function clockOf(files: Iterable<MediaFile>, lastPlay: EpochMs): EpochMs | 'unknown' {
  let clock = lastPlay;
  for (const { importedAt } of files) {
    if (importedAt === 'unknown') return 'unknown';
    clock = Math.max(clock, importedAt);
  }
  return clock;
}

/** What goes together waits for the later of the two. */
export function waitForBoth(one: Waiting, other: Waiting): Waiting {
  const unknown = one.clockAt === 'unknown' || other.clockAt === 'unknown';
  return {
    clockAt: unknown ? 'unknown' : Math.max(one.clockAt, other.clockAt),
    justSeen: one.justSeen || other.justSeen,
  };
}

/** A thing is announced since the last of its files was; undefined while one of them is not. */
export function lastAnnounced(keys: Iterable<FileKey>, { ledger }: Context): EpochMs | undefined {
  let last = Number.NEGATIVE_INFINITY;
  for (const key of keys) {
    const since = ledger.announced[key];
    if (since === undefined) return undefined;
    last = Math.max(last, since);
  }
  return last;
}

/**
 * The clock starts with the latest event. As long as the import is unknown it has not started; nor does it
 * end in the run that first sees a play without a date, or a lost ledger would forget how old the play is.
 */
export function inGrace({ clockAt, justSeen }: Waiting, context: Context): KeepReason | undefined {
  if (clockAt === 'unknown') return { code: 'in-grace', unknown: true };
  const until = clockAt + context.graceMs;
  return reached(until, context.now) && !justSeen
    ? undefined
    : { code: 'in-grace', unknown: false, at: clockAt, until };
}

/** The notice is compared with this tolerance: a daily job that starts a second early slips no day. */
const NOTICE_TOLERANCE_MS = DAY_MS / 2;

/** From when on something announced at `since` has been announced long enough. */
export function endOfNotice(since: EpochMs, { noticeDays }: Policy): EpochMs {
  return since + daysMs(noticeDays) - NOTICE_TOLERANCE_MS;
}

/**
 * Nothing goes unannounced, and nothing on a first run: without a census of an earlier run the ledger
 * may have been lost, and what it knew with it.
 */
export function inNotice(
  announcedAt: EpochMs | undefined,
  { ledger, policy, now }: Context,
): KeepReason | undefined {
  if (ledger.census === undefined) return { code: 'in-notice', unknown: false };
  if (policy.noticeDays === 0) return undefined;
  if (announcedAt === undefined) return { code: 'in-notice', unknown: false };
  const until = endOfNotice(announcedAt, policy);
  return reached(until, now) ? undefined : { code: 'in-notice', unknown: false, at: announcedAt, until };
}
