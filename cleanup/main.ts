/** Process boundary of the cleanup: argv, environment, files, streams and signals in; exit code out. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { type Invocation, parseArguments } from './cli/arguments.ts';
import { concealer } from './cli/conceal.ts';
import { EXIT, type ExitCode } from './cli/exit-code.ts';
import { renderHelp } from './cli/help.ts';
import { VERSION } from './cli/version.ts';

/** The wall clock: what is remembered between runs is dated with it. */
const clock = { now: Date.now };

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

/** Schemas, parsers and clients are heavy to set up: only now, so that help and typos are answered at once. */
async function run(invocation: Invocation): Promise<ExitCode> {
  const [{ runCommand }, { parseFactsFile, renderFactsFile }, { findingsOf }] = await Promise.all([
    import('./cli/run-command.ts'),
    import('./adapters/facts-file.ts'),
    import('./config/schema-findings.ts'),
  ]);
  return runCommand(invocation, {
    ...streams,
    environment: process.env,
    terminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
    coloured: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    readText: (path) => readFileSync(path, 'utf8'),
    writeText,
    parseSnapshot: (text) => parseFactsFile(text, findingsOf),
    renderSnapshot: renderFactsFile,
    clock,
    stopSignal,
    mainLine: {
      run: async (request) => (await import('./main-line.ts')).runOnServers(request, clock),
      inspect: async (request) => (await import('./main-line.ts')).inspectServers(request, clock),
    },
  });
}

function writeText(path: string, text: string, { ownerOnly } = { ownerOnly: false }): void {
  // The mode is that of a new file only; one that is there keeps its own until it is changed, before it is filled.
  if (ownerOnly) {
    writeFileSync(path, '', { mode: 0o600 });
    chmodSync(path, 0o600);
  }
  writeFileSync(path, text);
}

/** Kubernetes sends SIGTERM and waits; a person presses Ctrl-C, and again when it takes too long. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const numbers = { SIGINT: 2, SIGTERM: 15 } as const;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      // What a shell says of a program that a signal ended.
      if (controller.signal.aborted) process.exit(128 + numbers[name]);
      controller.abort();
      streams.err(`${name}: stopping once the step that has begun is finished; again to end at once\n`);
    });
  }
  return controller.signal;
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
    const fault = error instanceof Error ? error.stack : String(error);
    streams.err(concealer([])(`unexpected fault, please report it: ${fault}\n`));
    process.exitCode = EXIT.fault;
  },
);
