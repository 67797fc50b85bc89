/** argv to a command with its options, by the program's own table; or one line that says what is wrong with it. */
import { parseArgs } from 'node:util';
import { nearest } from '../config/suggest.ts';

export interface OptionSpec {
  readonly name: string;
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What the help shows for the value. */
  readonly value?: string;
  readonly help: string;
}

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** What follows the name in the usage line. */
  readonly operand?: string;
  readonly options: readonly string[];
  /** The option without which it can do nothing. */
  readonly needs?: string;
  /** Sentences below the options in the command's own help. */
  readonly notes: readonly string[];
}

/** The commands and options there are: one table for parsing, help and suggestions. */
export interface CommandTable {
  readonly commands: readonly CommandSpec[];
  readonly options: readonly OptionSpec[];
}

/** Options as typed, by name; true for one without a value. */
export type Given = ReadonlyMap<string, string | true>;

/** A command as typed; its options are ones that it takes. */
export interface TypedCommand {
  readonly command: CommandSpec;
  /** The words after the command. */
  readonly operand: string;
  readonly given: Given;
}

export type Parsed<Invocation> =
  | { readonly kind: 'help'; readonly command: CommandSpec | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  | { readonly kind: 'wrong'; readonly message: string };

/** What somebody typed cannot be meant; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const SEE_HELP = '; see --help';

/** @param invocationOf reads the values of the options; throws a `UsageError` for one that cannot be */
export function parseCommandLine<Invocation>(
  argv: readonly string[],
  table: CommandTable,
  invocationOf: (typed: TypedCommand) => Invocation,
): Parsed<Invocation> {
  try {
    return parse(argv, table, invocationOf);
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'wrong', message: error.message };
    throw error;
  }
}

function parse<Invocation>(
  argv: readonly string[],
  table: CommandTable,
  invocationOf: (typed: TypedCommand) => Invocation,
): Parsed<Invocation> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      table.options.map(({ name, type, short }) => [name, short === undefined ? { type } : { type, short }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = optionsGiven(
    tokens.filter((token) => token.kind === 'option'),
    table,
  );
  const [name, ...rest] = words;
  if (given.has('version')) return { kind: 'version' };
  if (name === undefined) return helpOn(undefined, given, table);
  if (name === 'help') return helpOn(rest[0], given, table);
  const command = commandNamed(name, table);
  if (given.has('help')) return { kind: 'help', command };
  const operand = rest.join(' ').trim();
  const wrong = misuse(command, operand, [...given.keys()]);
  if (wrong !== undefined) throw misused(command, wrong);
  return { kind: 'invocation', invocation: invocationOf({ command, operand, given }) };
}

/** `plan does not take --all; see plan --help` */
export function misused({ name }: CommandSpec, wrong: string): UsageError {
  return new UsageError(`${name} ${wrong}; see ${name} --help`);
}

function helpOn(topic: string | undefined, given: Given, table: CommandTable): Parsed<never> {
  const strays = [...given.keys()].filter((option) => option !== 'help');
  if (strays.length > 0) throw new UsageError(`--${strays[0]} needs a command before it${SEE_HELP}`);
  return { kind: 'help', command: topic === undefined ? undefined : commandNamed(topic, table) };
}

function commandNamed(name: string, { commands }: CommandTable): CommandSpec {
  const command = commands.find((known) => known.name === name);
  if (command) return command;
  const names = commands.map((known) => known.name);
  throw new UsageError(`unknown command ${quoted(name)}${hint(nearest(name, names), names)}`);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function optionsGiven(tokens: readonly OptionToken[], { options }: CommandTable): Given {
  const given = new Map<string, string | true>();
  for (const token of tokens) {
    const option = options.find(({ name }) => name === token.name);
    if (!option) {
      const names = options.map(({ name }) => `--${name}`);
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

function misuse(command: CommandSpec, operand: string, options: readonly string[]): string | undefined {
  const stray = options.find((option) => !command.options.includes(option));
  if (stray !== undefined) return `does not take --${stray}`;
  if (command.needs !== undefined && !options.includes(command.needs)) return `needs --${command.needs} FILE`;
  if (command.operand === undefined) return operand === '' ? undefined : `takes no ${quoted(operand)}`;
  return operand === '' ? `needs a ${command.operand}` : undefined;
}

/** Absent: what suits where the output goes. */
export type Format = 'text' | 'json';

/** The value of `--format`, where it is given. */
export function formatOf(given: Given): Format | undefined {
  const value = given.get('format');
  if (value === undefined || value === 'text' || value === 'json') return value;
  throw new UsageError(`--format: expected text or json, got ${quoted(String(value))}`);
}

/** Of these options, those that were given with a text. */
export function textsOf<Name extends string>(given: Given, names: readonly Name[]): { [N in Name]?: string } {
  const texts: { [N in Name]?: string } = {};
  for (const name of names) {
    const value = given.get(name);
    if (typeof value === 'string') texts[name] = value;
  }
  return texts;
}

function hint(meant: string | undefined, known: readonly string[] = []): string {
  if (meant !== undefined) return `; did you mean ${meant}`;
  return known.length > 0 ? `; known are ${known.join(', ')}` : SEE_HELP;
}

/** What somebody typed, on one line and cut when it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
