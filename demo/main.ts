/** Process boundary of the demo: argv, terminal, temporary folder and signals. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../program/cli/exit-code.ts';
import { runProgram } from '../program/process/run-program.ts';
import { streams } from '../program/process/streams.ts';
import { COLOURED, PLAIN } from '../program/report/paint.ts';
import { HELP, type Invocation, parseArguments } from './arguments.ts';

/** A folder that is gone when this process is, however it ends; undefined where none can be made. */
function temporaryFolder(): string | undefined {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'media-pipeline-demo-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    streams.err(
      `${tmpdir()}: cannot make a temporary folder there (${code}); set TMPDIR to one that can be written\n`,
    );
    return undefined;
  }
}

/** Ends at a signal, unless somebody waits for one: `stopped` then settles instead. */
function listenForSignals(): { readonly stopped: () => Promise<void> } {
  let waiting: (() => void) | undefined;
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
  for (const [name, number] of Object.entries(numbers)) {
    process.on(name, () => {
      // What a shell says of a program that a signal ended.
      if (waiting === undefined) process.exit(128 + number);
      waiting();
      waiting = undefined;
    });
  }
  return {
    stopped: async () =>
      await new Promise<void>((resolve) => {
        waiting = resolve;
      }),
  };
}

async function run({ keep }: Invocation): Promise<ExitCode> {
  const { stopped } = listenForSignals();
  const folder = temporaryFolder();
  if (folder === undefined) return EXIT.usage;
  const coloured = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  // The charts and the simulator take their time: help and typos are answered at once.
  const [{ runDemo }, { screenOn }, { fixedCalendar, recentCalendar }] = await Promise.all([
    import('./run-demo.ts'),
    import('./show/screen.ts'),
    import('./household/calendar.ts'),
  ]);
  await runDemo({
    screen: screenOn(streams.out, coloured ? COLOURED : PLAIN),
    calendar: keep ? recentCalendar(Date.now()) : fixedCalendar(),
    folder,
    coloured,
    ...(keep && { until: stopped }),
  });
  return EXIT.done;
}

void runProgram({ parse: parseArguments, help: () => HELP, run });
