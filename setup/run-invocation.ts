/** One command of setup on this process: files, streams and signals in; exit code out. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ExitCode } from '../program/cli/exit-code.ts';
import { stopSignal } from '../program/process/stop-signal.ts';
import { streams } from '../program/process/streams.ts';
import type { Invocation } from './cli/arguments.ts';
import { runCommand } from './cli/run-command.ts';
import { apps } from './open-apps.ts';

/** Runs `invocation` to its exit code. */
export async function runInvocation(invocation: Invocation): Promise<ExitCode> {
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
