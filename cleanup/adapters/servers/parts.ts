import type { Unknown } from '../../domain/facts/facts.ts';
import { ServerFailure } from '../../ports/server-failure.ts';

/**
 * Reads parts of one server that may fail each for itself: a part that failed is unknown, and its failure a line.
 * When every part failed, nothing useful came, and the first failure is thrown.
 */
export class Parts {
  readonly #failures: ServerFailure[] = [];
  #asked = 0;

  /** For people, each once, in the order in which the parts failed. */
  get problems(): string[] {
    return [...new Set(this.#failures.map(({ message }) => message))];
  }

  async read<T>(call: () => Promise<T>): Promise<T | Unknown> {
    this.#asked += 1;
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ServerFailure)) throw error;
      this.#failures.push(error);
      return 'unknown';
    }
  }

  /** @throws ServerFailure when nothing of all that was asked came */
  requireSome(): void {
    const [first] = this.#failures;
    if (first !== undefined && this.#failures.length === this.#asked) throw first;
  }
}
