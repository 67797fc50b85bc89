import type { Change } from '../../domain/difference/comparison.ts';
import type { Json } from '../../domain/resource/json.ts';
import { isConcealed } from '../../domain/resource/resource.ts';

/** The values to be sent, secrets in the open. */
export type Values = Readonly<Record<string, Json>>;

export function valuesOf(fields: Change['fields']): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, isConcealed(value) ? value.reveal() : value]),
  );
}

/** The fields of a document that a server sent: what JSON holds is plain. */
export function fieldsOf(document: object): Readonly<Record<string, Json>> {
  return { ...document } as Readonly<Record<string, Json>>;
}
