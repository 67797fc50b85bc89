import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { MovieFileFacts } from '../../cleanup/domain/facts/facts.ts';
import type { Viewing } from './copy.ts';
import { believable } from './dates.ts';
import type { FileName } from './keys.ts';
import { rememberedOfFile } from './numbers.ts';
import { DAY, type Question } from './question.ts';
import { accessOf, playInstants } from './viewer.ts';
import { countedPeople, watchedness } from './watched.ts';

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
  const imported = typeof file === 'object' ? [believable(file.importedAt)] : [];
  const returned = returnOf(question, viewing);
  const instants = [...imported, ...plays, ...returned].map((instant) =>
    instant === 'just-seen' ? question.now : instant,
  );
  const known = instants.filter((instant) => typeof instant === 'number');
  return {
    since: instants.includes('unknown') ? 'unknown' : Math.max(...known),
    justSeen: [...plays, ...returned].includes('just-seen'),
  };
}

/** Known not to have been watched in this file: nothing can begin then. */
function isSurelyUnwatched(question: Question, viewing: Viewing): boolean {
  const { file } = viewing.subject;
  switch (watchedness(question, viewing)) {
    case 'watched':
    case 'watch-state-unknown':
      return false;
    case 'not-watched':
      return true;
    case 'watched-before-import':
      return typeof file === 'object' && hasKnownHistory(file.upgrades);
  }
}

function hasKnownHistory(upgrades: MovieFileFacts['upgrades']): boolean {
  if (upgrades === 'unknown') return false;
  return upgrades.every(
    (upgrade) => believable(upgrade.importedAt) !== 'unknown' && believable(upgrade.replacedAt) !== 'unknown',
  );
}

/** A play from before the file came in counts from when the file was first seen as watched. */
function returnOf(question: Question, viewing: Viewing): (EpochMs | 'just-seen')[] {
  const { file, fileName } = viewing.subject;
  if (typeof file !== 'object' || fileName === undefined || isSurelyUnwatched(question, viewing)) return [];
  const { importedAt } = file;
  const isOld = countedPeople(question, viewing).some((person) => {
    if (accessOf(person, viewing) === false || person.enabled === false) return false;
    const plays = playInstants(question, person, viewing);
    const last = Math.max(...plays.map((play) => (typeof play === 'number' ? play : question.now)));
    return plays.length > 0 && importedAt !== 'unknown' && last < importedAt;
  });
  if (!isOld) return [];
  return [rememberedOfFile(question, question.ledger.countedSince?.[fileName], fileName) ?? 'just-seen'];
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
export function isNoticeOver(question: Question, files: readonly FileName[]): boolean {
  const { policy, ledger, now } = question;
  if (ledger.census === undefined) return false;
  if (policy.noticeDays === 0) return true;
  return files.every((file) => {
    const announcedAt = rememberedOfFile(question, ledger.announced[file], file);
    const tolerance = Math.min(DAY / 2, (policy.noticeDays * DAY) / 4);
    return announcedAt !== undefined && announcedAt + policy.noticeDays * DAY - tolerance <= now;
  });
}
