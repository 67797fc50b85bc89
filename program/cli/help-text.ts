/** The parts of a program's `--help`. */
import type { CommandSpec, CommandTable, OptionSpec } from './command-line.ts';

/** How the program is called, its commands and its options. */
export function usageLines(program: string, { commands, options }: CommandTable): readonly string[] {
  return [
    `Usage: ${program} COMMAND [OPTIONS]`,
    '',
    'Commands:',
    ...columns(
      commands.map(({ name, operand, summary }) => [operand ? `${name} ${operand}` : name, summary]),
    ),
    '',
    'Options:',
    ...optionLines(options),
  ];
}

/** The page of one command; `options` are all that the program knows. */
export function commandHelp(
  program: string,
  { name, operand, summary, options: taken, notes }: CommandSpec,
  options: readonly OptionSpec[],
): string {
  return [
    `${name}: ${summary}`,
    '',
    `Usage: ${program} ${name}${operand ? ` ${operand}` : ''} [OPTIONS]`,
    '',
    'Options:',
    ...optionLines(options.filter((option) => taken.includes(option.name))),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
  ].join('\n');
}

function optionLines(options: readonly OptionSpec[]): readonly string[] {
  return columns(options.map(({ name, short, value, help }) => [flag(name, short, value), help]));
}

function flag(name: string, short: string | undefined, value: string | undefined): string {
  const letter = short === undefined ? '' : `-${short}, `;
  return `${letter}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** Two columns, the left one as wide as its longest cell. */
export function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** Words in lines of at most this width, indented. */
export function wrapped(text: string, width: number): readonly string[] {
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
