/** One command of the cleanup on this process: environment, files, streams and signals in; exit code out. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { EXIT, type ExitCode } from '../program/cli/exit-code.ts';
import { loadSibling } from '../program/process/sibling.ts';
import { stopSignal } from '../program/process/stop-signal.ts';
import { streams } from '../program/process/streams.ts';
import type { Invocation } from './cli/arguments.ts';
import type { NotifyRequest } from './cli/world.ts';

/** The wall clock: what is remembered between runs is dated with it. */
const clock = { now: Date.now };

/** Schemas, parsers and clients are heavy to set up: not for a page that is a program of its own. */
export async function runInvocation(invocation: Invocation): Promise<ExitCode> {
  if (invocation.command.name === 'serve') return await serve();
  const [{ runCommand }, { parseFactsFile, renderFactsFile }, { findingsOf }] = await Promise.all([
    import('./cli/run-command.ts'),
    import('./adapters/facts-file.ts'),
    import('../program/config/schema-findings.ts'),
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
    notify: async (request) => await notifier()?.notify(request),
    notifyProblems: (notifications) => notifier()?.receiverProblems(notifications),
    mainLine: {
      run: async (request) => (await import('./main-line.ts')).runOnServers(request, clock),
      inspect: async (request) => (await import('./main-line.ts')).inspectServers(request, clock),
      pastRuns: async function* (config) {
        yield* (await import('./main-line.ts')).pastRuns(config);
      },
    },
  });
}

/** What sends messages; looked up when there is something to tell. */
function notifier(): Notifier | undefined {
  // Both are built from the same sources.
  return loadSibling(process.argv[1] ?? '', 'notify.cjs') as Notifier | undefined;
}

interface Notifier {
  readonly notify: (request: NotifyRequest) => Promise<readonly string[]>;
  readonly receiverProblems: (notifications: readonly unknown[]) => readonly string[];
}

/** The page is a program of its own, so that this one stays small, and the page holds nothing that could remove. */
async function serve(): Promise<ExitCode> {
  // It reads the same command line by itself.
  const page = loadSibling(process.argv[1] ?? '', 'dashboard.cjs');
  if (page !== undefined) return await (page as { readonly ended: Promise<ExitCode> }).ended;
  streams.err('serve: dashboard.cjs is not beside this program; put it into the same folder\n');
  return EXIT.usage;
}

function writeText(path: string, text: string, { ownerOnly } = { ownerOnly: false }): void {
  // The mode is that of a new file only; one that is there keeps its own until it is changed, before it is filled.
  if (ownerOnly) {
    writeFileSync(path, '', { mode: 0o600 });
    chmodSync(path, 0o600);
  }
  writeFileSync(path, text);
}
