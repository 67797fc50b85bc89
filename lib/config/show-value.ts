/** Echo of a value in an error, unless it might be a secret. */
import { namesSecret, resemblesSecret } from '../../program/config/secret-look.ts';

const SHOWN_LENGTH = 60;

/** `"30"`, `30`, `a list`; never something that looks like a secret. */
export function showValue(value: unknown, path: readonly PropertyKey[]): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (looksSecret(value, path)) return 'a value that looks like a secret (not shown)';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

function looksSecret(value: unknown, path: readonly PropertyKey[]): boolean {
  if (typeof value === 'boolean') return false;
  if (path.some(namesSecret)) return true;
  return typeof value === 'string' && resemblesSecret(value);
}
