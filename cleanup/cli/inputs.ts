/** What a command works on: configuration, snapshot, clock. */
import { basename } from 'node:path';
import { type CleanupConfig, type ConfigSources, loadConfig } from '../config/load.ts';
import { pathText } from '../config/yaml-source.ts';
import type { EpochMs } from '../domain/basics/time.ts';
import type { Facts } from '../domain/facts/facts.ts';
import { ledgerFor } from '../domain/facts/ledger.ts';
import { judge } from '../domain/judge/judge.ts';
import type { Judgement } from '../domain/judge/judgement.ts';
import type { PolicyProblem } from '../domain/policy/watchers.ts';
import type { Snapshot } from '../ports/snapshot.ts';
import { policyProblemText } from '../report/policy-problem-words.ts';
import type { Invocation } from './arguments.ts';
import { Failure, failureOf, withFile } from './failure.ts';
import type { World } from './world.ts';

/** A snapshot judged. */
export interface Inputs extends Snapshot {
  readonly config: CleanupConfig;
  readonly now: EpochMs;
  readonly judgement: Judgement;
}

/** The file of `--config` where there is one, and the environment. */
export function configSources({ config }: Invocation, world: World): ConfigSources {
  const { environment } = world;
  if (config === undefined) return { environment };
  const text = withFile('--config', 'read', config, () => world.readText(config));
  return { environment, file: { name: basename(config), text } };
}

/** Reads and judges; throws a Failure that names every problem of one kind. */
export function judgedSnapshot(invocation: Invocation, facts: string, world: World): Inputs {
  const loaded = loadConfig(configSources(invocation, world));
  if (loaded.kind === 'refused') throw failureOf(loaded.problems);
  const snapshot = readSnapshot(facts, world);
  const now = invocation.now ?? snapshot.facts.takenAt;
  // It removes nothing, so that it sees what either kind of run has announced.
  const ledger = ledgerFor(snapshot.ledger, 'dry-run');
  const judgement = judge(snapshot.facts, loaded.config.policy, ledger, now);
  const wrong = judgement.problems.filter((problem) => isSettled(problem, snapshot.facts));
  if (wrong.length > 0) {
    const { users } = snapshot.facts;
    const lines = wrong.map((problem) => `policy: ${policyProblemText(problem, users)}`);
    throw new Failure(lines.join('\n'));
  }
  return { facts: snapshot.facts, ledger, config: loaded.config, now, judgement };
}

/** A name can only be called wrong once all users are known: of a Jellyfin read in part, the reading is at fault. */
function isSettled({ code }: PolicyProblem, { sources }: Facts): boolean {
  const jellyfins = sources.filter(({ kind }) => kind === 'jellyfin');
  const allRead = jellyfins.length > 0 && jellyfins.every(({ complete }) => complete === true);
  return code !== 'unknown-user' || allRead;
}

function readSnapshot(path: string, world: World): Snapshot {
  const text = withFile('--facts', 'read', path, () => world.readText(path));
  const result = world.parseSnapshot(text);
  if (result.kind === 'parsed') return result.snapshot;
  const problems = result.problems.map((problem) => ({
    where: `${basename(path)} ${pathText(problem.path)}`.trimEnd(),
    what: problem.message,
  }));
  throw failureOf(problems, result.more);
}
