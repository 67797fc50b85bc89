import type { EpochMs } from '../basics/time.ts';
import { DAY_MS, daysMs, isCredible, reached } from '../basics/time.ts';
import type { FileKey } from '../facts/keys.ts';
import { type NotedFile, notedOf } from '../facts/ledger.ts';
import type { MediaFile } from '../files/contested-files.ts';
import type { Policy } from '../policy/policy.ts';
import type { Because, KeepReason } from '../policy/reason.ts';
import type { Context } from '../watching/context.ts';
import { counts } from '../watching/watched-by.ts';
import type { Work } from '../watching/work.ts';

/** Where a thing stands on its way out, once nothing but time keeps it. */
export interface Waiting {
  /** Latest counted play or import. */
  readonly clockAt: EpochMs | 'unknown';
  /** What the clock rests on has just been seen for the first time: a play without a date, a newer file, an end. */
  readonly justSeen: boolean;
  /** What the clock rests on, where it is neither a play nor an import. */
  readonly because?: Because;
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

/**
 * A mark can come back by itself, on a file that came in later: then the file waits from when it was first seen
 * as watched.
 */
export function waitForNewerFile(
  waiting: Waiting,
  work: Work,
  key: () => FileKey,
  context: Context,
): Waiting {
  const { file } = work;
  if (typeof file === 'string' || !isOlderPlay(work, file.importedAt, context)) return waiting;
  const { ledger, now } = context;
  const since = notedOf(ledger.countedSince ?? {}, { key: key(), importedAt: file.importedAt }, now);
  return waitSince(waiting, since, 'newer-file', now);
}

/** Whether somebody who counts is known to have played it before its file came in, and not since. */
function isOlderPlay({ viewings }: Work, importedAt: EpochMs | 'unknown', context: Context): boolean {
  if (importedAt === 'unknown') return false;
  for (const viewing of viewings) {
    const isOlder = viewing.played && viewing.playedAt < importedAt;
    if (isOlder && counts(viewing, context) !== false) return true;
  }
  return false;
}

/** Waits from `since` on as well; what is seen for the first time begins now. */
export function waitSince(
  waiting: Waiting,
  since: EpochMs | undefined,
  because: Because,
  now: EpochMs,
): Waiting {
  const { clockAt, justSeen } = waiting;
  const from = since ?? now;
  if (clockAt === 'unknown' || (since !== undefined && since <= clockAt)) return waiting;
  return { clockAt: Math.max(clockAt, from), justSeen: justSeen || since === undefined, because };
}

/** The later of the last import and the last play; unknown when an import is. */
export function clockOf(files: Iterable<MediaFile>, lastPlay: EpochMs): EpochMs | 'unknown' {
  let clock = lastPlay;
  for (const { importedAt } of files) {
    if (importedAt === 'unknown' || !isCredible(importedAt)) return 'unknown';
    clock = Math.max(clock, importedAt);
  }
  return clock;
}

/** What goes together waits for the later of the two. */
export function waitForBoth(one: Waiting, other: Waiting): Waiting {
  const justSeen = one.justSeen || other.justSeen;
  if (one.clockAt === 'unknown' || other.clockAt === 'unknown') return { clockAt: 'unknown', justSeen };
  return { ...(one.clockAt >= other.clockAt ? one : other), justSeen };
}

/** A thing is announced since the last of its files was; undefined while one of them is not. */
export function lastAnnounced(
  files: Iterable<NotedFile>,
  { ledger, now }: Pick<Context, 'ledger' | 'now'>,
): EpochMs | undefined {
  let last = Number.NEGATIVE_INFINITY;
  for (const file of files) {
    const since = notedOf(ledger.announced, file, now);
    if (since === undefined) return undefined;
    last = Math.max(last, since);
  }
  return last;
}

/**
 * The clock starts with the latest event. As long as the import is unknown it has not started; nor does it
 * end in the run that first sees a play without a date, or a lost ledger would forget how old the play is.
 */
export function inGrace({ clockAt, justSeen, because }: Waiting, context: Context): KeepReason | undefined {
  if (clockAt === 'unknown') return { code: 'in-grace', unknown: true };
  const until = clockAt + context.graceMs;
  return reached(until, context.now) && !justSeen
    ? undefined
    : { code: 'in-grace', unknown: false, at: clockAt, until, ...(because && { because }) };
}

/** The notice is compared with this tolerance at most: a daily job that starts a second early slips no day. */
const MOST_TOLERANCE_MS = DAY_MS / 2;
/** And with no more than this share of it, so that a short notice is still a notice. */
const TOLERANCE_SHARE = 1 / 4;

/** From when on something announced at `since` has been announced long enough. */
export function endOfNotice(since: EpochMs, { noticeDays }: Policy): EpochMs {
  const noticeMs = daysMs(noticeDays);
  return since + noticeMs - Math.min(MOST_TOLERANCE_MS, noticeMs * TOLERANCE_SHARE);
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
