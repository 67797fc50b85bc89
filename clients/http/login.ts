import type { Authorizer } from './reader.ts';
import { ServerError } from './server-error.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * Logs in before the first call and keeps the result, the failure too: a server that refused the password
 * is not asked again, because it counts failures and bans. Only a server that was not reached, or is still
 * starting, is asked again by the next call.
 */
export class Login implements Authorizer {
  readonly #logIn: () => Promise<Headers>;
  readonly #renewable: boolean;
  #session: Promise<Headers> | undefined;

  /** @param renewable a session may run out, and then another login is right */
  constructor(logIn: () => Promise<Headers>, { renewable }: { renewable: boolean }) {
    this.#logIn = logIn;
    this.#renewable = renewable;
  }

  async headers(): Promise<Headers> {
    this.#session ??= this.#logIn();
    const session = this.#session;
    try {
      return await session;
    } catch (error) {
      const untold = error instanceof ServerError && ['unreachable', 'starting'].includes(error.code);
      if (untold && this.#session === session) this.#session = undefined;
      throw error;
    }
  }

  forget(): boolean {
    if (this.#renewable) this.#session = undefined;
    return this.#renewable;
  }
}
