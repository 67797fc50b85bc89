/** `npm run simulate`: the simulated servers from the command line, until SIGINT or SIGTERM. */
import { connections, parseCommandLine, USAGE } from '../simulator/command-line.ts';
import { generateLibrary } from '../simulator/generator/generate.ts';
import { startSimulator } from '../simulator/start.ts';

const command = parseCommandLine(process.argv.slice(2), Date.now());
if (command.kind === 'help') {
  console.log(USAGE);
} else if (command.kind === 'mistake') {
  console.error(`${command.message}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const simulator = await startSimulator(generateLibrary(command.library), command.simulator);
  const stop = () => void simulator.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const found = connections(simulator);
  const lines = Object.entries(found).map(([name, value]) => `${name}=${value}`);
  console.log(command.format === 'json' ? JSON.stringify(found) : lines.join('\n'));
}
