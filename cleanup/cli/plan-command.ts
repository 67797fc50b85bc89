import type { ExitCode } from '../../program/cli/exit-code.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { describePolicy } from '../domain/policy/describe-policy.ts';
import { datesIn } from '../report/dates.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import { DRY_RUN_REMOVAL } from '../report/outcome-words.ts';
import { renderPlanJson } from '../report/plan-json.ts';
import { renderPlan } from '../report/plan-text.ts';
import type { Invocation } from './arguments.ts';
import type { Inputs } from './inputs.ts';
import { fileOf, paintOf, writeOutput, writeRefusals } from './output.ts';
import { exitCodeOfPlan } from './run-exit.ts';
import type { World } from './world.ts';

/** Shows the plan over a library. A refused plan is shown too; the exit code and standard error say so. */
export function planCommand(invocation: Invocation, inputs: Inputs, world: World): ExitCode {
  const { plan } = inputs;
  writeOutput(invocation, world, render(plan, inputs, invocation, world));
  const shownAlready = invocation.format !== 'json' && fileOf(invocation) === undefined;
  if (!shownAlready) writeRefusals(plan.refusals, world);
  return exitCodeOfPlan(plan);
}

function render(plan: Plan, { config }: Inputs, invocation: Invocation, world: World): string {
  const { format, all } = invocation;
  if (format === 'json') return renderPlanJson(plan, fingerprintOf(plan), all);
  return renderPlan(plan, {
    policy: describePolicy(plan.policy),
    dates: datesIn(config.timeZone),
    paint: paintOf(invocation, world),
    all,
    removal: removalWords(config.dryRun),
  });
}

/** What begins the line of a removal that is not made. */
export function removalWords(dryRun: boolean): string {
  return dryRun ? DRY_RUN_REMOVAL : 'Would delete';
}
