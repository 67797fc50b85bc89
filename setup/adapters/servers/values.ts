import type { Change } from '../../domain/difference/comparison.ts';
import { isConcealed } from '../../domain/resource/resource.ts';

/** The values to be sent, secrets in the open. */
export type Values = Readonly<Record<string, unknown>>;

export function valuesOf(fields: Change['fields']): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, isConcealed(value) ? value.reveal() : value]),
  );
}
