import type { Instant, WatchSpec } from './spec.ts';

/** An instant as people write it: `2026-01-31`, an ISO time, or epoch milliseconds. */
export type When = string | Instant;

export function instant(when: When): Instant {
  const at = typeof when === 'number' ? when : Date.parse(when);
  if (Number.isNaN(at)) throw new Error(`not a date: ${when}`);
  return at;
}

/** A date: played then. `'undated'`: played, but no date is known. Else the details. */
export type WatchInput =
  | When
  | {
      readonly played?: boolean;
      readonly at?: When;
      readonly position?: number;
      readonly favorite?: boolean;
      readonly playCount?: number;
    };

export type WatchInputs = Readonly<Record<string, WatchInput>>;

export function watchesFrom(inputs: WatchInputs | undefined): WatchSpec[] {
  return Object.entries(inputs ?? {}).map(([user, input]) => watchFrom(user, input));
}

function watchFrom(user: string, input: WatchInput): WatchSpec {
  if (input === 'undated') return { user, played: true };
  if (typeof input !== 'object') return { user, played: true, at: instant(input) };
  const { at, ...rest } = input;
  return { user, played: input.played ?? false, ...rest, ...(at === undefined ? {} : { at: instant(at) }) };
}

/** The same object without the properties that are undefined. */
export function definedOnly<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
