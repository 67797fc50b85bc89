/** argv to a command of the cleanup, or one line that says what is wrong with it. */
import {
  type CommandSpec,
  type Format,
  formatOf,
  type Given,
  misused,
  type Parsed,
  parseCommandLine,
  quoted,
  SEE_HELP,
  type TypedCommand,
  textsOf,
  UsageError,
} from '../../program/cli/command-line.ts';
import { parseInstant } from '../ports/instant-text.ts';
import { COMMANDS, OPTIONS, QUERY_WORDS } from './commands.ts';
import { wordsOf } from './item-query.ts';

/** A command as typed, its values checked. Which options it takes is in commands.ts. */
export interface Invocation {
  readonly command: CommandSpec;
  /** The words after the command. */
  readonly operand: string;
  readonly config?: string;
  readonly facts?: string;
  readonly plan?: string;
  readonly out?: string;
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** Absent: what suits where the output goes. */
  readonly format?: Format;
  readonly all: boolean;
}

export function parseArguments(argv: readonly string[]): Parsed<Invocation> {
  return parseCommandLine(argv, { commands: COMMANDS, options: OPTIONS }, invocationOf);
}

function invocationOf({ command, operand, given }: TypedCommand): Invocation {
  if (command.operand !== undefined && wordsOf(operand).length === 0) {
    const what = `cannot look for ${quoted(operand)}: a ${command.operand} is ${QUERY_WORDS}`;
    throw misused(command, what);
  }
  const now = given.get('now');
  const format = formatOf(given);
  return {
    command,
    operand,
    ...textsOf(given, ['config', 'facts', 'plan', 'out']),
    ...(typeof now === 'string' && { now: instantOf(now, given) }),
    ...(format !== undefined && { format }),
    all: given.has('all'),
  };
}

/** What servers tell is true of the present moment only. */
function instantOf(value: string, given: Given): number {
  const instant = parseInstant(value);
  if (instant === undefined) {
    throw new UsageError(
      `--now: expected a time with its offset like 2026-03-01T04:00:00Z, got ${quoted(value)}`,
    );
  }
  if (!given.has('facts'))
    throw new UsageError(`--now goes with a snapshot only; add --facts FILE${SEE_HELP}`);
  return instant;
}
