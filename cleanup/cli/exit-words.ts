import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';

/** The exit codes of the cleanup in words, in the order of the numbers. */
export const EXIT_WORDS: readonly (readonly [ExitCode, string])[] = [
  [EXIT.done, 'done, or nothing to do'],
  [EXIT.fault, 'unexpected fault'],
  [EXIT.usage, 'bad usage or configuration'],
  [EXIT.someFailed, 'some removals failed'],
  [EXIT.refused, 'refused by safety, wholly or in part'],
  [EXIT.incomplete, 'a server could not be read in full; nothing removed'],
];
