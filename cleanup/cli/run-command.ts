/** What each command does, given the world. Loaded only when a command runs: help needs none of it. */
import { loadConfigWithServers } from '../config/load.ts';
import { describePolicy } from '../domain/policy/describe-policy.ts';
import type { Invocation } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { explainCommand } from './explain-command.ts';
import { Failure, failureOf } from './failure.ts';
import { configSources } from './inputs.ts';
import { planCommand } from './plan-command.ts';
import type { World } from './world.ts';

/** Runs to an exit code; what is wrong with the input goes to standard error, never as a stack. */
export function runCommand(invocation: Invocation, world: World): ExitCode {
  try {
    return dispatch(invocation, world);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    world.err(`${error.message}\n`);
    return error.code;
  }
}

function dispatch(invocation: Invocation, world: World): ExitCode {
  const { command, facts } = invocation;
  if (facts !== undefined && command.name === 'plan') return planCommand(invocation, facts, world);
  if (facts !== undefined && command.name === 'explain') return explainCommand(invocation, facts, world);
  throw needsServers(invocation, world);
}

/** The configuration is checked all the same, so that a deployment can be tried before its servers are read. */
function needsServers(invocation: Invocation, world: World): Failure {
  const loaded = loadConfigWithServers(configSources(invocation, world), world.readText);
  if (loaded.kind === 'refused') return failureOf(loaded.problems);
  world.out(`Policy: ${describePolicy(loaded.config.policy)}\n`);
  const { name, options } = invocation.command;
  const way = options.includes('facts') ? '; give it a snapshot with --facts' : '';
  return new Failure(`${name} needs to read the servers, which this version cannot do yet${way}`);
}
