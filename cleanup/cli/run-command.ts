/** What each command does, given the world. Loaded only when a command runs: help needs none of it. */

import { concealer } from '../../program/cli/conceal.ts';
import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { Failure } from '../../program/cli/failure.ts';
import { logLine } from '../../program/report/log-line.ts';
import { ServerFailure } from '../ports/server-failure.ts';
import { StateFailure } from '../ports/state-failure.ts';
import { applyCommand } from './apply-command.ts';
import type { Invocation } from './arguments.ts';
import { explainCommand } from './explain-command.ts';
import { judgedServers, judgedSnapshot } from './inputs.ts';
import { seriesAskedFor } from './item-query.ts';
import { notifyCommand, tellEarlyEnd } from './notify.ts';
import { NO_RUNS } from './past-removals.ts';
import { planCommand } from './plan-command.ts';
import { isLogged, runCleanup, tellWarnings } from './run-cleanup.ts';
import { openSession, type Session } from './session.ts';
import { snapshotCommand } from './snapshot-command.ts';
import type { World } from './world.ts';

/** Runs to an exit code; what is wrong with input or servers is said in lines, never as a stack. */
export async function runCommand(invocation: Invocation, world: World): Promise<ExitCode> {
  try {
    return await dispatch(invocation, world);
  } catch (error) {
    const failure = expected(error);
    if (failure !== undefined) tellFailure(failure, invocation, world);
    if (isRun(invocation)) await tellOfEnd(failure, invocation, world);
    if (failure === undefined) throw error;
    return failure.code;
  }
}

/** What a fault says of itself may be anything, and is left to the log. */
async function tellOfEnd(failure: Failure | undefined, invocation: Invocation, world: World): Promise<void> {
  const { code: exitCode, message } = failure ?? { code: EXIT.fault, message: '' };
  const lines = message.split('\n').filter((line) => line !== '');
  tellWarnings(await tellEarlyEnd(invocation, world, { exitCode, lines }), invocation, world);
}

function expected(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof StateFailure) return new Failure(error.message, EXIT.refused);
  // Readers turn a server's fault into facts that are not known; what comes here stood before any reading.
  return error instanceof ServerFailure ? new Failure(error.message, EXIT.incomplete) : undefined;
}

/** In the log where there is one, so that an alert on its level finds it. */
function tellFailure({ message, code }: Failure, invocation: Invocation, world: World): void {
  const conceal = concealer([]);
  if (!isRun(invocation) || !isLogged(invocation, world)) {
    world.err(conceal(`${message}\n`));
    return;
  }
  for (const msg of message.split('\n')) {
    const entry = {
      level: 'error',
      event: 'problem',
      msg: conceal(msg),
      fields: { exitCode: code },
    } as const;
    world.out(logLine(entry, world.clock.now()));
  }
}

function isRun({ command }: Invocation): boolean {
  return command.name === 'run' || command.name === 'apply';
}

async function dispatch(invocation: Invocation, world: World): Promise<ExitCode> {
  const { command, facts } = invocation;
  if (facts !== undefined) {
    const inputs = judgedSnapshot(invocation, facts, world);
    if (command.name === 'plan') return planCommand(invocation, inputs, world);
    return await explainCommand(invocation, inputs, world, NO_RUNS);
  }
  const session = openSession(invocation, world);
  try {
    return await onServers(invocation, session);
  } finally {
    session.progress.clear();
  }
}

async function onServers(invocation: Invocation, session: Session): Promise<ExitCode> {
  switch (invocation.command.name) {
    case 'plan':
      return planCommand(invocation, await judgedServers(session), session.world);
    case 'explain': {
      const alsoRead = seriesAskedFor(invocation.operand);
      const inputs = await judgedServers(session, alsoRead);
      const runs = session.world.mainLine.pastRuns(session.config);
      return await explainCommand(invocation, inputs, session.world, runs);
    }
    case 'snapshot':
      return snapshotCommand(invocation, session);
    case 'notify':
      return notifyCommand(session);
    case 'apply':
      return applyCommand(invocation, invocation.plan ?? '', session);
    default:
      return runCleanup(invocation, session);
  }
}
