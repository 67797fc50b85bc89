/** How a plan or a run ended, as an exit code. */

import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import type { ItemOutcome } from '../app/outcome.ts';
import type { RunResult } from '../app/run-result.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { policyProblemLines } from './inputs.ts';

/** A partial read is told apart from the other refusals: there it is a server that must be mended. */
export function exitCodeOfPlan({ refusals, complete }: Pick<Plan, 'refusals' | 'complete'>): ExitCode {
  if (!complete) return EXIT.incomplete;
  return refusals.length > 0 ? EXIT.refused : EXIT.done;
}

/** Refused right before its removal, as a plan is refused: a mount is away, or a library has shrunk. */
function isUnsafe(outcome: ItemOutcome): boolean {
  return outcome.kind === 'skipped' && outcome.because === 'unsafe-storage';
}

/**
 * What was tried and failed comes first: it happened. A run that was asked to end and failed at nothing is done,
 * so that Kubernetes does not count it as failed; one that had to end by itself did not do its work. A removal of an
 * earlier run of which nobody knows yet what became counts as failed.
 */
export function exitCodeOfRun(result: RunResult, askedToEnd: boolean): ExitCode {
  const { outcomes, resumed, plan, judgement, facts, blocked, stopped } = result;
  if (outcomes.some((outcome) => outcome.kind === 'failed' && outcome.fault === true)) return EXIT.fault;
  if (outcomes.some(({ kind }) => kind === 'failed')) return EXIT.someFailed;
  if (policyProblemLines(judgement, facts).length > 0) return EXIT.usage;
  const refused = exitCodeOfPlan(plan);
  if (refused !== EXIT.done) return refused;
  if (blocked !== undefined || outcomes.some(isUnsafe)) return EXIT.refused;
  if (resumed.some(({ kind }) => kind === 'unknown')) return EXIT.someFailed;
  return stopped !== undefined && !askedToEnd ? EXIT.someFailed : EXIT.done;
}
