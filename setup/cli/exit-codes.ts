/** How a plan or a run ended, as an exit code. */
import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import type { AppPlan, SetupPlan, SetupResult } from '../app/plan.ts';
import type { Diagnosis } from '../app/run-doctor.ts';

export function exitCodeOfPlan({ apps }: SetupPlan): ExitCode {
  if (apps.some(({ state }) => state === 'not-read')) return EXIT.incomplete;
  return apps.some(hasChanges) ? EXIT.pending : EXIT.done;
}

/** What was tried and failed comes first: it happened. */
export function exitCodeOfResult({ apps }: SetupResult): ExitCode {
  const outcomes = apps.flatMap((app) => app.outcomes);
  if (outcomes.some(({ kind }) => kind === 'failed' || kind === 'not-taken')) return EXIT.someFailed;
  if (apps.some(({ last }) => last.state === 'read' && last.comparisons.some(isMissing)))
    return EXIT.someFailed;
  const cutOff = outcomes.some(({ kind }) => kind === 'not-tried');
  return cutOff || apps.some(({ last }) => isIncomplete(last)) ? EXIT.incomplete : EXIT.done;
}

/** An app that was not read comes first: more may be wrong than what was found. */
export function exitCodeOfDiagnosis({ notRead, checks }: Diagnosis): ExitCode {
  if (notRead.length > 0) return EXIT.incomplete;
  return checks.some(({ severity }) => severity === 'error') ? EXIT.unwell : EXIT.done;
}

function isMissing({ action }: { readonly action: string }): boolean {
  return action === 'missing';
}

function isIncomplete(app: AppPlan): boolean {
  return app.state === 'not-read' || app.comparisons.some(({ action }) => action === 'waits');
}

/** What waits for something that is yet to be made is a change as well. */
function hasChanges(app: AppPlan): boolean {
  return app.state === 'read' && app.comparisons.some(({ action }) => action !== 'unchanged');
}
