/** What the demo can be told on its command line. */
import { type Parsed, quoted, SEE_HELP } from '../program/cli/command-line.ts';
import { nearest } from '../program/config/suggest.ts';

export interface Invocation {
  /** The simulated servers stay up at the end, until they are stopped. */
  readonly keep: boolean;
}

export const HELP = `Shows the whole project at work, without a cluster, in about half a minute.

Usage: npm run demo [-- OPTIONS]

Options:
  --keep      leave servers and page up, and print how to try them
  -h, --help  show help

Nothing leaves this machine. Everything is written to a temporary folder, which
is removed at the end.

Exit status:
  0    shown to the end, or stopped by Ctrl-C while the servers were kept
  1    unexpected fault
  2    bad usage, or no temporary folder
  130  stopped half way by Ctrl-C
`;

const OPTIONS = ['--keep', '--help'] as const;

export function parseArguments(argv: readonly string[]): Parsed<Invocation> {
  const wrong = argv.find((word) => !['--keep', '--help', '-h'].includes(word));
  if (wrong !== undefined) return { kind: 'wrong', message: problemOf(wrong) };
  if (argv.some((word) => word !== '--keep')) return { kind: 'help', command: undefined };
  return { kind: 'invocation', invocation: { keep: argv.length > 0 } };
}

function problemOf(word: string): string {
  if (!word.startsWith('-')) return `demo takes no ${quoted(word)}${SEE_HELP}`;
  const [name = word, value] = word.split('=');
  const known = OPTIONS.find((option) => option === name);
  if (known !== undefined && value !== undefined) return `${known} takes no value${SEE_HELP}`;
  const meant = nearest(name, OPTIONS);
  return `unknown option ${quoted(word)}${meant === undefined ? SEE_HELP : `; did you mean ${meant}`}`;
}
