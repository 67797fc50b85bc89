import { alignRows, oneLine } from '../../program/report/columns.ts';
import type { Paint } from '../../program/report/paint.ts';
import type { AppPlan, SetupPlan } from '../app/plan.ts';
import type { Comparison } from '../domain/difference/comparison.ts';
import type { Finding } from '../domain/findings/finding.ts';
import { resourceWords } from '../domain/resource/resource.ts';
import { totalsOf, totalsWords } from './totals.ts';
import { valueWords } from './value-words.ts';

/** The difference, app by app and field by field; one line when there is none. */
export function planText({ apps, findings }: SetupPlan, paint: Paint): string {
  return [
    ...apps.flatMap((app) => appLines(app, paint)),
    ...findings.flatMap((finding) => findingLines(finding, paint)),
    `Plan: ${totalsWords(totalsOf(apps))}`,
    '',
  ].join('\n');
}

function appLines(plan: AppPlan, paint: Paint): readonly string[] {
  if (plan.state === 'not-read') {
    return [paint.heading(plan.app), `  ${paint.danger(`not read: ${oneLine(plan.problem)}`)}`, ''];
  }
  const lines = plan.comparisons.flatMap((found) => comparisonLines(found, paint));
  return lines.length === 0 ? [] : [paint.heading(`${plan.app} ${oneLine(plan.version)}`), ...lines, ''];
}

/** What differs of one resource; nothing when nothing does. */
export function comparisonLines(comparison: Comparison, paint: Paint): readonly string[] {
  const { action, resource, waitsFor, changes } = comparison;
  const words = oneLine(resourceWords(resource));
  switch (action) {
    case 'unchanged':
      return [];
    case 'missing':
      return [`  ${paint.danger(`! ${words} is missing`)}`];
    case 'waits':
      return [`  … ${words} waits for ${waitsFor === undefined ? 'another' : otherWords(waitsFor)}`];
    case 'create':
      return [
        `  ${paint.notice(`+ ${words}`)}`,
        ...rows(changes.map(({ field, to }) => [field, valueWords(to)])),
      ];
    case 'update':
      return [
        `  ${paint.notice(`~ ${words}`)}`,
        ...rows(changes.map(({ field, from, to }) => [field, `${valueWords(from)} → ${valueWords(to)}`])),
      ];
  }
}

function otherWords(waitsFor: NonNullable<Comparison['waitsFor']>): string {
  return oneLine(`${resourceWords(waitsFor)} of ${waitsFor.app}`);
}

function rows(cells: readonly (readonly string[])[]): readonly string[] {
  return alignRows(cells, [{ align: 'left' }, { align: 'left' }]).map((line) => `      ${line}`);
}

export function findingLines(
  { severity, app, message, nextStep, command }: Finding,
  paint: Paint,
): readonly string[] {
  const text = `${severity}: ${oneLine(`${app}: ${message}`)}`;
  const step = [nextStep, ...(command === undefined ? [] : [command])].map((line) => `  ${oneLine(line)}`);
  return [severity === 'note' ? text : paint.danger(text), ...step, ''];
}
