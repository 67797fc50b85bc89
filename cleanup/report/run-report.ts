/** Everything that the reports of a run are made of, whatever their form. */
import type { RunResult } from '../app/run-result.ts';
import { counted } from './amounts.ts';
import type { Dates } from './dates.ts';
import { policyProblemText } from './policy-problem-words.ts';
import type { ReadTimes } from './server-reads.ts';

export interface RunReport {
  readonly result: RunResult;
  readonly times: ReadTimes;
  readonly exitCode: number;
  /** Of the program. */
  readonly version: string;
}

/** What the run says of its mode, before anything else. */
export function modeText(mode: RunResult['mode']): string {
  return mode === 'dry-run'
    ? 'DRY RUN mode: nothing is removed and nothing is announced; set DRY_RUN=false (dryRun: false in the file) to remove'
    : 'LIVE mode: what is due is removed through Radarr and Sonarr';
}

/** What somebody should look at although the run went on: warnings, the state folder. */
export function warningsOf({ warnings, stateProblems, stopped }: RunResult): readonly string[] {
  return [...stateProblems, ...warnings, ...(stopped === undefined ? [] : [stoppedText(stopped)])];
}

export function stoppedText(why: string): string {
  return `stopped early: ${why}`;
}

/** What is wrong with the configured users. */
export function policyProblemsOf({ judgement, facts }: RunResult): readonly string[] {
  return judgement.problems.map((problem) => `policy: ${policyProblemText(problem, facts.users)}`);
}

/** `added 2 to the collection and took 1 off it`; nothing where nothing changed. */
export function shelfText({ shelf }: RunResult): string | undefined {
  if (shelf === undefined || shelf.added + shelf.removed === 0) return undefined;
  return `Announced: ${shelf.added} added to the collection, ${shelf.removed} taken off it`;
}

/** What somebody has to know who has just switched deletion on: why nothing goes yet, and when it can. */
export function firstNoticesText({ firstNotices }: RunResult, dates: Dates): string | undefined {
  if (firstNotices === undefined) return undefined;
  const { items, announcedByDryRuns, firstRemovalAt } = firstNotices;
  const why =
    announcedByDryRuns === 0
      ? 'No live run had announced anything before'
      : `What dry runs announced (${announcedByDryRuns} of these) does not count, because nobody could see it`;
  return `Notices start now, for ${counted(items, 'item')}. ${why}; the first can be removed by a run after ${dates.minute(firstRemovalAt)}`;
}
