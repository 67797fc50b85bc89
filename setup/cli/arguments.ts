import {
  type Format,
  formatOf,
  type Parsed,
  parseCommandLine,
  type TypedCommand,
} from '../../program/cli/command-line.ts';
import { COMMANDS, OPTIONS } from './commands.ts';

/** A command as typed, its values checked. */
export interface Invocation {
  readonly command: string;
  /** The configuration file. */
  readonly config: string;
  /** Absent: what suits where the output goes. */
  readonly format?: Format;
}

export function parseArguments(argv: readonly string[]): Parsed<Invocation> {
  return parseCommandLine(argv, { commands: COMMANDS, options: OPTIONS }, invocationOf);
}

function invocationOf({ command, given }: TypedCommand): Invocation {
  const config = given.get('config');
  const format = formatOf(given);
  return {
    command: command.name,
    config: typeof config === 'string' ? config : 'setup.yaml',
    ...(format !== undefined && { format }),
  };
}
