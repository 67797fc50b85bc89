/** What one benchmark found: its figure, the least it could be, and how they compare. */
export interface Figure {
  readonly figure: number;
  /** Measured in the same run, on the same data. */
  readonly floor: number;
  readonly ratio: number;
  /** What the ratio may be at most. */
  readonly bar: number;
  readonly unit: string;
  readonly [detail: string]: number | string;
}

/** A benchmark by the name that selects it on the command line. */
export interface Benchmark {
  readonly name: string;
  run(): Promise<Figure>;
}

/** The middle one of some measurements, which a disturbance of one of them does not move. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** At most three digits after the point. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
