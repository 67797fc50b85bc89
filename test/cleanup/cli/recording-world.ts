import { parseFactsFile, renderFactsFile } from '../../../cleanup/adapters/facts-file.ts';
import { parseArguments } from '../../../cleanup/cli/arguments.ts';
import type { MainLine } from '../../../cleanup/cli/main-line.ts';
import { NO_RUNS } from '../../../cleanup/cli/past-removals.ts';
import { runCommand } from '../../../cleanup/cli/run-command.ts';
import type { World } from '../../../cleanup/cli/world.ts';
import type { ExitCode } from '../../../program/cli/exit-code.ts';
import type { Environment } from '../../../program/config/environment.ts';
import { findingsOf } from '../../../program/config/schema-findings.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** What was written, by path. */
  readonly written: Readonly<Record<string, string>>;
  /** Which of these only their owner may read. */
  readonly ownerOnly: readonly string[];
}

/** What a test gives beside files: the rest is a pipe, a fixed clock and servers that are not there. */
export interface Surroundings {
  readonly environment?: Environment;
  readonly coloured?: boolean;
  /** Whether the two outputs are terminals; neither is when absent. */
  readonly terminal?: World['terminal'];
  readonly mainLine?: Partial<MainLine>;
  readonly signal?: AbortSignal;
  readonly notify?: World['notify'];
  readonly notifyProblems?: World['notifyProblems'];
}

/** When every command of the tests runs. */
export const CLOCK = Date.UTC(2026, 2, 29, 4);

const absent = (name: string) => () => Promise.reject(new Error(`no servers in this test: ${name}`));

/** Runs one command line against files in memory. */
export async function run(
  line: string,
  files: Readonly<Record<string, unknown>> = {},
  environment: Environment = { PRIMARY_USER_NAME: 'alice' },
  coloured = false,
): Promise<Ran> {
  return await runIn({ environment, coloured }, line, files);
}

/** The same in surroundings of its own. */
export async function runIn(
  surroundings: Surroundings,
  line: string,
  files: Readonly<Record<string, unknown>> = {},
): Promise<Ran> {
  const parsed = parseArguments(line.split(' '));
  if (parsed.kind !== 'invocation') throw new Error(`no command: ${line}`);
  const texts = { out: '', err: '' };
  const written: Record<string, string> = {};
  const ownerOnly: string[] = [];
  const code = await runCommand(parsed.invocation, {
    environment: surroundings.environment ?? { PRIMARY_USER_NAME: 'alice' },
    coloured: surroundings.coloured ?? false,
    terminal: surroundings.terminal ?? { out: false, err: false },
    clock: { now: () => CLOCK },
    stopSignal: () => surroundings.signal ?? new AbortController().signal,
    notify: surroundings.notify ?? (() => Promise.resolve(undefined)),
    ...(surroundings.notifyProblems && { notifyProblems: surroundings.notifyProblems }),
    mainLine: {
      run: absent('run'),
      inspect: absent('inspect'),
      pastRuns: () => NO_RUNS,
      ...surroundings.mainLine,
    },
    out: (text) => {
      texts.out += text;
    },
    err: (text) => {
      texts.err += text;
    },
    readText: (path) => {
      const content = files[path];
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return typeof content === 'string' ? content : JSON.stringify(content);
    },
    writeText: (path, text, options) => {
      if (path.startsWith('/')) throw Object.assign(new Error('read-only'), { code: 'EROFS' });
      written[path] = text;
      if (options?.ownerOnly === true) ownerOnly.push(path);
    },
    parseSnapshot: (text) => parseFactsFile(text, findingsOf),
    renderSnapshot: renderFactsFile,
  });
  return { code, ...texts, written, ownerOnly };
}
