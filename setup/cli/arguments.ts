import {
  type Format,
  formatOf,
  type Parsed,
  parseCommandLine,
  type TypedCommand,
  textsOf,
} from '../../program/cli/command-line.ts';
import { COMMANDS, OPTIONS } from './commands.ts';

/** A command as typed, its values checked. */
export interface Invocation {
  readonly command: string;
  /** The configuration file. */
  readonly config: string;
  /** Where the findings of doctor go beside the output. */
  readonly out?: string;
  /** Nobody looks on: what doctor finds is no failure of the run. */
  readonly unattended: boolean;
  /** Absent: what suits where the output goes. */
  readonly format?: Format;
}

export function parseArguments(argv: readonly string[]): Parsed<Invocation> {
  return parseCommandLine(argv, { commands: COMMANDS, options: OPTIONS }, invocationOf);
}

function invocationOf({ command, given }: TypedCommand): Invocation {
  const { config = 'setup.yaml', out } = textsOf(given, ['config', 'out']);
  const format = formatOf(given);
  return {
    command: command.name,
    config,
    unattended: given.has('unattended'),
    ...(out !== undefined && { out }),
    ...(format !== undefined && { format }),
  };
}
