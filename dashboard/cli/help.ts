/** What `--help` prints. Loads nothing heavy, so that help is instant. */
import type { CommandSpec } from '../../program/cli/command-line.ts';
import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { columns, commandHelp, usageLines, wrapped } from '../../program/cli/help-text.ts';
import { VARIABLE_NAMES } from '../config/environment.ts';
import { COMMANDS, OPTIONS } from './commands.ts';

const EXIT_WORDS: readonly (readonly [ExitCode, string])[] = [
  [EXIT.done, 'ended when asked to'],
  [EXIT.fault, 'unexpected fault, or the port is taken'],
  [EXIT.usage, 'bad usage or configuration'],
];

export function renderHelp(command: CommandSpec | undefined): string {
  return command === undefined ? overview() : commandHelp('dashboard.cjs', command, OPTIONS);
}

function overview(): string {
  return [
    'Shows a household what the cleanup is about to remove and why, and lets it keep things.',
    '',
    ...usageLines('dashboard.cjs', { commands: COMMANDS, options: OPTIONS }),
    '',
    'Environment (each wins over the configuration file):',
    ...wrapped(VARIABLE_NAMES.join(', '), 96),
    '',
    'Exit status:',
    ...columns(EXIT_WORDS.map(([code, words]) => [String(code), words])),
    '',
  ].join('\n');
}
