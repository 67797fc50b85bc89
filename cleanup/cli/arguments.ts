/** argv to a command, or one line that says what is wrong with it. */
import { parseArgs } from 'node:util';
import { nearest } from '../config/suggest.ts';
import { parseInstant } from '../ports/instant-text.ts';
import { COMMANDS, type CommandSpec, OPTIONS, QUERY_WORDS } from './commands.ts';
import { wordsOf } from './item-query.ts';

export type Format = 'text' | 'json';

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

export type Parsed =
  | { readonly kind: 'help'; readonly command: CommandSpec | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  | { readonly kind: 'wrong'; readonly message: string };

type Given = ReadonlyMap<string, string | true>;

class UsageError extends Error {}

export function parseArguments(argv: readonly string[]): Parsed {
  try {
    return parse(argv);
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'wrong', message: error.message };
    throw error;
  }
}

function parse(argv: readonly string[]): Parsed {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      OPTIONS.map(({ name, type, short }) => [name, short === undefined ? { type } : { type, short }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = optionsGiven(tokens.filter((token) => token.kind === 'option'));
  const [name, ...rest] = words;
  if (given.has('version')) return { kind: 'version' };
  if (name === undefined) return helpOn(undefined, given);
  if (name === 'help') return helpOn(rest[0], given);
  const command = commandNamed(name);
  if (given.has('help')) return { kind: 'help', command };
  return { kind: 'invocation', invocation: invocationOf(command, rest, given) };
}

function helpOn(topic: string | undefined, given: Given): Parsed {
  const strays = [...given.keys()].filter((option) => option !== 'help');
  if (strays.length > 0) throw new UsageError(`--${strays[0]} needs a command before it${SEE_HELP}`);
  return { kind: 'help', command: topic === undefined ? undefined : commandNamed(topic) };
}

const SEE_HELP = '; see --help';

function commandNamed(name: string): CommandSpec {
  const command = COMMANDS.find((known) => known.name === name);
  if (command) return command;
  const names = COMMANDS.map((known) => known.name);
  throw new UsageError(`unknown command ${quoted(name)}${hint(nearest(name, names), names)}`);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function optionsGiven(tokens: readonly OptionToken[]): Given {
  const given = new Map<string, string | true>();
  for (const token of tokens) {
    const option = OPTIONS.find(({ name }) => name === token.name);
    if (!option) {
      const names = OPTIONS.map(({ name }) => `--${name}`);
      throw new UsageError(`unknown option ${quoted(token.rawName)}${hint(nearest(token.rawName, names))}`);
    }
    if (given.has(option.name)) throw new UsageError(`--${option.name} is given twice`);
    given.set(option.name, option.type === 'string' ? textOf(token) : switched(token));
  }
  return given;
}

function textOf({ rawName, value, inlineValue }: OptionToken): string {
  const isOption = value?.startsWith('-') && value !== '-' && inlineValue !== true;
  const missing = value === undefined || value === '' || isOption;
  if (missing) throw new UsageError(`${rawName} needs a value${SEE_HELP}`);
  return value;
}

function switched({ rawName, value }: OptionToken): true {
  if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
  return true;
}

function invocationOf(command: CommandSpec, rest: readonly string[], given: Given): Invocation {
  const operand = rest.join(' ').trim();
  const wrong = misuse(command, operand, [...given.keys()]);
  if (wrong !== undefined) throw new UsageError(`${command.name} ${wrong}; see ${command.name} --help`);
  const texts = ['config', 'facts', 'plan', 'out'].flatMap((name) => {
    const value = given.get(name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const now = given.get('now');
  const format = given.get('format');
  return {
    command,
    operand,
    ...Object.fromEntries(texts),
    ...(typeof now === 'string' && { now: instantOf(now, given) }),
    ...(format !== undefined && { format: formatOf(format) }),
    all: given.has('all'),
  };
}

function misuse(command: CommandSpec, operand: string, options: readonly string[]): string | undefined {
  const stray = options.find((option) => !command.options.includes(option));
  if (stray !== undefined) return `does not take --${stray}`;
  if (command.needs !== undefined && !options.includes(command.needs)) return `needs --${command.needs} FILE`;
  if (command.operand === undefined) return operand === '' ? undefined : `takes no ${quoted(operand)}`;
  if (operand === '') return `needs a ${command.operand}`;
  const searched = wordsOf(operand).length > 0;
  return searched ? undefined : `cannot look for ${quoted(operand)}: a ${command.operand} is ${QUERY_WORDS}`;
}

function formatOf(value: string | true): Format {
  if (value === 'text' || value === 'json') return value;
  throw new UsageError(`--format: expected text or json, got ${quoted(String(value))}`);
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

function hint(meant: string | undefined, known: readonly string[] = []): string {
  if (meant !== undefined) return `; did you mean ${meant}`;
  return known.length > 0 ? `; known are ${known.join(', ')}` : SEE_HELP;
}

/** What somebody typed, on one line and cut when it is long. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
