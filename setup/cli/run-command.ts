/** Runs one command of setup; whatever it writes is free of secrets. */
import { basename } from 'node:path';
import { concealer } from '../../program/cli/conceal.ts';
import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { Failure, failureOf, withFile } from '../../program/cli/failure.ts';
import { logLine } from '../../program/report/log-line.ts';
import { COLOURED, PLAIN } from '../../program/report/paint.ts';
import { loadConfig, type SetupConfig } from '../config/load.ts';
import { diagnosisJson } from '../report/diagnosis-json.ts';
import { diagnosisText } from '../report/diagnosis-text.ts';
import { planJson, resultJson } from '../report/json.ts';
import { endEntries, type LogEntry, outcomeEntry } from '../report/log.ts';
import { planText } from '../report/plan-text.ts';
import { resultText } from '../report/result-text.ts';
import type { Invocation } from './arguments.ts';
import { exitCodeOfDiagnosis, exitCodeOfPlan, exitCodeOfResult } from './exit-codes.ts';
import type { World } from './world.ts';

export async function runCommand(invocation: Invocation, world: World): Promise<ExitCode> {
  try {
    const config = configOf(invocation, world);
    const conceal = concealer(config.secrets.map((secret) => secret.reveal()));
    const guarded = {
      ...world,
      out: (text: string) => world.out(conceal(text)),
      writeText: (path: string, text: string) => world.writeText(path, conceal(text)),
    };
    return await run(invocation, config, guarded);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tellFailure(error, invocation, world);
    return error.code;
  }
}

async function run(invocation: Invocation, config: SetupConfig, world: World): Promise<ExitCode> {
  switch (invocation.command) {
    case 'plan':
      return await plan(invocation, config, world);
    case 'doctor':
      return await doctor(invocation, config, world);
    default:
      return await apply(invocation, config, world);
  }
}

function configOf({ config: path }: Invocation, world: World): SetupConfig {
  const text = withFile('--config', 'read', path, () => world.readText(path));
  const loaded = loadConfig({ name: basename(path), text }, world.readText);
  if (loaded.kind === 'refused') throw failureOf(loaded.problems);
  return loaded.config;
}

async function plan({ format }: Invocation, config: SetupConfig, world: World): Promise<ExitCode> {
  const made = await world.apps.plan(config);
  world.out(format === 'json' ? planJson(made) : planText(made, world.coloured ? COLOURED : PLAIN));
  return exitCodeOfPlan(made);
}

async function doctor(
  { format, out, unattended }: Invocation,
  config: SetupConfig,
  world: World,
): Promise<ExitCode> {
  const diagnosis = await world.apps.doctor(config, { signal: world.stopSignal(), unattended });
  const json = diagnosisJson(diagnosis, world.now());
  if (out !== undefined) withFile('--out', 'write', out, () => world.writeText(out, json));
  world.out(format === 'json' ? json : diagnosisText(diagnosis, world.coloured ? COLOURED : PLAIN));
  return unattended ? EXIT.done : exitCodeOfDiagnosis(diagnosis);
}

async function apply(invocation: Invocation, config: SetupConfig, world: World): Promise<ExitCode> {
  const logged = isLogged(invocation, world);
  const log = (entry: LogEntry) => world.out(logLine(entry, world.now()));
  const result = await world.apps.apply(config, {
    signal: world.stopSignal(),
    onOutcome: (outcome) => (logged ? log(outcomeEntry(outcome)) : undefined),
  });
  const code = exitCodeOfResult(result);
  if (logged) endEntries(result, code).forEach(log);
  else if (invocation.format === 'json') world.out(resultJson(result));
  else world.out(resultText(result, world.coloured ? COLOURED : PLAIN));
  return code;
}

/** A log instead of a report: where nobody looks on, and no form was asked for. */
function isLogged({ command, format }: Invocation, { terminal }: World): boolean {
  return command === 'apply' && format === undefined && !terminal;
}

/** In the log where there is one, so that an alert on its level finds it. */
function tellFailure({ message, code }: Failure, invocation: Invocation, world: World): void {
  const conceal = concealer([]);
  if (!isLogged(invocation, world)) {
    world.err(conceal(`${message}\n`));
    return;
  }
  for (const msg of message.split('\n')) {
    const entry: LogEntry = {
      level: 'error',
      event: 'problem',
      msg: conceal(msg),
      fields: { exitCode: code },
    };
    world.out(logLine(entry, world.now()));
  }
}
