import { nearest } from './nearest.ts';

/**
 * Why `zone` is not a zone of the tz database, or nothing. Kubernetes looks zones up by file name, so the
 * case must be right, and it refuses `Local` and offsets such as `+02:00`, which JavaScript takes.
 */
export function timeZoneProblem(zone: string): string | undefined {
  const known = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/UTC'];
  if (known.includes(zone)) return undefined;
  const sameLetters = known.find((name) => name.toLowerCase() === zone.toLowerCase());
  if (sameLetters === undefined && isNamed(zone)) return undefined;
  const suggestion = sameLetters ?? nearest(zone, known);
  return `expected a time zone of the tz database like Europe/Berlin${suggestion === undefined ? '' : `; did you mean ${suggestion}`}`;
}

/** True for the names that Intl accepts without listing them: links such as Asia/Calcutta. */
function isNamed(zone: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
