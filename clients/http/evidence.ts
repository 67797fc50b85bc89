import { isDeepStrictEqual } from 'node:util';

/** The first value that comes twice, or undefined. */
export function firstDuplicate<T>(values: readonly T[]): T | undefined {
  // Nearly always there is none, and to count is twice as fast as to look for it.
  if (new Set(values).size === values.length) return undefined;
  const seen = new Set<T>();
  for (const value of values) {
    if (seen.has(value)) return value;
    seen.add(value);
  }
  return undefined;
}

/** The first value that was not asked for, or undefined: servers ignore filters that they do not understand. */
export function firstUnasked<T>(values: Iterable<T>, asked: ReadonlySet<T>): T | undefined {
  for (const value of values) {
    if (!asked.has(value)) return value;
  }
  return undefined;
}

/**
 * Names of the fields that do not hold what was written: servers ignore what they do not know. A field that
 * was emptied with null is absent when it is read again.
 */
export function fieldsNotTaken(
  written: Readonly<Record<string, unknown>>,
  readBack: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(written).filter(
    (name) => !isDeepStrictEqual(written[name] ?? null, readBack[name] ?? null),
  );
}
