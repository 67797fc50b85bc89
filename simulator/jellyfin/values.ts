import type { Call } from '../http/call.ts';
import type { JsonObject } from '../http/json-body.ts';

/** 100 ns, the unit of positions and runtimes. */
export const TICKS_PER_MS = 10_000;

export const MINUTE_TICKS = 60_000 * TICKS_PER_MS;

/** An instant as Jellyfin writes it: seven decimals. */
export function jellyfinDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, -1)}0000Z`;
}

/** An id with or without dashes, in the form that is stored; nothing when it is no id at all. */
export function parseId(text: string): string | undefined {
  const bare = text.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(bare) ? bare : undefined;
}

/**
 * The entries of a list parameter. Sent once, it is split at its separator; sent several times, each value is one entry
 * (`CommaDelimitedCollectionModelBinder`, the same in 10.10 to 12), so that `a,b` beside `c` is an entry called `a,b`.
 */
export function listOf(call: Call, name: string, separator: ',' | '|' = ','): string[] {
  const values = call.asks(name);
  const entries = values.length > 1 ? values : values.flatMap((value) => value.split(separator));
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** The entries that are known; what is not known is dropped without a word. */
export function knownValues<T extends string>(entries: readonly string[], known: readonly T[]): T[] {
  return entries.flatMap(
    (entry) => known.find((candidate) => candidate.toLowerCase() === entry.toLowerCase()) ?? [],
  );
}

export function knownOf<T extends string>(call: Call, name: string, known: readonly T[]): T[] {
  return knownValues(listOf(call, name), known);
}

/** The ids of a list parameter; what is no id is dropped. */
export function idsOf(call: Call, name: string): string[] {
  return listOf(call, name).flatMap((entry) => parseId(entry) ?? []);
}

/** What is null is not written. */
export function withoutNulls(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null));
}
