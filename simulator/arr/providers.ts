import { isObject, type JsonObject, numbersOf, stringOr } from '../http/json-body.ts';
import { fieldDtos } from './provider-fields.ts';

/** A configured thing with fields: a download client, a connection, an import list. */
export interface Provider {
  readonly id: number;
  readonly name: string;
  readonly implementation: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly tags: readonly number[];
  /** Everything else of the resource: enable, priority, onGrab, … */
  readonly rest: JsonObject;
}

/** What a client sees instead of a stored secret, and sends back to keep it. */
const MASK = '********';
const SECRET_FIELDS = new Set(['password', 'apiKey']);
const OWN_KEYS = new Set([
  'id',
  'name',
  'implementation',
  'fields',
  'tags',
  'implementationName',
  'configContract',
]);

/** Reads a provider from a request; masked secrets keep the value stored before. */
export function providerFrom(id: number, body: JsonObject, before?: Provider): Provider {
  const fields: Record<string, unknown> = {};
  for (const field of Array.isArray(body['fields']) ? body['fields'] : []) {
    if (!isObject(field)) continue;
    const name = stringOr(field['name'], '');
    fields[name] = field['value'] === MASK && before !== undefined ? before.fields[name] : field['value'];
  }
  return {
    id,
    name: stringOr(body['name'], ''),
    implementation: stringOr(body['implementation'], ''),
    fields,
    tags: numbersOf(body['tags']),
    rest: Object.fromEntries(Object.entries(body).filter(([key]) => !OWN_KEYS.has(key))),
  };
}

export function providerDto(provider: Provider): JsonObject {
  return {
    ...provider.rest,
    id: provider.id,
    name: provider.name,
    implementation: provider.implementation,
    implementationName: provider.implementation === 'QBittorrent' ? 'qBittorrent' : provider.implementation,
    configContract: `${provider.implementation}Settings`,
    tags: provider.tags,
    fields: fieldDtos(
      Object.entries(provider.fields).map(([name, value]) => [
        name,
        SECRET_FIELDS.has(name) && value !== '' && value !== undefined ? MASK : value,
      ]),
    ),
  };
}
