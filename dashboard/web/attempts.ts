import { BoundedMap } from './bounded-map.ts';

/** So many tries within so long; more have to wait. */
export interface AttemptLimit {
  readonly most: number;
  readonly withinMs: number;
}

/** Counts tries by name or address. */
export class Attempts {
  readonly #limit: AttemptLimit;
  /** Instants of the tries that count, oldest first. */
  readonly #tries = new BoundedMap<readonly number[]>(10_000);

  constructor(limit: AttemptLimit) {
    this.#limit = limit;
  }

  /** How long to wait before another try counts as one; 0 for none. */
  waitMs(key: string, now: number): number {
    const [first] = this.#recent(key, now);
    const full = this.#recent(key, now).length >= this.#limit.most;
    return full && first !== undefined ? first + this.#limit.withinMs - now : 0;
  }

  note(key: string, now: number): void {
    this.#tries.set(key, [...this.#recent(key, now), now]);
  }

  /** Whoever got in has not been guessing. */
  forgive(key: string): void {
    this.#tries.delete(key);
  }

  #recent(key: string, now: number): readonly number[] {
    return (this.#tries.get(key) ?? []).filter((at) => at > now - this.#limit.withinMs);
  }
}
