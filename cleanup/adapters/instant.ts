import * as z from 'zod';
import type { EpochMs } from '../domain/basics/time.ts';
import { isInstant, parseInstant } from '../ports/instant-text.ts';

const WORDS = 'expected a time like 2026-03-01T04:00:00Z, or milliseconds since 1970';

/** ISO 8601 with an offset, or whole milliseconds since 1970. */
export const Instant = instantOr<never>();

/** An instant, or one of the words that stand for having none. */
export function instantOr<Word extends string>(...words: readonly Word[]) {
  const known: readonly string[] = words;
  return z.union([z.int(), z.string()]).transform((value, context): EpochMs | Word => {
    // The comparison with the words is what makes it one of them.
    if (typeof value === 'string' && known.includes(value)) return value as Word;
    const instant = typeof value === 'string' ? parseInstant(value) : isInstant(value) ? value : undefined;
    if (instant !== undefined) return instant;
    context.addIssue({ code: 'custom', message: [WORDS, ...words].join(', or ') });
    return z.NEVER;
  });
}
