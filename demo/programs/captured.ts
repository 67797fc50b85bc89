import type { Parsed } from '../../program/cli/command-line.ts';
import type { ExitCode } from '../../program/cli/exit-code.ts';

/** What a program said and how it ended. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** What the demo puts in the place of a process. */
export interface Outside {
  /** The household's time. */
  readonly clock: { now(): number };
  readonly coloured: boolean;
}

/** Streams that keep what is written to them. */
export function capture() {
  const texts = { out: '', err: '' };
  const to = (name: keyof typeof texts) => (text: string) => {
    texts[name] += text;
  };
  return { texts, streams: { out: to('out'), err: to('err') } };
}

/** A command line that the demo itself wrote: one that is wrong is a fault. */
export function invocationIn<Invocation>(parsed: Parsed<Invocation>): Invocation {
  if (parsed.kind === 'invocation') return parsed.invocation;
  throw new Error(parsed.kind === 'wrong' ? parsed.message : `no command, but ${parsed.kind}`);
}

/** A signal that never comes: the demo ends as a whole. */
export const neverStopped = () => new AbortController().signal;
