import { ServerError } from './server-error.ts';

/** Waits, and comes back early when the signal aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

export interface RetryOptions {
  /** Calls in all, the first one included. */
  readonly attempts: number;
  /** Longest wait before the first repetition, ms; doubles each time. */
  readonly baseDelayMs: number;
  /** Longest wait before any repetition, ms. */
  readonly maxDelayMs: number;
  readonly sleep: Sleep;
  /** In [0, 1). */
  readonly random: () => number;
}

/**
 * What is left of the wait for one server. A server that stayed away for all attempts of one read is asked once by the
 * next ones, until it answers: who reads ten lists of a server that is gone waits for one of them, not for ten.
 */
export class Patience {
  #spent = false;

  /** @param read makes at most so many attempts */
  async within<T>(attempts: number, read: (attempts: number) => Promise<T>): Promise<T> {
    try {
      const answer = await read(this.#spent ? 1 : attempts);
      this.#spent = false;
      return answer;
    } catch (error) {
      if (isTransient(error) && error.code !== 'connection-lost') this.#spent = true;
      throw error;
    }
  }
}

/**
 * Repeats an idempotent read. A server that cannot be reached, is starting (503) or asks for patience (429)
 * is asked again up to `attempts` times; a connection that broke is tried once more, as an idle keep-alive
 * connection may close just when it is used. Everything else fails at once: a login, a 500 and a timeout do
 * not get better by repeating, they ban the caller or double the load.
 */
export async function withRetries<T>(
  read: () => Promise<T>,
  options: RetryOptions,
  signal?: AbortSignal,
): Promise<T> {
  let resets = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (attempt >= options.attempts || !isTransient(error)) throw error;
      if (error.code === 'connection-lost' && ++resets > 1) throw error;
      await options.sleep(delayBefore(attempt, options), signal);
    }
  }
}

function isTransient(error: unknown): error is ServerError {
  if (!(error instanceof ServerError)) return false;
  return (
    error.code === 'unreachable' ||
    error.code === 'starting' ||
    error.code === 'rate-limited' ||
    error.code === 'connection-lost'
  );
}

/** Between half of the ceiling and the ceiling, so that several clients do not come back in step. */
function delayBefore(attempt: number, { baseDelayMs, maxDelayMs, random }: RetryOptions): number {
  const ceiling = Math.min(baseDelayMs * 2 ** (attempt - 1), maxDelayMs);
  return ceiling / 2 + (ceiling / 2) * random();
}
