/** `run` and `apply`: the one command that removes, and how it is told. */

import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { Failure } from '../../program/cli/failure.ts';
import { VERSION } from '../../program/cli/version.ts';
import { logLine } from '../../program/report/log-line.ts';
import type { RunResult } from '../app/run-result.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { describePolicy } from '../domain/policy/describe-policy.ts';
import { datesIn } from '../report/dates.ts';
import type { LogEntry } from '../report/log-entry.ts';
import { latestPlanJson } from '../report/plan-json.ts';
import { renderRunJson, runJson } from '../report/run-json.ts';
import { beginEntry, endEntries, readEntries, startEntry, stoppedEntries } from '../report/run-log.ts';
import { type RunReport, stoppedText } from '../report/run-report.ts';
import { renderRun } from '../report/run-text.ts';
import type { ReadTimes } from '../report/server-reads.ts';
import type { Invocation } from './arguments.ts';
import type { LiveConfig } from './main-line.ts';
import { checkReceivers, tellReceivers } from './notify.ts';
import { fileOf, paintOf, writeOutput, writeRefusals } from './output.ts';
import { removalWords } from './plan-command.ts';
import { exitCodeOfRun } from './run-exit.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

export async function runCleanup(
  invocation: Invocation,
  session: Session,
  approved?: Pick<Plan, 'remove'>,
): Promise<ExitCode> {
  checkReceivers(session);
  const { config, progress, conceal, world } = session;
  const dates = datesIn(config.timeZone);
  const log = logOf(invocation, world);
  const signal = world.stopSignal();
  let times: ReadTimes = new Map();
  const reportOf = (result: RunResult): RunReport => ({
    result,
    times,
    exitCode: exitCodeOfRun(result, signal.aborted),
    version: VERSION,
  });
  const jsonOf = (report: RunReport): unknown => JSON.parse(conceal(JSON.stringify(runJson(report))));
  log(startEntry(modeOf(config), VERSION, describePolicy(config.policy)));
  const outcome = await world.mainLine.run({
    config,
    progress,
    signal,
    ...(approved !== undefined && { approved }),
    onRead: (facts, measured) => {
      times = measured;
      readEntries(facts, measured).forEach(log);
    },
    onRemoval: (item) => log(beginEntry(item, dates)),
    toRecord: (result) => ({ exitCode: reportOf(result).exitCode, report: jsonOf(reportOf(result)) }),
    toPlan: (plan) => conceal(latestPlanJson(plan)),
  });
  if (outcome.kind === 'locked') throw new Failure(outcome.problem, EXIT.refused);
  if (outcome.kind === 'stopped') {
    if (isLogged(invocation, world)) stoppedEntries(outcome.stopped).forEach(log);
    else world.err(`${stoppedText(outcome.stopped)}\n`);
    return EXIT.done;
  }
  const report = reportOf(outcome);
  if (isLogged(invocation, world)) endEntries(report, dates).forEach(log);
  else tell(report, config, invocation, world);
  if (config.notifications.length > 0) {
    tellWarnings(await tellReceivers(session, signal.aborted, { run: jsonOf(report) }), invocation, world);
  }
  return exitCodeOfRun(outcome, signal.aborted);
}

export function tellWarnings(warnings: readonly string[], invocation: Invocation, world: World): void {
  for (const msg of warnings) {
    if (isLogged(invocation, world)) logOf(invocation, world)({ level: 'warn', event: 'warning', msg });
    else world.err(`warning: ${msg}\n`);
  }
}

/** A log instead of a report: where nobody looks on, and no form was asked for. */
export function isLogged(invocation: Invocation, { terminal }: World): boolean {
  return invocation.format === undefined && fileOf(invocation) === undefined && !terminal.out;
}

function logOf(invocation: Invocation, world: World): (entry: LogEntry) => void {
  if (!isLogged(invocation, world)) return () => {};
  return (entry) => world.out(logLine(entry, world.clock.now()));
}

function modeOf({ dryRun }: LiveConfig): RunResult['mode'] {
  return dryRun ? 'dry-run' : 'live';
}

function tell(report: RunReport, config: LiveConfig, invocation: Invocation, world: World): void {
  const { plan } = report.result;
  const text =
    invocation.format === 'json'
      ? renderRunJson(report)
      : renderRun(report, {
          policy: describePolicy(plan.policy),
          dates: datesIn(config.timeZone),
          paint: paintOf(invocation, world),
          all: false,
          removal: removalWords(config.dryRun),
        });
  writeOutput(invocation, world, text);
  const shownAlready = invocation.format !== 'json' && fileOf(invocation) === undefined;
  if (!shownAlready) writeRefusals(plan.refusals, world);
}
