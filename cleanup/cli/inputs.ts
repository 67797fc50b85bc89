/** What a command works on: configuration, facts, clock; of a snapshot file or of the live servers. */
import { basename } from 'node:path';
import { Failure, failureOf, withFile } from '../../program/cli/failure.ts';
import { pathText } from '../../program/config/yaml-source.ts';
import { type CleanupConfig, loadConfig } from '../config/load.ts';
import type { EpochMs } from '../domain/basics/time.ts';
import type { Facts } from '../domain/facts/facts.ts';
import { ledgerFor } from '../domain/facts/ledger.ts';
import { judge } from '../domain/judge/judge.ts';
import type { Judgement } from '../domain/judge/judgement.ts';
import { makePlan } from '../domain/plan/make-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { PolicyProblem } from '../domain/policy/watchers.ts';
import type { Snapshot } from '../ports/snapshot.ts';
import { policyProblemText } from '../report/policy-problem-words.ts';
import type { Invocation } from './arguments.ts';
import { configSources } from './config-sources.ts';
import type { InspectRequest } from './main-line.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** A library judged. */
export interface Inputs extends Snapshot {
  readonly config: CleanupConfig;
  readonly now: EpochMs;
  readonly judgement: Judgement;
  readonly plan: Plan;
}

/** Reads a snapshot file and judges it; throws a Failure that names every problem of one kind. */
export function judgedSnapshot(invocation: Invocation, path: string, world: World): Inputs {
  const loaded = loadConfig(configSources(invocation, world));
  if (loaded.kind === 'refused') throw failureOf(loaded.problems);
  const { config } = loaded;
  const { facts, ledger: kept } = readSnapshot(path, world);
  const ledger = ledgerFor(kept, config.dryRun ? 'dry-run' : 'live');
  const now = invocation.now ?? facts.takenAt;
  const judgement = judge(facts, config.policy, ledger, now);
  const plan = makePlan(facts, judgement, ledger, config.limits);
  return checked({ config, facts, ledger, now, judgement, plan });
}

/** Reads the servers and judges what they tell; nothing is changed anywhere. */
export async function judgedServers(
  { config, progress, world }: Session,
  alsoRead?: InspectRequest['alsoRead'],
): Promise<Inputs> {
  const inspection = await world.mainLine.inspect({ config, progress, ...(alsoRead && { alsoRead }) });
  const { stateProblems, ...library } = inspection;
  for (const problem of stateProblems) world.err(`warning: ${problem}\n`);
  return checked({ ...library, config, now: library.judgement.judgedAt });
}

function checked(inputs: Inputs): Inputs {
  const lines = policyProblemLines(inputs.judgement, inputs.facts);
  if (lines.length > 0) throw new Failure(lines.join('\n'));
  return inputs;
}

/** What is wrong with the users that the policy names, where that is certain. */
export function policyProblemLines({ problems }: Judgement, facts: Facts): readonly string[] {
  const wrong = problems.filter((problem) => isSettled(problem, facts));
  return wrong.map((problem) => `policy: ${policyProblemText(problem, facts.users)}`);
}

/** A name can only be called wrong once all users are known: of a Jellyfin read in part, the reading is at fault. */
function isSettled({ code }: PolicyProblem, { sources }: Facts): boolean {
  const jellyfins = sources.filter(({ kind }) => kind === 'jellyfin');
  const allRead = jellyfins.length > 0 && jellyfins.every(({ complete }) => complete === true);
  return (code !== 'unknown-user' && code !== 'unknown-ignored-user') || allRead;
}

function readSnapshot(path: string, world: World): Snapshot {
  const text = withFile('--facts', 'read', path, () => world.readText(path));
  const result = world.parseSnapshot(text);
  if (result.kind === 'parsed') return result.snapshot;
  throw fileFailure(path, result.problems, result.more);
}

/** Every problem of a file that a program wrote, with its place in it. */
export function fileFailure(
  path: string,
  problems: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  more = 0,
): Failure {
  const placed = problems.map((problem) => ({
    where: `${basename(path)} ${pathText(problem.path)}`.trimEnd(),
    what: problem.message,
  }));
  return failureOf(placed, more);
}
