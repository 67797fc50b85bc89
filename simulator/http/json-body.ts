import type { Call } from './call.ts';

export type JsonObject = Record<string, unknown>;

/** The request's JSON object; throws for anything else, which the servers answer with an error of their own. */
export function objectBody(call: Call): JsonObject {
  const parsed: unknown = JSON.parse(call.body === '' ? '{}' : call.body);
  if (!isObject(parsed)) throw new Error('the body is not a JSON object');
  return parsed;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers of a JSON array; anything else in it is left out, no array is an empty one. */
export function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];
}

export function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

export function stringOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

export function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
