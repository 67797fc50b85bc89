import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { Viewing } from './copy.ts';
import type { FileName } from './keys.ts';
import { DAY, type Question } from './question.ts';
import { playInstants } from './viewer.ts';
import { countedPeople } from './watched.ts';

/** From when an item's grace period runs; not known, or not yet begun, is never over. */
export interface Clock {
  readonly since: EpochMs | 'unknown';
  /** A play without a date was first seen in this very run; the next run knows since when. */
  readonly justSeen: boolean;
}

/**
 * The last play that a watcher is known for, or the import, whatever came later; -Infinity where neither
 * ever happened, as for an episode that is not on disk.
 */
export function clockOf(question: Question, viewing: Viewing): Clock {
  const plays = countedPeople(question, viewing).flatMap((person) => playInstants(question, person, viewing));
  const { file } = viewing.subject;
  const imported = typeof file === 'object' ? [file.importedAt] : [];
  const instants = [...imported, ...plays].map((instant) =>
    instant === 'just-seen' ? question.now : instant,
  );
  const known = instants.filter((instant) => typeof instant === 'number');
  return {
    since: instants.includes('unknown') ? 'unknown' : Math.max(...known),
    justSeen: plays.includes('just-seen'),
  };
}

export function latest(clocks: readonly Clock[]): Clock {
  const known = clocks.map((clock) => clock.since).filter((since) => since !== 'unknown');
  return {
    since: known.length === clocks.length ? Math.max(...known) : 'unknown',
    justSeen: clocks.some((clock) => clock.justSeen),
  };
}

export function isGraceOver({ policy, now }: Question, { since, justSeen }: Clock): boolean {
  return since !== 'unknown' && !justSeen && since + policy.gracePeriodDays * DAY <= now;
}

export function isDueForNotice({ policy, now }: Question, { since }: Clock): boolean {
  return since !== 'unknown' && since + (policy.gracePeriodDays - policy.noticeDays) * DAY <= now;
}

/** Announced long enough, all files of it; a first run has announced nothing and removes nothing. */
export function isNoticeOver({ policy, ledger, now }: Question, files: readonly FileName[]): boolean {
  if (ledger.census === undefined) return false;
  if (policy.noticeDays === 0) return true;
  return files.every((file) => {
    const announcedAt = ledger.announced[file];
    return announcedAt !== undefined && announcedAt + policy.noticeDays * DAY - DAY / 2 <= now;
  });
}
