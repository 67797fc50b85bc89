import { oneLine } from '../../program/report/columns.ts';
import type { Paint } from '../../program/report/paint.ts';
import type { AppResult, Outcome, SetupResult } from '../app/plan.ts';
import { resourceWords } from '../domain/resource/resource.ts';
import { comparisonLines, findingLines } from './plan-text.ts';

/** What was changed and what was not; one line when there was nothing to do. */
export function resultText({ apps, findings }: SetupResult, paint: Paint): string {
  const lines = apps.flatMap((app) => appLines(app, paint));
  return [
    ...lines,
    ...findings
      .filter(({ severity }) => severity !== 'note')
      .flatMap((finding) => findingLines(finding, paint)),
    `Setup: ${resultWords(apps)}`,
    '',
  ].join('\n');
}

function appLines({ app, outcomes, last }: AppResult, paint: Paint): readonly string[] {
  const notRead =
    last.state === 'not-read' ? [`  ${paint.danger(`not read: ${oneLine(last.problem)}`)}`] : [];
  const left = last.state === 'read' ? last.comparisons : [];
  const open = left.filter(({ action }) => action === 'missing' || action === 'waits');
  const lines = [
    ...notRead,
    ...outcomes.flatMap((outcome) => outcomeLines(outcome, paint)),
    ...open.flatMap((found) => comparisonLines(found, paint)),
  ];
  return lines.length === 0 ? [] : [paint.heading(app), ...lines, ''];
}

function outcomeLines(outcome: Outcome, paint: Paint): readonly string[] {
  const { comparison } = outcome;
  const lines = comparisonLines(comparison, paint);
  return outcome.kind === 'written' ? lines : [...lines, `      ${paint.danger(outcomeWords(outcome))}`];
}

/** `failed: radarr rejected …` */
export function outcomeWords({ kind, problem, comparison }: Outcome): string {
  const words = { written: 'done', failed: 'failed', 'not-taken': 'not taken', 'not-tried': 'not tried' }[
    kind
  ];
  return problem === undefined
    ? `${words}: ${oneLine(resourceWords(comparison.resource))}`
    : `${words}: ${oneLine(problem)}`;
}

/** `3 changed, 1 failed, 20 as they should be` */
export function resultWords(apps: readonly AppResult[]): string {
  const outcomes = apps.flatMap((app) => app.outcomes);
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const comparisons = apps.flatMap(({ last }) => (last.state === 'read' ? last.comparisons : []));
  const right = comparisons.filter(({ action }) => action === 'unchanged').length;
  const open = comparisons.filter(({ action }) => action === 'missing' || action === 'waits').length;
  const away = apps.filter(({ last }) => last.state === 'not-read').length;
  const parts: readonly (readonly [number, string])[] = [
    [count('written'), 'changed'],
    [count('failed') + count('not-taken'), 'failed'],
    [count('not-tried'), 'not tried'],
    [open, 'missing or waiting'],
    [away, away === 1 ? 'app not read' : 'apps not read'],
  ];
  const told = parts.flatMap(([number, words]) => (number > 0 ? [`${number} ${words}`] : []));
  return [...(told.length === 0 ? ['nothing to change'] : told), `${right} as they should be`].join(', ');
}
