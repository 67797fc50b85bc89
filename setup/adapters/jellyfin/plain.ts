import type { Change } from '../../domain/difference/comparison.ts';
import type { Json } from '../../domain/resource/json.ts';
import { isConcealed } from '../../domain/resource/resource.ts';

type Value = Change['fields'][string];

/** The value as it is sent. */
export function text(value: Value | undefined): string {
  return isConcealed(value) ? value.reveal() : String(value ?? '');
}

/** The fields as they are sent. */
export function plain(fields: Change['fields']): Record<string, Json> {
  const entries = Object.entries(fields);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isConcealed(value) ? value.reveal() : value]),
  );
}
