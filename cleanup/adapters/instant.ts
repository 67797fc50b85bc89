import * as z from 'zod';
import type { EpochMs } from '../domain/facts.ts';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const WORDS = 'expected a time like 2026-03-01T04:00:00Z, or milliseconds since 1970';

/** ISO 8601 with an offset, or whole milliseconds since 1970. */
export const Instant = instantOr<never>();

/** An instant, or one of the words that stand for having none. */
export function instantOr<Word extends string>(...words: readonly Word[]) {
  const known: readonly string[] = words;
  return z.union([z.int(), z.string()]).transform((value, context): EpochMs | Word => {
    // The comparison with the words is what makes it one of them.
    if (typeof value === 'string' && known.includes(value)) return value as Word;
    const instant = typeof value === 'number' ? value : isoInstant(value);
    if (!Number.isNaN(instant)) return instant;
    context.addIssue({ code: 'custom', message: [WORDS, ...words].join(', or ') });
    return z.NEVER;
  });
}

function isoInstant(value: string): number {
  return ISO.test(value) ? Date.parse(value) : Number.NaN;
}
