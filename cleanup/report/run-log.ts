/** A run as lines of the log. */
import type { RunResult } from '../app/run-result.ts';
import type { Facts } from '../domain/facts/facts.ts';
import type { Plan, PlanItem } from '../domain/plan/plan.ts';
import { amountText, counted } from './amounts.ts';
import type { Dates } from './dates.ts';
import { itemFields, outcomeFields } from './item-fields.ts';
import { itemLine, itemName } from './item-words.ts';
import { countsByReason, holdsFiles } from './kept-text.ts';
import type { LogEntry } from './log-entry.ts';
import { DRY_RUN_REMOVAL, outcomeText, resumedText, skippedText } from './outcome-words.ts';
import { POSTPONED_WORDS, sizeText } from './plan-text.ts';
import { refusalText } from './refusal-words.ts';
import {
  firstNoticesText,
  modeText,
  policyProblemsOf,
  type RunReport,
  shelfText,
  stoppedText,
  warningsOf,
} from './run-report.ts';
import { type ReadTimes, serverReads, serverReadText } from './server-reads.ts';
import { doneBy, summaryLines } from './summary.ts';

/** What a run says before it reads anything. */
export function startEntry(mode: RunResult['mode'], version: string, policy: string): LogEntry {
  return {
    level: 'info',
    event: 'run-started',
    msg: `${modeText(mode)}. Policy: ${policy}`,
    fields: { mode, version, policy },
  };
}

/** One entry a server, once all are read. */
export function readEntries(facts: Facts, times: ReadTimes): readonly LogEntry[] {
  return serverReads(facts, times).map((read) => ({
    level: read.complete ? 'info' : read.reportedOnly ? 'warn' : 'error',
    event: 'server-read',
    msg: serverReadText(read),
    fields: { ...read },
  }));
}

/** A removal that has just begun, told at once: whatever ends the program, the log names it. */
export function beginEntry(item: PlanItem, dates: Dates): LogEntry {
  return {
    level: 'info',
    event: 'removal-started',
    msg: `Deleting ${itemLine(item, dates)}`,
    fields: itemFields(item),
  };
}

/** Everything that is known only at the end, the summary last. */
export function endEntries(report: RunReport, dates: Dates): readonly LogEntry[] {
  const { result } = report;
  return [
    ...warningEntries(result),
    ...firstNoticesEntries(result, dates),
    ...resumedEntries(result),
    ...foundEntries(result.plan),
    ...removalEntries(result, dates),
    ...notQualifiedEntries(result),
    ...waitingEntries(result.plan, dates),
    ...keptEntries(result.plan),
    ...announcedEntries(result),
    ...summaryEntries(report),
  ];
}

function warningEntries(result: RunResult): readonly LogEntry[] {
  const { plan, blocked } = result;
  const forbidden = [...policyProblemsOf(result), ...(blocked === undefined ? [] : [blocked])];
  return [
    ...warningsOf(result).map((msg) => ({ level: 'warn', event: 'warning', msg }) as const),
    ...forbidden.map((msg) => ({ level: 'error', event: 'problem', msg }) as const),
    ...plan.refusals.map((refusal) => ({
      level: 'error' as const,
      event: 'refused' as const,
      msg: `REFUSED: ${refusalText(refusal)}`,
      fields: { ...refusal },
    })),
  ];
}

function firstNoticesEntries(result: RunResult, dates: Dates): readonly LogEntry[] {
  const msg = firstNoticesText(result, dates);
  if (msg === undefined || result.firstNotices === undefined) return [];
  const { firstRemovalAt, ...counts } = result.firstNotices;
  const fields = { ...counts, firstRemovalAt: new Date(firstRemovalAt).toISOString() };
  return [{ level: 'warn', event: 'notices-start', msg, fields }];
}

function resumedEntries({ resumed }: RunResult): readonly LogEntry[] {
  return resumed.map((removal) => ({
    level: removal.kind === 'finished' ? 'info' : 'warn',
    event: 'interrupted-removal',
    msg: resumedText(removal),
    fields: { ...itemFields(removal.item), result: removal.kind },
  }));
}

function foundEntries({ totals: { movies, episodes }, remove }: Plan): readonly LogEntry[] {
  const each = (kind: 'watched' | 'eligible') =>
    `movies ${amountText(movies[kind])}, episodes ${amountText(episodes[kind])}`;
  return [
    { level: 'info', event: 'found', msg: `Found watched: ${each('watched')}` },
    { level: 'info', event: 'found', msg: `Eligible for deletion: ${each('eligible')}` },
    { level: 'info', event: 'found', msg: `Of these in this run: ${sizeText(remove)}` },
  ];
}

function removalEntries({ outcomes, plan, mode }: RunResult, dates: Dates): readonly LogEntry[] {
  if (outcomes.length > 0) {
    return outcomes.map((outcome) => ({
      level: OUTCOME_LEVEL[outcome.kind],
      event: outcome.kind,
      msg: outcomeText(outcome, dates),
      fields: outcomeFields(outcome),
    }));
  }
  const words = mode === 'dry-run' ? DRY_RUN_REMOVAL : 'Would delete';
  return plan.remove.map((item) => ({
    level: 'info',
    event: 'would-delete',
    msg: `${words} ${itemLine(item, dates)}`,
    fields: itemFields(item),
  }));
}

const OUTCOME_LEVEL = { removed: 'info', skipped: 'warn', failed: 'error', 'not-reached': 'warn' } as const;

function notQualifiedEntries({ notQualified }: RunResult): readonly LogEntry[] {
  return notQualified.map((skipped) => ({
    level: 'warn',
    event: 'skipped',
    msg: skippedText(skipped),
    fields: outcomeFields(skipped),
  }));
}

function waitingEntries({ postponed, announce }: Plan, dates: Dates): readonly LogEntry[] {
  return [
    ...postponed.map(({ item, because }) => ({
      level: 'info' as const,
      event: 'postponed' as const,
      msg: `Postponed ${itemName(item)} in ${item.instance}: ${POSTPONED_WORDS[because]}`,
      fields: { ...itemFields(item), because },
    })),
    ...announce.map(({ item, leavesAt }) => ({
      level: 'info' as const,
      event: 'leaving-soon' as const,
      msg: `Leaving soon, after ${dates.minute(leavesAt)}: ${itemName(item)} in ${item.instance}`,
      fields: { ...itemFields(item), leavesAt: new Date(leavesAt).toISOString() },
    })),
  ];
}

function keptEntries({ keep }: Plan): readonly LogEntry[] {
  const held = keep.filter(holdsFiles);
  const reasons = Object.fromEntries(
    [...countsByReason(held)].map(([code, byKind]) => [code, Object.fromEntries(byKind)]),
  );
  return [{ level: 'info', event: 'kept', msg: `Kept ${counted(held.length, 'item')}`, fields: { reasons } }];
}

function announcedEntries(result: RunResult): readonly LogEntry[] {
  const msg = shelfText(result);
  return msg === undefined ? [] : [{ level: 'info', event: 'announced', msg, fields: { ...result.shelf } }];
}

/** Of a run that was told to stop before it read anything. */
export function stoppedEntries(stopped: string): readonly LogEntry[] {
  return [
    { level: 'warn', event: 'warning', msg: stoppedText(stopped) },
    { level: 'info', event: 'run-ended', msg: 'Stopped early with exit code 0', fields: { exitCode: 0 } },
  ];
}

/** The first line carries all figures; the others are the block as people know it. */
function summaryEntries({ result, exitCode }: RunReport): readonly LogEntry[] {
  const { plan, outcomes, startedAt, endedAt, mode, stopped } = result;
  const done = doneBy(outcomes);
  const [title = '', ...lines] = summaryLines(plan.totals, done);
  const { movies, episodes } = plan.totals;
  return [
    {
      level: 'info',
      event: 'summary',
      msg: title,
      fields: {
        mode,
        movies: { ...movies, ...done.movies },
        episodes: { ...episodes, ...done.episodes },
        freed: done.freed,
      },
    },
    ...lines.map((msg) => ({ level: 'info', event: 'summary-line', msg }) as const),
    {
      level: exitCode === 0 ? 'info' : 'error',
      event: 'run-ended',
      msg: `${stopped === undefined ? 'Ended' : 'Stopped early'} after ${((endedAt - startedAt) / 1000).toFixed(1)} s with exit code ${exitCode}`,
      fields: { exitCode, milliseconds: endedAt - startedAt },
    },
  ];
}
