import { nearest } from '../../program/config/suggest.ts';
import { isTimeZone } from '../../program/config/time-zone.ts';

/**
 * Why `zone` is not a zone of the tz database, or nothing. Kubernetes looks zones up by file name, so the
 * case must be right, and it refuses offsets such as `+02:00`, which JavaScript takes.
 */
export function timeZoneProblem(zone: string): string | undefined {
  const known = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/UTC'];
  if (known.includes(zone)) return undefined;
  const sameLetters = known.find((name) => name.toLowerCase() === zone.toLowerCase());
  // Intl accepts more than it lists: links such as Asia/Calcutta.
  const link = /^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone) && isTimeZone(zone);
  if (sameLetters === undefined && link) return undefined;
  const suggestion = sameLetters ?? nearest(zone, known);
  const wayOut = suggestion === undefined ? '' : `; did you mean ${suggestion}`;
  return `expected a time zone of the tz database like Europe/Berlin${wayOut}`;
}
