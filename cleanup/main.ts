/** Process boundary of the cleanup: argv, environment, files and streams in; exit code out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArguments } from './cli/arguments.ts';
import { EXIT, type ExitCode } from './cli/exit-code.ts';
import { renderHelp } from './cli/help.ts';
import { VERSION } from './cli/version.ts';
import type { World } from './cli/world.ts';

const world: World = {
  environment: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readText: (path) => readFileSync(path, 'utf8'),
  writeText: (path, text) => writeFileSync(path, text),
};

async function main(): Promise<ExitCode> {
  const parsed = parseArguments(process.argv.slice(2));
  switch (parsed.kind) {
    case 'help':
      world.out(renderHelp(parsed.command));
      return EXIT.done;
    case 'version':
      world.out(`${VERSION}\n`);
      return EXIT.done;
    case 'wrong':
      world.err(`${parsed.message}\n`);
      return EXIT.usage;
    case 'invocation': {
      // Schemas and parsers are heavy to set up: only now, so that help and typos are answered at once.
      const { runCommand } = await import('./cli/run-command.ts');
      return runCommand(parsed.invocation, world);
    }
  }
}

// A reader that goes away (`plan | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.fault);
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    world.err(
      `unexpected fault, please report it: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = EXIT.fault;
  },
);
