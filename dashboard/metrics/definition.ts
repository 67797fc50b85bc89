/** What a metric is, before a registry knows of it. */
import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { House } from '../domain/house.ts';

export interface Seen {
  readonly house: House;
  /** The next run by the schedule; absent where nobody knows it. */
  readonly nextRun?: EpochMs;
}

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * One metric. Where nothing is known it has no samples: a missing number is never shown as zero. No label carries a
 * title or a person, so that the number of series depends on the configuration and not on the library.
 */
export interface Definition {
  readonly name: string;
  /** The sentence of `# HELP`. */
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly labels: readonly string[];
  readonly samples: (seen: Seen) => readonly Sample[];
}

export const seconds = (ms: number) => ms / 1000;

/** The sample of a metric without labels, if it is known. */
export function known(value: number | undefined): readonly Sample[] {
  return value === undefined ? [] : [{ value }];
}

/** One for the value that is so, zero for each other, so that a change is seen as one. */
export function states(
  label: string,
  all: readonly string[],
  current: string | undefined,
): readonly Sample[] {
  if (current === undefined) return [];
  return all.map((one) => ({ labels: { [label]: one }, value: one === current ? 1 : 0 }));
}

/** Sums by labels; each combination that occurs is a sample. */
export class Sums {
  readonly #samples = new Map<string, { readonly labels: Readonly<Record<string, string>>; value: number }>();

  add(labels: Readonly<Record<string, string>>, value: number): void {
    const key = Object.values(labels).join('\n');
    const sample = this.#samples.get(key);
    if (sample === undefined) this.#samples.set(key, { labels, value });
    else sample.value += value;
  }

  samples(): readonly Sample[] {
    return [...this.#samples.values()];
  }
}
