import { readFileSync, writeFileSync } from 'node:fs';
import { parseArguments } from '../../setup/cli/arguments.ts';
import { runCommand } from '../../setup/cli/run-command.ts';
import { apps } from '../../setup/open-apps.ts';
import { capture, invocationIn, neverStopped, type Outside, type Ran } from './captured.ts';

/** Runs setup from its command line on, as on a terminal, with the household's clock. */
export async function runSetup(argv: readonly string[], { clock, coloured }: Outside): Promise<Ran> {
  const { texts, streams } = capture();
  const code = await runCommand(invocationIn(parseArguments(argv)), {
    ...streams,
    terminal: true,
    coloured,
    readText: (path) => readFileSync(path, 'utf8'),
    writeText: (path, text) => writeFileSync(path, text),
    now: () => clock.now(),
    stopSignal: neverStopped,
    apps,
  });
  return { code, ...texts };
}
