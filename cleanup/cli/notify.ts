/** Messages about runs: another program sends them, and no run fails because of one. */
import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { Failure } from '../../program/cli/failure.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** All tries together; far less than a job may take. */
const LONGEST_MS = 60_000;
/** Somebody ends the process. */
const LONGEST_WHEN_STOPPED_MS = 5_000;

/** Tells the receivers of the configuration of a run, as JSON, or sends them a test; what did not arrive, a line each. */
export async function tellReceivers(
  { config, world, conceal }: Session,
  isStopped: boolean,
  run?: unknown,
): Promise<readonly string[]> {
  const { notifications, stateDir, timeZone } = config;
  if (notifications.length === 0) return [];
  const request = {
    notifications,
    ...(run !== undefined && { run }),
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
