/** The commands and options of the page's program. */
import type { CommandSpec, OptionSpec } from '../../program/cli/command-line.ts';

export const OPTIONS: readonly OptionSpec[] = [
  { name: 'config', type: 'string', value: 'FILE', help: 'YAML configuration; the environment wins over it' },
  { name: 'help', type: 'boolean', short: 'h', help: 'show help; after a command, help on that command' },
  { name: 'version', type: 'boolean', help: 'show the version' },
];

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'serve',
    summary: 'show what leaves soon, what stays and why, and let people keep it',
    options: ['config', 'help', 'version'],
    notes: [
      'Reads the state folder of the cleanup, and writes only who kept what (audit/). Nothing can be removed from here.',
      'Refuses to start without auth: accounts of Jellyfin, or a proxy that signs people in.',
      'SIGTERM or SIGINT: answers what was asked already, then ends.',
    ],
  },
];
