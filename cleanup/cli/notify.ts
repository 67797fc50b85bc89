/** Messages about runs: another program sends them, and no run fails because of one. */

import { concealer } from '../../program/cli/conceal.ts';
import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { Failure } from '../../program/cli/failure.ts';
import { type ConfigSources, type ToldConfig, toldConfig } from '../config/load.ts';
import type { Invocation } from './arguments.ts';
import { configSources } from './config-sources.ts';
import type { Session } from './session.ts';
import type { NotifyRequest, World } from './world.ts';

/** All tries together; far less than a job may take. */
const LONGEST_MS = 60_000;
/** Somebody ends the process. */
const LONGEST_WHEN_STOPPED_MS = 5_000;

/** Tells the receivers of the configuration of a run, as JSON, or sends them a test; what did not arrive, a line each. */
export async function tellReceivers(
  { config, world, conceal }: Pick<Session, 'world' | 'conceal'> & { readonly config: ToldConfig },
  isStopped: boolean,
  what: Pick<NotifyRequest, 'run' | 'early'> = {},
): Promise<readonly string[]> {
  const { notifications, stateDir, timeZone } = config;
  if (notifications.length === 0) return [];
  const request = {
    notifications,
    ...what,
    stateDir,
    timeZone,
    now: world.clock.now(),
    withinMs: isStopped ? LONGEST_WHEN_STOPPED_MS : LONGEST_MS,
    readText: world.readText,
  };
  try {
    const problems = await world.notify?.(request);
    return problems?.map(conceal) ?? ['notify.cjs is not beside this program: no message is sent'];
  } catch (error) {
    return [
      conceal(`notify.cjs failed, no message is sent: ${error instanceof Error ? error.message : error}`),
    ];
  }
}

/**
 * Tells them of a run that ended before it had a report, in the words for standard error. The configuration itself may
 * be what is wrong: then as much of it as can be read. A person at a terminal has seen it already.
 */
export async function tellEarlyEnd(
  invocation: Invocation,
  world: World,
  early: NonNullable<NotifyRequest['early']>,
): Promise<readonly string[]> {
  if (world.terminal.out) return [];
  const config = toldConfig(readableSources(invocation, world));
  const conceal = concealer([]);
  const lines = early.lines.map(conceal);
  const problems = await tellReceivers({ config, world, conceal }, false, { early: { ...early, lines } });
  // What is wrong with a receiver may be what the run ended with.
  return problems.filter((problem) => !lines.includes(problem));
}

function readableSources(invocation: Invocation, world: World): ConfigSources {
  try {
    return configSources(invocation, world);
  } catch {
    return { environment: world.environment };
  }
}

/** Before a run begins: who is told of it is written as it should be. Throws a failure otherwise. */
export function checkReceivers({ config, world, conceal }: Session): void {
  const problems = problemsOf(config.notifications, world);
  if (problems.length > 0) throw new Failure(conceal(problems.join('\n')));
}

function problemsOf(notifications: readonly unknown[], world: World): readonly string[] {
  try {
    return (notifications.length > 0 && world.notifyProblems?.(notifications)) || [];
  } catch {
    // A damaged program is a warning after the run, and no reason not to begin.
    return [];
  }
}

/** `notify`: a test message to every receiver. */
export async function notifyCommand(session: Session): Promise<ExitCode> {
  const { config, world } = session;
  const { length } = config.notifications;
  if (length === 0) throw new Failure('notifications: none are configured; see docs/notifications.md');
  const problems = await tellReceivers(session, false);
  if (problems.length > 0) throw new Failure(problems.join('\n'), EXIT.someFailed);
  world.out(`a test message was sent to ${length === 1 ? 'the receiver' : `all ${length} receivers`}\n`);
  return EXIT.done;
}
