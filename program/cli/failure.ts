/** An expected end of a command: what to say, and the exit code. */
import type { Problem } from '../config/problem.ts';
import { renderProblems } from '../config/problem.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: ExitCode;

  /** `message` is one or more whole lines for standard error. */
  constructor(message: string, code: ExitCode = EXIT.usage) {
    super(message);
    this.code = code;
  }
}

/** Every problem on a line of its own, and how many more there are that are not listed. */
export function failureOf(problems: readonly Problem[], more = 0): Failure {
  const lines = renderProblems(problems).trimEnd();
  return new Failure(more > 0 ? `${lines}\nand ${more} more` : lines);
}

/** Faults that another path on the command line would not mend: the disk is full or broken, the reader gone. */
const NOT_THE_PATH: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EPIPE']);

/** Runs file access; a fault of the file system is said with the option that named the file. */
export function withFile<T>(option: string, verb: 'read' | 'write', path: string, access: () => T): T {
  try {
    return access();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message = `${option}: cannot ${verb} ${path}${code && ` (${code})`}`;
    throw new Failure(message, NOT_THE_PATH.has(code) ? EXIT.fault : EXIT.usage);
  }
}
