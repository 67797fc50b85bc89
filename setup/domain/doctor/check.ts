import type { Finding } from '../findings/finding.ts';

/** One thing that was looked at, and how it is: what plan tells as well, and what is as it should be. */
export interface Check extends Omit<Finding, 'severity'> {
  readonly severity: Finding['severity'] | 'ok';
}

/** Something that is as it should be. */
export function fine(check: Pick<Check, 'code' | 'app' | 'subject' | 'message'>): Check {
  return { ...check, severity: 'ok', nextStep: 'nothing to do' };
}

/** Something that nobody knows: it is neither good nor bad. */
export function notChecked(
  check: Pick<Check, 'code' | 'app' | 'subject' | 'command'>,
  because: string,
  nextStep: string,
): Check {
  return { ...check, severity: 'note', message: `could not be checked: ${because}`, nextStep };
}

const ORDER: Readonly<Record<Check['severity'], number>> = { error: 0, warning: 1, note: 2, ok: 3 };

/** The gravest first; of the same severity in the order in which they were found. */
export function bySeverity(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((one, other) => ORDER[one.severity] - ORDER[other.severity]);
}
