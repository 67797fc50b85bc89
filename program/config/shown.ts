/**
 * How a value is shown in an error. Beside keys and passwords a slip puts a secret under the wrong key: text
 * is shown only where it reads like an attempt at what was expected, and else only its kind is named.
 */
import { namesSecret } from './secret-look.ts';
import { nearest } from './suggest.ts';

/** `"five"`, `30`, or the kind; `known` are the values that were expected, where there are few. */
export function shown(value: unknown, path: readonly PropertyKey[], known: readonly unknown[] = []): string {
  if (path.some(namesSecret)) return kindOf(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && isAttempt(value, known) ? JSON.stringify(value) : kindOf(value);
}

export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

/** One word of letters, or a number, with its unit as people write it: `5d`, `7 days`, `50 %`, `10GiB`. */
const WORD = /^[a-z]{1,10}$/i;
const NUMBER = /^[-+]?\d[\d.,]{0,12}\s?(?:%|[dhmsw]|days?|hours?|weeks?|[kmgtp]i?b?)?$/i;

function isAttempt(text: string, known: readonly unknown[]): boolean {
  return WORD.test(text) || NUMBER.test(text) || nearest(text, known.map(String)) !== undefined;
}
