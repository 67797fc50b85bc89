import { ServerFailure } from '../../../cleanup/ports/server-failure.ts';

/** Counts what a reader is asked, and fails what a test lets fail. */
export class Calls {
  /** Each call by its name, with its subject where it has one: `marks anna`. */
  readonly made: string[] = [];
  readonly #failing: (call: string) => boolean;

  constructor(failing: (call: string) => boolean = () => false) {
    this.#failing = failing;
  }

  async answer<Answer>(call: string, answer: () => Answer): Promise<Answer> {
    this.made.push(call);
    await Promise.resolve();
    if (this.#failing(call)) throw new ServerFailure(`${call} failed`);
    return answer();
  }

  count(name: string): number {
    return this.made.filter((call) => call === name || call.startsWith(`${name} `)).length;
  }
}
