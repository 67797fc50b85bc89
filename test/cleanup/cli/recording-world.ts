import { parseFactsFile } from '../../../cleanup/adapters/facts-file.ts';
import { parseArguments } from '../../../cleanup/cli/arguments.ts';
import type { ExitCode } from '../../../cleanup/cli/exit-code.ts';
import { runCommand } from '../../../cleanup/cli/run-command.ts';
import type { Environment } from '../../../cleanup/config/environment.ts';
import { findingsOf } from '../../../cleanup/config/schema-findings.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** What was written, by path. */
  readonly written: Readonly<Record<string, string>>;
}

/** Runs one command line against files in memory. */
export function run(
  line: string,
  files: Readonly<Record<string, unknown>> = {},
  environment: Environment = { PRIMARY_USER_NAME: 'alice' },
  coloured = false,
): Ran {
  const parsed = parseArguments(line.split(' '));
  if (parsed.kind !== 'invocation') throw new Error(`no command: ${line}`);
  const texts = { out: '', err: '' };
  const written: Record<string, string> = {};
  const code = runCommand(parsed.invocation, {
    environment,
    coloured,
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
    writeText: (path, text) => {
      if (path.startsWith('/')) throw Object.assign(new Error('read-only'), { code: 'EROFS' });
      written[path] = text;
    },
    parseSnapshot: (text) => parseFactsFile(text, findingsOf),
  });
  return { code, ...texts, written };
}
