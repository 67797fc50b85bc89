import type { Plan } from './plan.ts';

/**
 * What somebody approves who approves a plan: what goes, by every id, path, size and fact that justifies
 * it, under which policy, and what refuses it. Equal exactly when that is equal; when it was made, what
 * stays and what is announced do not matter. A fingerprint is a digest of this string.
 */
export function canonicalContent({ version, complete, policy, refusals, remove }: Plan): string {
  return canonicalJson({ version, complete, policy, refusals: refusals.map(canonicalJson).sort(), remove });
}

/** JSON with the keys of every object in one order; absent and undefined are the same. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sortedKeys(part) : part));
}

/** An object that is no list; `null` is none. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return Object(value) === value && !Array.isArray(value);
}

function sortedKeys(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key]]),
  );
}
