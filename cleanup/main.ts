/** Process boundary of the cleanup: argv, environment, files and streams in; exit code out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Invocation, parseArguments } from './cli/arguments.ts';
import { EXIT, type ExitCode } from './cli/exit-code.ts';
import { renderHelp } from './cli/help.ts';
import { VERSION } from './cli/version.ts';

const streams = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
};

async function main(): Promise<ExitCode> {
  const parsed = parseArguments(process.argv.slice(2));
  switch (parsed.kind) {
    case 'help':
      streams.out(renderHelp(parsed.command));
      return EXIT.done;
    case 'version':
      streams.out(`${VERSION}\n`);
      return EXIT.done;
    case 'wrong':
      streams.err(`${parsed.message}\n`);
      return EXIT.usage;
    case 'invocation':
      return run(parsed.invocation);
  }
}

/** Schemas and parsers are heavy to set up: only now, so that help and typos are answered at once. */
async function run(invocation: Invocation): Promise<ExitCode> {
  const [{ runCommand }, { parseFactsFile }, { findingsOf }] = await Promise.all([
    import('./cli/run-command.ts'),
    import('./adapters/facts-file.ts'),
    import('./config/schema-findings.ts'),
  ]);
  return runCommand(invocation, {
    ...streams,
    environment: process.env,
    coloured: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    readText: (path) => readFileSync(path, 'utf8'),
    writeText: (path, text) => writeFileSync(path, text),
    parseSnapshot: (text) => parseFactsFile(text, findingsOf),
  });
}

// A reader that goes away (`plan | head`) is no fault of ours; a result that is lost is one.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(EXIT.done);
  streams.err(`standard output: cannot write the result (${code}); it is incomplete\n`);
  process.exit(EXIT.fault);
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    streams.err(
      `unexpected fault, please report it: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = EXIT.fault;
  },
);
