import { makePlan } from '../domain/plan/make-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { describePolicy } from '../domain/policy/describe-policy.ts';
import { datesIn } from '../report/dates.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import { renderPlanJson } from '../report/plan-json.ts';
import { renderPlan } from '../report/plan-text.ts';
import { refusalText } from '../report/refusal-words.ts';
import type { Invocation } from './arguments.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type Inputs, judgedSnapshot } from './inputs.ts';
import { paintOf, writeOutput } from './output.ts';
import type { World } from './world.ts';

/** Shows the plan over a snapshot. A refused plan is shown too; the exit code and standard error say so. */
export function planCommand(invocation: Invocation, facts: string, world: World): ExitCode {
  const inputs = judgedSnapshot(invocation, facts, world);
  const plan = makePlan(inputs.facts, inputs.judgement, inputs.ledger, inputs.config.limits);
  writeOutput(invocation, world, render(plan, inputs, invocation, world));
  const shownAlready = invocation.format === 'text' && invocation.out === undefined;
  if (!shownAlready) {
    for (const refusal of plan.refusals) world.err(`refused: ${refusalText(refusal)}\n`);
  }
  return exitCodeOf(plan);
}

function render(plan: Plan, { config }: Inputs, invocation: Invocation, world: World): string {
  const { format, all } = invocation;
  if (format === 'json') return renderPlanJson(plan, fingerprintOf(plan), all);
  return renderPlan(plan, {
    policy: describePolicy(plan.policy),
    dates: datesIn(config.timeZone),
    paint: paintOf(invocation, world),
    all,
    removal: config.dryRun ? '[DRY RUN] Would delete' : 'Would delete',
  });
}

/** A partial read is told apart from the other refusals: there it is a server that must be mended. */
function exitCodeOf({ refusals, complete }: Plan): ExitCode {
  if (!complete) return EXIT.incomplete;
  return refusals.length > 0 ? EXIT.refused : EXIT.done;
}
