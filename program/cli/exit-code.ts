/** How a program ended, for whoever called it. Part of the interface; each program's `--help` says it in its words. */
export const EXIT = {
  done: 0,
  fault: 1,
  usage: 2,
  someFailed: 3,
  refused: 4,
  incomplete: 5,
  /** A plan that holds changes. */
  pending: 6,
  /** A check found errors. */
  unwell: 7,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
