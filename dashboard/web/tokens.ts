/** Proof that a form came from a page of ours: bound to the browser's cookie, which no other site can read. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export class Tokens {
  readonly #key = randomBytes(32);

  /** @param binding what only this browser has: its session's id, or its visitor's cookie */
  of(binding: string): string {
    return createHmac('sha256', this.#key).update(binding).digest('base64url');
  }

  fits(token: unknown, binding: string): boolean {
    const right = Buffer.from(this.of(binding));
    const given = Buffer.from(typeof token === 'string' ? token : '');
    return given.length === right.length && timingSafeEqual(given, right);
  }
}
