/** Process boundary of the page: argv, environment, files, streams and signals in; exit code out. */
import { readFileSync } from 'node:fs';
import type { ExitCode } from '../program/cli/exit-code.ts';
import { runProgram } from '../program/process/run-program.ts';
import { stopSignal } from '../program/process/stop-signal.ts';
import { streams } from '../program/process/streams.ts';
import { type Invocation, parseArguments } from './cli/arguments.ts';
import { renderHelp } from './cli/help.ts';

/** Schemas, clients and pages are heavy to set up: only now, so that help and typos are answered at once. */
async function run(invocation: Invocation): Promise<ExitCode> {
  const [{ serveCommand }, { openDashboard }] = await Promise.all([
    import('./cli/serve-command.ts'),
    import('./open-dashboard.ts'),
  ]);
  return await serveCommand(invocation, {
    ...streams,
    environment: process.env,
    readText: (path) => readFileSync(path, 'utf8'),
    now: Date.now,
    stopSignal,
    open: openDashboard,
  });
}

/** For `cleanup.cjs serve`, which hands over to this program. */
export const ended = runProgram({ parse: parseArguments, help: renderHelp, run });
