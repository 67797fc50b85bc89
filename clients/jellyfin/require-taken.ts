import { fieldsNotTaken } from '../http/evidence.ts';
import type { HttpReader } from '../http/reader.ts';
import type { Configuration } from './server.ts';

/** @throws ServerError `mismatch` when a field that was written is not as written when it is read again */
export function requireTaken(
  http: HttpReader,
  path: string,
  change: Configuration,
  now: Configuration,
): void {
  const ignored = fieldsNotTaken(change, now);
  if (ignored.length === 0) return;
  throw http.failure(
    { path },
    'mismatch',
    `did not take ${ignored.join(', ')}`,
    'check the values and that its version knows them',
  );
}
