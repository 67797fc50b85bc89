/** The commands and options of setup. */
import type { CommandSpec, OptionSpec } from '../../program/cli/command-line.ts';

export const OPTIONS: readonly OptionSpec[] = [
  { name: 'config', type: 'string', value: 'FILE', help: 'YAML configuration (default: setup.yaml)' },
  {
    name: 'format',
    type: 'string',
    value: 'text|json',
    help: 'text for people, or one JSON document (default: text; apply: JSON lines in a pipe)',
  },
  {
    name: 'out',
    type: 'string',
    value: 'FILE',
    help: 'also write the findings to this file, as JSON, for the page that the cleanup serves',
  },
  {
    name: 'unattended',
    type: 'boolean',
    help: 'for a clock: end with 0 whatever was found, and sign in apart from a doctor that a person runs',
  },
  { name: 'help', type: 'boolean', short: 'h', help: 'show help; after a command, help on that command' },
  { name: 'version', type: 'boolean', help: 'show the version' },
];

const EVERYWHERE = ['config', 'format', 'help', 'version'];

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'plan',
    summary: 'show what differs from what the file wants, field by field; changes nothing',
    options: EVERYWHERE,
    notes: [
      'Only what the file names is managed; nothing is ever deleted. Secrets are masked.',
      'Ends with 6 when changes are pending, and with 5 when an app could not be read.',
    ],
  },
  {
    name: 'apply',
    summary: 'make the apps as the file wants them; what the CronJob calls',
    options: EVERYWHERE,
    notes: [
      'Waits for apps that are still starting. An app that is away does not stop the others: exit status 5.',
      'Every app is read again at the end; what it did not take is named: exit status 3.',
      'On a terminal: text. Elsewhere: a log of JSON objects, one a line; --format text for text.',
    ],
  },
  {
    name: 'doctor',
    summary: 'check what a person would check after a deployment, and say what to do; changes nothing',
    options: ['out', 'unattended', ...EVERYWHERE],
    notes: [
      'Looks at settings, health, tunnel, download folders, hard links, what plays now, and what the cleanup can read.',
      'With storage.mounts, folders are looked at and a link is tried with an empty file, which is removed again.',
      'What cannot be told from here is named with the command that tells it.',
      'Waits for nobody. Ends with 0 for notes and warnings, 5 when an app could not be read, 7 for errors.',
      'With --unattended it ends with 0 once it has looked: what it found is in the file of --out.',
    ],
  },
];
