/** The commands and options of the cleanup. */
import type { CommandSpec, OptionSpec } from '../../program/cli/command-line.ts';

export const OPTIONS: readonly OptionSpec[] = [
  { name: 'config', type: 'string', value: 'FILE', help: 'YAML configuration; the environment wins over it' },
  {
    name: 'facts',
    type: 'string',
    value: 'FILE',
    help: 'work on this snapshot instead of reading the servers',
  },
  {
    name: 'now',
    type: 'string',
    value: 'TIME',
    help: 'with --facts: judge as of this instant, like 2026-03-01T04:00:00Z (default: when it was taken)',
  },
  {
    name: 'plan',
    type: 'string',
    value: 'FILE',
    help: 'the plan to apply, as `plan --format json` wrote it',
  },
  { name: 'all', type: 'boolean', help: 'list every kept item too, not only counts by reason' },
  {
    name: 'format',
    type: 'string',
    value: 'text|json',
    help: 'text for people, or one JSON document (default: text; run and apply: JSON lines in a pipe)',
  },
  {
    name: 'out',
    type: 'string',
    value: 'FILE',
    help: 'write to this file instead of standard output; - is standard output',
  },
  { name: 'help', type: 'boolean', short: 'h', help: 'show help; after a command, help on that command' },
  { name: 'version', type: 'boolean', help: 'show the version' },
];

/** What a query can be, for whoever typed none. */
export const QUERY_WORDS =
  'words of a title, a year, S02 or S02E05, a provider id like tmdb:603 or a file id like file:1234';

const EVERYWHERE = ['config', 'help', 'version'];

const STOPPING = [
  'SIGTERM or SIGINT: the step that has begun is finished, nothing new is; the exit status is 0 unless a',
  'removal failed. A second signal ends at once; the next run finishes or explains what was left.',
];

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'run',
    summary: 'plan, and apply the plan when DRY_RUN is false; what the CronJob calls',
    options: ['format', 'out', ...EVERYWHERE],
    notes: [
      'On a terminal: text. Elsewhere: a log of JSON objects, one a line; --format text for text.',
      ...STOPPING,
    ],
  },
  {
    name: 'plan',
    summary: 'show what would be removed, what stays and why',
    options: ['facts', 'now', 'all', 'format', 'out', ...EVERYWHERE],
    notes: [
      'The same facts, configuration and instant give the same plan, byte by byte.',
      'Ends with 4 when safety refuses the plan, and with 5 when a source was read only in part.',
    ],
  },
  {
    name: 'apply',
    summary: 'apply exactly that plan, or less',
    options: ['plan', 'format', 'out', ...EVERYWHERE],
    needs: 'plan',
    notes: [
      'The servers are read again; what no longer qualifies is left alone and listed.',
      'Refuses while the configuration says dry run. Output as of run.',
      ...STOPPING,
    ],
  },
  {
    name: 'explain',
    summary: 'why an item stays, and when it goes',
    operand: 'QUERY',
    options: ['facts', 'now', 'format', 'out', ...EVERYWHERE],
    notes: [
      'QUERY is words of a title, a year, S02 or S02E05, a provider id (tmdb:603, tvdb:81189,',
      'imdb:tt0133093) or a file id (file:1234), in any combination: explain dark S02',
      'Several hits are listed with their keys; a key is a QUERY too.',
      'What the cleanup removed is told as well, as long as its runs are remembered (history.keepDays).',
    ],
  },
  {
    name: 'snapshot',
    summary: 'write the facts as read, without secrets, for plan and explain --facts',
    options: ['out', ...EVERYWHERE],
    notes: [
      'The file tells who watched what: it is readable by its owner only.',
      'Ends with 5 when a source was read only in part; the file is written all the same.',
    ],
  },
  {
    name: 'notify',
    summary: 'send a test message to every receiver of notifications',
    options: EVERYWHERE,
    notes: ['Ends with 3 when one of them did not arrive. What runs tell is in docs/notifications.md.'],
  },
  {
    name: 'serve',
    summary: 'show the household what goes when and why, with a button to keep it',
    options: EVERYWHERE,
    notes: [
      'The page is a program of its own, dashboard.cjs in the same folder, with a configuration of its own:',
      'see dashboard.cjs --help and docs/dashboard.md.',
    ],
  },
];
