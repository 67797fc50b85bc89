/** A run for people. */
import type { ItemOutcome } from '../app/outcome.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { outcomeText, resumedText, skippedText } from './outcome-words.ts';
import {
  closingSections,
  extentText,
  openingSections,
  type PlanView,
  removalSection,
  renderSections,
  sizeText,
} from './plan-text.ts';
import {
  firstNoticesText,
  modeText,
  policyProblemsOf,
  type RunReport,
  shelfText,
  warningsOf,
} from './run-report.ts';
import { serverReads, serverReadText } from './server-reads.ts';
import { doneBy, summaryLines } from './summary.ts';

/** Mode, servers, warnings, policy, refusals, what went or would, what stays and why, summary. */
export function renderRun(report: RunReport, view: PlanView): string {
  const { result } = report;
  const { plan, outcomes } = result;
  const problems = [...policyProblemsOf(result), ...(result.blocked === undefined ? [] : [result.blocked])];
  return renderSections([
    [view.paint.heading(modeText(result.mode))],
    serverReads(result.facts, report.times).map(serverReadText),
    warningsOf(result).map((warning) => view.paint.notice(`warning: ${warning}`)),
    problems.map((problem) => view.paint.danger(`nothing may be removed: ${problem}`)),
    [firstNoticesText(result, view.dates) ?? ''].filter((line) => line !== ''),
    result.resumed.map(resumedText),
    ...openingSections(plan, view),
    ...(outcomes.length > 0 ? outcomeSections(plan, outcomes, view) : [removalSection(plan, view)]),
    notQualifiedSection(report),
    ...closingSections(plan, view),
    [shelfText(result) ?? ''].filter((line) => line !== ''),
    summaryLines(plan.totals, doneBy(outcomes)),
  ]);
}

const GROUPS = [
  ['removed', 'DELETED'],
  ['failed', 'FAILED'],
  ['skipped', 'SKIPPED'],
  ['not-reached', 'NOT REACHED'],
] as const;

function outcomeSections(
  { remove }: Plan,
  outcomes: readonly ItemOutcome[],
  { paint, dates }: PlanView,
): readonly (readonly string[])[] {
  return [
    [paint.heading(`PLANNED: ${sizeText(remove)}`)],
    ...GROUPS.map(([kind, title]) => {
      const group = outcomes.filter((outcome) => outcome.kind === kind);
      if (group.length === 0) return [];
      const heading = `${title}: ${extentText(group.map(({ item }) => item))}`;
      return [
        kind === 'removed' ? paint.heading(heading) : paint.danger(heading),
        ...group.map((outcome) => outcomeText(outcome, dates)),
      ];
    }),
  ];
}

function notQualifiedSection({ result }: RunReport): readonly string[] {
  const { notQualified } = result;
  if (notQualified.length === 0) return [];
  return ['NO LONGER QUALIFIES, and is left alone:', ...notQualified.map(skippedText)];
}
