/**
 * Removes secrets from text that came from outside, for example from a server that repeats what it was
 * sent. Secrets that it learns later (a cookie, a token from a login) are added.
 */
export class Secrets {
  readonly #values = new Set<string>();

  constructor(values: readonly string[] = []) {
    for (const value of values) this.add(value);
  }

  /** Short values are left alone: to replace every `a` would hide the message and tell the secret. */
  add(value: string): void {
    if (value.length >= 4) this.#values.add(value);
  }

  /** The same text with every secret replaced, also where it is percent-encoded. */
  conceal(text: string): string {
    let result = text;
    for (const secret of this.#values) {
      result = result.replaceAll(secret, '[secret]').replaceAll(encodeURIComponent(secret), '[secret]');
    }
    return result;
  }
}
