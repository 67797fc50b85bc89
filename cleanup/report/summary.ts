/** The block that ends every run. */
import type { Amount } from '../domain/facts/amount.ts';
import type { Tally, Totals } from '../domain/plan/plan.ts';
import { amountText, bytesText } from './amounts.ts';

/** What an apply did; nothing in a dry run. */
export interface Outcome {
  readonly movies: Done;
  readonly episodes: Done;
  readonly freedBytes: number;
}

export interface Done {
  readonly deleted: Amount;
  readonly failed: Amount;
}

const NONE: Amount = { items: 0, bytes: 0, unsized: 0 };
export const NOTHING_DONE: Outcome = {
  movies: { deleted: NONE, failed: NONE },
  episodes: { deleted: NONE, failed: NONE },
  freedBytes: 0,
};

export function renderSummary(totals: Totals, outcome: Outcome): string {
  return [
    'CLEANUP SUMMARY',
    'Movies:',
    ...lines(totals.movies, outcome.movies),
    'Episodes:',
    ...lines(totals.episodes, outcome.episodes),
    `Freed: ${bytesText(outcome.freedBytes)}`,
    '',
  ].join('\n');
}

function lines(tally: Tally, done: Done): readonly string[] {
  return [
    `  Watched:               ${amountText(tally.watched)}`,
    `  Eligible for deletion: ${amountText(tally.eligible)}`,
    `  Skipped (keep tag):    ${amountText(tally.skippedKeepTag)}`,
    `  Deleted:               ${amountText(done.deleted)}`,
    `  Failed:                ${amountText(done.failed)}`,
  ];
}
