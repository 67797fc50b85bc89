/** Process boundary of setup: argv, files, streams and signals in; exit code out. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ExitCode } from '../program/cli/exit-code.ts';
import { runProgram } from '../program/process/run-program.ts';
import { stopSignal } from '../program/process/stop-signal.ts';
import { streams } from '../program/process/streams.ts';
import { type Invocation, parseArguments } from './cli/arguments.ts';
import { renderHelp } from './cli/help.ts';

/** Schemas, parsers and clients are heavy to set up: only now, so that help and typos are answered at once. */
async function run(invocation: Invocation): Promise<ExitCode> {
  const [{ runCommand }, { apps }] = await Promise.all([
    import('./cli/run-command.ts'),
    import('./open-apps.ts'),
  ]);
  return await runCommand(invocation, {
    ...streams,
    terminal: process.stdout.isTTY === true,
    coloured: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    readText: (path) => readFileSync(path, 'utf8'),
    writeText: (path, text) => {
      writeFileSync(`${path}.tmp`, text);
      renameSync(`${path}.tmp`, path);
    },
    now: Date.now,
    stopSignal,
    apps,
  });
}

void runProgram({ parse: parseArguments, help: renderHelp, run });
