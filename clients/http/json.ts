import type * as z from 'zod';
import type { ServerError } from './server-error.ts';

/**
 * Parses text that must be JSON of the schema's shape. Messages hold the place and the expectation, never
 * the value: what was sent may be a key.
 */
export function parseJson<T>(
  text: string,
  schema: z.ZodType<T>,
  fail: (what: string, nextStep: string) => ServerError,
): T {
  return parseValue(valueIn(text, fail), schema, fail, () => []);
}

/** As `parseJson`, of a value that stands somewhere in an answer: `at` is where. */
export function parseValue<T>(
  value: unknown,
  schema: z.ZodType<T>,
  fail: (what: string, nextStep: string) => ServerError,
  at: () => readonly PropertyKey[],
): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const path = [...at(), ...(first?.path ?? [])];
  const place = path.length === 0 ? 'the top' : path.join('.');
  throw fail(
    `sent an answer that does not parse at ${place}: ${first?.message ?? 'unknown'}`,
    'nothing is assumed in its place; check that its version is supported',
  );
}

/** A sign-on page answers 200 too. */
const toItself = 'check that its address leads to the server itself, not to a sign-on page before it';

function valueIn(text: string, fail: (what: string, nextStep: string) => ServerError): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // V8's message quotes the text, so the cause is left out.
    const begin = text.trimStart().slice(0, 1);
    if (begin === '') throw fail('sent an empty answer', 'see its log, and that of a proxy before it');
    if (begin === '{' || begin === '[') {
      throw fail(
        'sent an answer that is cut off or damaged',
        'try again; a proxy before it may cut off long ones',
      );
    }
    throw fail(
      begin === '<' ? 'sent a web page instead of JSON' : 'sent an answer that is not JSON',
      toItself,
    );
  }
}
