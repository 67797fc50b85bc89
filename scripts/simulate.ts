/** `npm run simulate`: the simulated servers from the command line, until SIGINT or SIGTERM. */
import { readFileSync } from 'node:fs';
import { connections, parseCommandLine, USAGE } from '../simulator/command-line.ts';
import { startControl } from '../simulator/control/routes.ts';
import { generateLibrary } from '../simulator/generator/generate.ts';
import type { LibrarySpec } from '../simulator/library/spec.ts';
import { startSimulator } from '../simulator/start.ts';

const command = parseCommandLine(process.argv.slice(2), Date.now());
if (command.kind === 'help') {
  console.log(USAGE);
} else if (command.kind === 'mistake') {
  console.error(`${command.message}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const { libraryFile } = command;
  const library =
    libraryFile === undefined
      ? generateLibrary(command.library)
      : (JSON.parse(readFileSync(libraryFile, 'utf8')) as LibrarySpec);
  const simulator = await startSimulator(library, command.simulator);
  const control = command.control ? await startControl(simulator) : undefined;
  const stop = () => {
    void simulator.close();
    void control?.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const found = { ...connections(simulator), ...(control === undefined ? {} : { CONTROL_URL: control.url }) };
  const lines = Object.entries(found).map(([name, value]) => `${name}=${value}`);
  console.log(command.format === 'json' ? JSON.stringify(found) : lines.join('\n'));
}
