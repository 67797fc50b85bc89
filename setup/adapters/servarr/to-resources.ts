import type { Configuration, Provider } from '../../../clients/servarr/resources.ts';
import type { Json } from '../../domain/resource/json.ts';
import { NOT_SHOWN, type Resource } from '../../domain/resource/resource.ts';
import { MASK, SETTING } from './kinds.ts';

/** A download client or a connection: its own fields, and those of its settings form. */
export function fromProvider(kind: string, { id, name, fields, ...own }: Provider): Resource {
  const settings = fields.map((field): [string, unknown] => [`${SETTING}${field.name}`, field.value]);
  return {
    kind,
    name: name ?? '',
    ...(typeof id === 'number' && { key: id }),
    fields: fieldsOf([...Object.entries(own), ...settings]),
  };
}

/** A document of the configuration. The password of the host is shown as a hash: it cannot be compared. */
export function fromDocument(kind: string, { id: _, ...own }: Configuration): Resource {
  const fields = fieldsOf(Object.entries(own));
  if (kind !== 'host') return { kind, name: kind, fields };
  // The API key is nothing to compare or to show.
  const { apiKey: __, password, ...rest } = fields;
  const hidden: Resource['fields'] = password === null || password === '' ? {} : { password: NOT_SHOWN };
  return { kind, name: kind, fields: { ...rest, ...hidden } };
}

function fieldsOf(entries: readonly (readonly [string, unknown])[]): Resource['fields'] {
  // What a JSON document holds is plain; null stands for a setting that is there and empty.
  const shown = entries.map(([name, value]) => [
    name,
    value === MASK ? NOT_SHOWN : ((value ?? null) as Json),
  ]);
  return Object.fromEntries(shown);
}
