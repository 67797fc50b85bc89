/** One command of the page on this process: environment, files, streams and signals in; exit code out. */
import { readFileSync } from 'node:fs';
import type { ExitCode } from '../program/cli/exit-code.ts';
import { stopSignal } from '../program/process/stop-signal.ts';
import { streams } from '../program/process/streams.ts';
import type { Invocation } from './cli/arguments.ts';
import { serveCommand } from './cli/serve-command.ts';
import { openDashboard } from './open-dashboard.ts';

/** Runs `invocation` to its exit code. */
export async function runInvocation(invocation: Invocation): Promise<ExitCode> {
  return await serveCommand(invocation, {
    ...streams,
    environment: process.env,
    readText: (path) => readFileSync(path, 'utf8'),
    now: Date.now,
    stopSignal,
    open: openDashboard,
  });
}
