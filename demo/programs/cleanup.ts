import { readFileSync, writeFileSync } from 'node:fs';
import { parseFactsFile, renderFactsFile } from '../../cleanup/adapters/facts-file.ts';
import { parseArguments } from '../../cleanup/cli/arguments.ts';
import { runCommand } from '../../cleanup/cli/run-command.ts';
import { inspectServers, pastRuns, runOnServers } from '../../cleanup/main-line.ts';
import { findingsOf } from '../../program/config/schema-findings.ts';
import { capture, invocationIn, neverStopped, type Outside, type Ran } from './captured.ts';

export type { Ran } from './captured.ts';

/** Runs the cleanup from its command line on, as on a terminal, with the household's clock. */
export async function runCleanup(
  argv: readonly string[],
  { clock, coloured, environment }: Outside & { readonly environment: Readonly<Record<string, string>> },
): Promise<Ran> {
  const { texts, streams } = capture();
  const code = await runCommand(invocationIn(parseArguments(argv)), {
    ...streams,
    environment,
    // Progress that overwrites itself is for eyes only.
    terminal: { out: true, err: false },
    coloured,
    readText: (path) => readFileSync(path, 'utf8'),
    writeText: (path, text) => writeFileSync(path, text, { mode: 0o600 }),
    parseSnapshot: (text) => parseFactsFile(text, findingsOf),
    renderSnapshot: renderFactsFile,
    clock,
    stopSignal: neverStopped,
    mainLine: {
      run: async (request) => await runOnServers(request, clock),
      inspect: async (request) => await inspectServers(request, clock),
      pastRuns,
    },
  });
  return { code, ...texts };
}
