/** What `--help` prints. Loads nothing heavy, so that help is instant. */
import type { CommandSpec } from '../../program/cli/command-line.ts';
import { columns, commandHelp, usageLines, wrapped } from '../../program/cli/help-text.ts';
import { VARIABLE_NAMES } from '../config/environment.ts';
import { COMMANDS, OPTIONS } from './commands.ts';
import { EXIT_WORDS } from './exit-words.ts';

const TABLE = { commands: COMMANDS, options: OPTIONS };

export function renderHelp(command: CommandSpec | undefined): string {
  return command === undefined ? overview() : commandHelp('cleanup.cjs', command, OPTIONS);
}

function overview(): string {
  return [
    'Removes watched media through Radarr and Sonarr after a grace period; keeps whatever it is not sure of.',
    '',
    ...usageLines('cleanup.cjs', TABLE),
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
