/** What became of the items of a plan, one line each. */

import { oneLine } from '../../program/report/columns.ts';
import type { Failed, ItemOutcome, Removed, ResumedRemoval, Skipped } from '../app/outcome.ts';
import { bytesText } from './amounts.ts';
import type { Dates } from './dates.ts';
import { freedBy, freedText } from './freed.ts';
import { itemLine, itemName } from './item-words.ts';

/** What begins the line of a removal that a dry run would make. */
export const DRY_RUN_REMOVAL = '[DRY RUN] Would delete';

export function outcomeText(outcome: ItemOutcome, dates: Dates): string {
  const { item } = outcome;
  switch (outcome.kind) {
    case 'removed':
      return removedText(outcome, dates);
    case 'skipped':
      return skippedText(outcome);
    case 'failed':
      return failedText(outcome);
    case 'not-reached':
      return `Not reached ${itemName(item)} in ${oneLine(item.instance)}: the run ended before it; a later run takes it up`;
  }
}

function removedText(outcome: Removed, dates: Dates): string {
  const { item, notes } = outcome;
  const freed = item.kind === 'series' ? [] : [`freed ${freedText(freedBy([outcome]))}`];
  return [`Deleted ${itemLine(item, dates)}`, ...freed, ...notes.map(oneLine)].join('; ');
}

export function skippedText({ item, detail }: Skipped): string {
  return `Skipped ${itemName(item)} in ${oneLine(item.instance)}: ${oneLine(detail)}`;
}

function failedText({ item, step, problem }: Failed): string {
  const doing = step === undefined ? 'reading it again' : STEP_WORDS[step];
  const name = `${itemName(item)} in ${oneLine(item.instance)}`;
  return `Failed to delete ${name} (${bytesText(item.sizeBytes)}) while ${doing}: ${oneLine(problem)}; the next run looks at it again`;
}

/** Each step as what was being done. */
const STEP_WORDS: Readonly<Record<NonNullable<Failed['step']>, string>> = {
  unmonitor: 'unmonitoring it; no file was touched',
  'confirm-unmonitored': 'confirming that it is unmonitored; no file was touched',
  'delete-files': 'deleting its files',
  'verify-deleted': 'verifying that its files are gone',
  'remove-torrents': 'removing its torrents; its files are gone',
  'remove-entry': 'removing its entry; its files are gone',
  'monitor-again': 'monitoring it again, because it stays; no file was touched',
};

const RESUMED_WORDS: Readonly<Record<ResumedRemoval['kind'], string>> = {
  finished: 'Finished',
  'given-up': 'Gave up',
  unknown: 'Could not clear up',
};

/** A removal that an earlier run had begun. */
export function resumedText({ item, kind, detail }: ResumedRemoval): string {
  return `${RESUMED_WORDS[kind]} an interrupted removal of ${itemName(item)} in ${oneLine(item.instance)}: ${oneLine(detail)}`;
}
