import { type Parsed, parseCommandLine, textsOf } from '../../program/cli/command-line.ts';
import { COMMANDS, OPTIONS } from './commands.ts';

/** A command as typed. */
export interface Invocation {
  readonly config?: string;
}

export function parseArguments(argv: readonly string[]): Parsed<Invocation> {
  return parseCommandLine(argv, { commands: COMMANDS, options: OPTIONS }, ({ given }) =>
    textsOf(given, ['config']),
  );
}
