import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { Failure } from '../../program/cli/failure.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { refusalText } from '../report/refusal-words.ts';
import type { Invocation } from './arguments.ts';
import { readPlanFile } from './plan-file.ts';
import { runCleanup } from './run-cleanup.ts';
import { exitCodeOfPlan } from './run-exit.ts';
import type { Session } from './session.ts';

/** Applies what somebody reviewed, or less of it: everything is read and judged again. */
export async function applyCommand(
  invocation: Invocation,
  path: string,
  session: Session,
): Promise<ExitCode> {
  const plan = readPlanFile(path, session.world);
  refuse(plan);
  if (session.config.dryRun) {
    throw new Failure(
      'apply: the configuration says dry run, so nothing is removed; set DRY_RUN=false (dryRun: false in the file) to apply this plan',
      EXIT.refused,
    );
  }
  return runCleanup(invocation, session, { remove: plan.remove });
}

/** A plan that was refused when it was made was shown to be mended, not to be applied. */
function refuse(plan: Plan): void {
  const code = exitCodeOfPlan(plan);
  if (code === EXIT.done) return;
  const lines = plan.refusals.map((refusal) => `refused when the plan was made: ${refusalText(refusal)}`);
  throw new Failure(lines.length > 0 ? lines.join('\n') : 'the plan says that it is not complete', code);
}
