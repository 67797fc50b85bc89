import * as z from 'zod';

const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * A point in time, as milliseconds since 1970-01-01T00:00:00Z. Without a zone it is an error, because the
 * reader's own zone would be a guess.
 */
export const Instant = z.string().transform((text, context) => {
  const instant = withZone.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) {
    context.issues.push({ code: 'custom', message: 'expected a date with time and zone', input: undefined });
    return z.NEVER;
  }
  return instant;
});
