/** How a run ended, for whoever called it. Part of the interface; see `--help`. */
export const EXIT = {
  done: 0,
  fault: 1,
  usage: 2,
  someFailed: 3,
  refused: 4,
  incomplete: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The same in words, in the order of the numbers. */
export const EXIT_WORDS: readonly (readonly [ExitCode, string])[] = [
  [EXIT.done, 'done, or nothing to do'],
  [EXIT.fault, 'unexpected fault'],
  [EXIT.usage, 'bad usage or configuration'],
  [EXIT.someFailed, 'some removals failed'],
  [EXIT.refused, 'refused by safety, wholly or in part'],
  [EXIT.incomplete, 'a server could not be read in full; nothing removed'],
];
