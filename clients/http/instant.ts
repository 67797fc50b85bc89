import * as z from 'zod';

const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Servers write the first moment of the year 1, 1601, 1753, 1900 or 1970 where they have no date. */
const firstEvent = Date.UTC(1990);
/** .NET's last moment is of 9999. */
const end = Date.UTC(9000);
/** Some broadcasts and many films are older than any server; year 1900 and earlier are placeholders. */
const firstBroadcast = Date.UTC(1901);

/**
 * When something happened at a server, as milliseconds since 1970-01-01T00:00:00Z. A date that stands for
 * having none is `unknown`: nothing was added, imported or played before 1990. Text without a zone is an
 * error, because the reader's own zone would be a guess.
 */
export const Instant = instantWhere((instant) => instant >= firstEvent && instant < end);

/** As `Instant`, of a first broadcast, which may be old; the zero of Unix time is no date either. */
export const AirDate = instantWhere((instant) => instant >= firstBroadcast && instant < end && instant !== 0);

function instantWhere(isDate: (instant: number) => boolean) {
  return z.string().transform((text, context): number | 'unknown' => {
    const instant = withZone.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(instant)) {
      context.issues.push({
        code: 'custom',
        message: 'expected a date with time and zone',
        input: undefined,
      });
      return z.NEVER;
    }
    return isDate(instant) ? instant : 'unknown';
  });
}
