/** What `--help` prints. Loads nothing heavy, so that help is instant. */
import { VARIABLE_NAMES } from '../config/environment.ts';
import { COMMANDS, type CommandSpec, OPTIONS } from './commands.ts';
import { EXIT_WORDS } from './exit-code.ts';

export function renderHelp(command: CommandSpec | undefined): string {
  return command === undefined ? overview() : commandHelp(command);
}

function overview(): string {
  return [
    'Removes watched media through Radarr and Sonarr after a grace period; keeps whatever it is not sure of.',
    '',
    'Usage: cleanup.cjs COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...columns(
      COMMANDS.map(({ name, operand, summary }) => [operand ? `${name} ${operand}` : name, summary]),
    ),
    '',
    'Options:',
    ...optionLines(OPTIONS.map(({ name }) => name)),
    '',
    'Environment (each wins over the configuration file):',
    ...wrapped(VARIABLE_NAMES.join(', '), 96),
    '',
    'Exit status:',
    ...columns(EXIT_WORDS.map(([code, words]) => [String(code), words])),
    '',
    'Nothing is ever removed unless DRY_RUN is false (or dryRun: false in the file).',
    '',
  ].join('\n');
}

function commandHelp({ name, operand, summary, options, notes }: CommandSpec): string {
  return [
    `${name}: ${summary}`,
    '',
    `Usage: cleanup.cjs ${name}${operand ? ` ${operand}` : ''} [OPTIONS]`,
    '',
    'Options:',
    ...optionLines(options),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
  ].join('\n');
}

function optionLines(names: readonly string[]): readonly string[] {
  const known = OPTIONS.filter(({ name }) => names.includes(name));
  return columns(known.map(({ name, short, value, help }) => [flag(name, short, value), help]));
}

function flag(name: string, short: string | undefined, value: string | undefined): string {
  const letter = short === undefined ? '' : `-${short}, `;
  return `${letter}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = ' ';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
