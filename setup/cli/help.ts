/** What `--help` prints. Loads nothing heavy, so that help is instant. */
import type { CommandSpec } from '../../program/cli/command-line.ts';
import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { columns, commandHelp, usageLines } from '../../program/cli/help-text.ts';
import { COMMANDS, OPTIONS } from './commands.ts';

/** The exit codes of setup in words, in the order of the numbers. */
export const EXIT_WORDS: readonly (readonly [ExitCode, string])[] = [
  [EXIT.done, 'everything is as the file wants it'],
  [EXIT.fault, 'unexpected fault'],
  [EXIT.usage, 'bad usage or configuration'],
  [EXIT.someFailed, 'some changes failed or were not taken'],
  [
    EXIT.incomplete,
    'an app could not be read, waits for another, or was not finished before the run had to end',
  ],
  [EXIT.pending, 'changes are pending (plan)'],
  [EXIT.unwell, 'something is wrong that a person must mend (doctor)'],
];

export function renderHelp(command: CommandSpec | undefined): string {
  return command === undefined ? overview() : commandHelp('setup.cjs', command, OPTIONS);
}

function overview(): string {
  return [
    'Brings the apps of the stack to the state that a file describes, through their own interfaces.',
    '',
    ...usageLines('setup.cjs', { commands: COMMANDS, options: OPTIONS }),
    '',
    'Exit status:',
    ...columns(EXIT_WORDS.map(([code, words]) => [String(code), words])),
    '',
    'Only what the file names is managed; everything else a person set by hand stays.',
    '',
  ].join('\n');
}
