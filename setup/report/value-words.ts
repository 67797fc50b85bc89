import type { Json } from '../domain/resource/json.ts';
import { isConcealed, NOT_SHOWN } from '../domain/resource/resource.ts';

/** A value for people: secrets are masked, text is bare where that cannot be misread. */
export function valueWords(value: unknown): string {
  const shown = valueJson(value);
  if (isConcealed(value)) return '(secret)';
  if (value === NOT_SHOWN) return '(not shown)';
  if (value === undefined) return '(none)';
  if (typeof shown === 'string' && /^[^\s"'(),[\]{}]+( [^\s"'(),[\]{}]+)*$/.test(shown)) return shown;
  return JSON.stringify(shown);
}

/** A value for programs: null stands for one that is absent, a secret or not shown. */
export function valueJson(value: unknown): Json {
  if (value === undefined || isConcealed(value) || typeof value === 'symbol') return null;
  return value as Json; // what is no secret and no mark came as a plain value
}
