import { oneLine } from '../../program/report/columns.ts';
import type { Paint } from '../../program/report/paint.ts';
import type { Diagnosis } from '../app/run-doctor.ts';
import type { Check } from '../domain/doctor/check.ts';

/** App by app, the gravest first; what is as it should be takes one line. */
export function diagnosisText({ apps, checks }: Diagnosis, paint: Paint): string {
  const groups = [...new Set([...apps, ...checks.map(({ app }) => app)])];
  return [
    ...groups.flatMap((app) =>
      groupLines(
        app,
        checks.filter((check) => check.app === app),
        paint,
      ),
    ),
    `Doctor: ${summaryWords(checks)}`,
    '',
  ].join('\n');
}

function groupLines(app: string, checks: readonly Check[], paint: Paint): readonly string[] {
  if (checks.length === 0) return [];
  return [paint.heading(oneLine(app)), ...checks.flatMap((check) => checkLines(check, paint)), ''];
}

function checkLines(check: Check, paint: Paint): readonly string[] {
  const { severity, app, subject = app, message, nextStep, command } = check;
  const text = `  ${severity}: ${oneLine(subject)}: ${oneLine(message)}`;
  if (severity === 'ok') return [`  ok: ${oneLine(subject)} ${oneLine(message)}`];
  return [
    severity === 'error' ? paint.danger(text) : paint.notice(text),
    `    ${oneLine(nextStep)}`,
    ...(command === undefined ? [] : [`    ${oneLine(command)}`]),
  ];
}

type Counts = Readonly<Record<Check['severity'], number>>;

export function countsOf(checks: readonly Check[]): Counts {
  const counts = { error: 0, warning: 0, note: 0, ok: 0 };
  for (const { severity } of checks) counts[severity] += 1;
  return counts;
}

/** `1 error, 2 notes, 17 fine` */
function summaryWords(checks: readonly Check[]): string {
  const counts = countsOf(checks);
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = counts[severity];
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return [...parts, `${counts.ok} fine`].join(', ');
}
