import { explain } from '../domain/explain.ts';
import type { Verdict } from '../domain/judgement.ts';
import { datesIn } from '../report/dates.ts';
import { renderExplanationJson } from '../report/explanation-json.ts';
import { renderExplanation } from '../report/explanation-text.ts';
import { renderMatches, renderMatchesJson } from '../report/matches.ts';
import type { Invocation } from './arguments.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { Failure } from './failure.ts';
import { type Inputs, judgedSnapshot } from './inputs.ts';
import { findVerdicts, parseItemQuery } from './item-query.ts';
import { paintOf, writeOutput } from './output.ts';
import type { World } from './world.ts';

/** Explains the one item that fits, or lists those that do. */
export function explainCommand(invocation: Invocation, facts: string, world: World): ExitCode {
  const inputs = judgedSnapshot(invocation, facts, world);
  const hits = findVerdicts(inputs.judgement.verdicts, parseItemQuery(invocation.operand));
  const [first, second] = hits;
  if (first === undefined) throw nothingFits(invocation, inputs);
  const text =
    second === undefined
      ? explanationText(first, inputs, invocation, world)
      : matchesText(hits, inputs, invocation);
  writeOutput(invocation, world, text);
  return EXIT.done;
}

function explanationText({ key }: Verdict, inputs: Inputs, invocation: Invocation, world: World): string {
  const { facts, ledger, config, now, judgement } = inputs;
  const explanation = explain(facts, ledger, judgement, key);
  if (explanation === undefined) throw new Error(`the judge knows ${key}, the explanation does not`);
  if (invocation.format === 'json') return renderExplanationJson(explanation, now);
  return renderExplanation(explanation, {
    dates: datesIn(config.timeZone),
    paint: paintOf(invocation, world),
    users: facts.users,
  });
}

function matchesText(hits: readonly Verdict[], { now }: Inputs, { format }: Invocation): string {
  return format === 'json' ? renderMatchesJson(hits, now) : renderMatches(hits);
}

/** Says what there is of a series whose season or episode was not found. */
function nothingFits({ operand }: Invocation, { judgement }: Inputs): Failure {
  const message = `nothing in the snapshot fits ${JSON.stringify(operand)}`;
  const { text, words } = parseItemQuery(operand);
  const near = words.length === 0 ? [] : findVerdicts(judgement.verdicts, { text, words });
  return new Failure(
    near.length === 0 ? message : `${message}; of that title:\n${renderMatches(near).trimEnd()}`,
  );
}
