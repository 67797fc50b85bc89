/** Told while long work goes on; a terminal shows it, a log does not. */
export interface Progress {
  /** `what` has begun, or got to `done` of `total`. */
  at(what: string, done?: number, total?: number): void;
}

/** The present moment; the domain never asks it. */
export interface Clock {
  now(): number;
}
