import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { Failure } from '../../program/cli/failure.ts';
import type { EpochMs } from '../domain/basics/time.ts';
import { explain } from '../domain/explain/explain.ts';
import type { Verdict } from '../domain/judge/judgement.ts';
import { datesIn } from '../report/dates.ts';
import { renderExplanationJson } from '../report/explanation-json.ts';
import { renderExplanation } from '../report/explanation-text.ts';
import { isoTime } from '../report/json-scalars.ts';
import { renderMatches, renderMatchesJson } from '../report/matches.ts';
import { type PastRemoval, pastRemovalsJson, renderPastRemovals } from '../report/past-removals.ts';
import { renderWithoutFile, type WithoutFile, withoutFileJson } from '../report/without-file.ts';
import type { Invocation } from './arguments.ts';
import type { Inputs } from './inputs.ts';
import { findVerdicts, type ItemQuery, parseItemQuery } from './item-query.ts';
import { paintOf, writeOutput, writeRefusals } from './output.ts';
import { findPastRemovals } from './past-removals.ts';
import { findWithoutFile } from './without-file.ts';
import type { World } from './world.ts';

/**
 * Explains the one item that fits, lists those that do, or says what has no file, or what the cleanup removed.
 *
 * @param runs records of earlier runs, the newest first
 */
export async function explainCommand(
  invocation: Invocation,
  inputs: Inputs,
  world: World,
  runs: AsyncIterable<unknown>,
): Promise<ExitCode> {
  const query = parseItemQuery(invocation.operand);
  const found = await lookUpAll(query, inputs, runs);
  const [first, second] = found.verdicts;
  const unread = inputs.plan.refusals.filter(({ code }) => code === 'source-incomplete');
  writeRefusals(unread, world);
  const code = unread.length > 0 ? EXIT.incomplete : EXIT.done;
  if (isNothing(found)) throw nothingFits(query, inputs, invocation, code);
  const text =
    first !== undefined && second === undefined
      ? explanationText(first, inputs, invocation, world)
      : foundText(found, inputs, invocation);
  writeOutput(invocation, world, text);
  return code;
}

/** Either items of the judgement or what Sonarr knows without a file; never some of both. */
interface Known {
  readonly verdicts: readonly Verdict[];
  readonly withoutFile: readonly WithoutFile[];
}

interface Found extends Known {
  /** Of what has no file. */
  readonly removed: readonly PastRemoval[];
}

async function lookUpAll(query: ItemQuery, inputs: Inputs, runs: AsyncIterable<unknown>): Promise<Found> {
  const known = lookUp(query, inputs);
  return { ...known, removed: known.verdicts.length > 0 ? [] : await findPastRemovals(runs, query) };
}

function lookUp(query: ItemQuery, { facts, judgement }: Inputs): Known {
  const verdicts = findVerdicts(judgement.verdicts, query);
  const withoutFile = findWithoutFile(facts.series, query, verdicts);
  return withoutFile.length > 0 ? { verdicts: [], withoutFile } : { verdicts, withoutFile };
}

function isNothing({ verdicts, withoutFile, removed = [] }: Known & Partial<Found>): boolean {
  return verdicts.length === 0 && withoutFile.length === 0 && removed.length === 0;
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

function foundText(found: Found, inputs: Inputs, { format }: Invocation): string {
  const { verdicts, withoutFile, removed } = found;
  const { now, config } = inputs;
  if (verdicts.length > 0)
    return format === 'json' ? renderMatchesJson(verdicts, now) : renderMatches(verdicts);
  if (format === 'json') return renderElsewhereJson(found, now);
  return [
    ...(withoutFile.length > 0 ? [renderWithoutFile(withoutFile)] : []),
    ...(removed.length > 0 ? [renderPastRemovals(removed, datesIn(config.timeZone))] : []),
  ].join('\n');
}

/** What is no file of the library. */
function renderElsewhereJson({ withoutFile, removed }: Found, now: EpochMs): string {
  const content = {
    version: 1,
    judgedAt: isoTime(now),
    ...(withoutFile.length > 0 && { withoutFile: withoutFileJson(withoutFile) }),
    ...(removed.length > 0 && { removed: pastRemovalsJson(removed) }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Says what there is of a title whose season or episode was not found. */
function nothingFits(query: ItemQuery, inputs: Inputs, { facts }: Invocation, read: ExitCode): Failure {
  const { text, words, provider } = query;
  const code = read === EXIT.done ? EXIT.usage : read;
  const message = `nothing in the ${facts === undefined ? 'library' : 'snapshot'} fits ${JSON.stringify(text)}`;
  if (words.length === 0 && provider === undefined) return new Failure(message, code);
  const near = lookUp({ text, words, ...(provider !== undefined && { provider }) }, inputs);
  if (isNothing(near)) return new Failure(message, code);
  const rest =
    near.withoutFile.length > 0 ? renderWithoutFile(near.withoutFile) : renderMatches(near.verdicts);
  return new Failure(`${message}; of that title:\n${rest.trimEnd()}`, code);
}
