/** The block that ends every run. */
import type { ItemOutcome } from '../app/outcome.ts';
import { type Amount, countFile, emptyTally, type Tally as Sum } from '../domain/facts/amount.ts';
import type { PlanItem, Tally, Totals } from '../domain/plan/plan.ts';
import { amountText } from './amounts.ts';
import { type Freed, freedBy, freedText } from './freed.ts';

/** What an apply did; nothing in a dry run. */
export interface Done {
  readonly movies: DoneCount;
  readonly episodes: DoneCount;
  readonly freed: Freed;
}

export interface DoneCount {
  readonly deleted: Amount;
  readonly failed: Amount;
}

/** Movies and episodes that went, or failed to; entries of series hold neither. */
export function doneBy(outcomes: readonly ItemOutcome[]): Done {
  const movies = { deleted: emptyTally(), failed: emptyTally() };
  const episodes = { deleted: emptyTally(), failed: emptyTally() };
  for (const { kind, item } of outcomes) {
    const count = item.kind === 'movie' ? movies : episodes;
    if (kind === 'removed') countItem(count.deleted, item);
    if (kind === 'failed') countItem(count.failed, item);
  }
  return { movies, episodes, freed: freedBy(outcomes) };
}

function countItem(sum: Sum, item: PlanItem): void {
  if (item.kind === 'movie') countFile(sum, 1, item.sizeBytes);
  else for (const { episodes, sizeBytes } of item.files) countFile(sum, episodes.length, sizeBytes);
}

export const NOTHING_DONE: Done = doneBy([]);

export const SUMMARY_TITLE = 'CLEANUP SUMMARY';

export function summaryLines(totals: Totals, done: Done): readonly string[] {
  return [
    SUMMARY_TITLE,
    'Movies:',
    ...countLines(totals.movies, done.movies),
    'Episodes:',
    ...countLines(totals.episodes, done.episodes),
    `Freed: ${freedText(done.freed)}`,
  ];
}

function countLines(tally: Tally, done: DoneCount): readonly string[] {
  return [
    `  Watched:               ${amountText(tally.watched)}`,
    `  Eligible for deletion: ${amountText(tally.eligible)}`,
    `  Skipped (keep tag):    ${amountText(tally.skippedKeepTag)}`,
    `  Deleted:               ${amountText(done.deleted)}`,
    `  Failed:                ${amountText(done.failed)}`,
  ];
}
