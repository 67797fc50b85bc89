import { writeSync } from 'node:fs';
import { EXIT } from '../cli/exit-code.ts';
import { streams } from './streams.ts';

/**
 * Prints what is answered without a command (help, a version, a typo) to standard output (1) or standard error (2).
 *
 * Not by the process's streams: Node takes as long to set one up as all of this program takes to find the answer. What a
 * full or closed pipe did not take goes their way after all.
 */
export function answer(descriptor: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch {
    watchOutput();
    (descriptor === 1 ? process.stdout : process.stderr).write(rest);
  }
}

/** A reader that goes away (`plan | head`) is no fault of ours; a result that is lost is one. */
export function watchOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(EXIT.done);
    streams.err(`standard output: cannot write the result (${code}); it is incomplete\n`);
    process.exit(EXIT.fault);
  });
}
