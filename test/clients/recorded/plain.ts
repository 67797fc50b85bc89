import type { Exchange, Json, Recording } from '../../support/recorded.ts';

/** Looks into JSON by plain code, so that what is expected owes nothing to the clients' schemas. */
type Fields = Readonly<Record<string, Json>>;

/** The exchange of this number, counted from 0. */
export function exchangeOf({ name, exchanges }: Recording, index = 0): Exchange {
  const found = exchanges[index];
  if (found === undefined) throw new Error(`${name} has no exchange ${index}`);
  return found;
}

/** The last answer. */
export function answerOf({ exchanges }: Recording): Json {
  return (exchanges.at(-1) ?? exchanges[0]).response.body;
}

/** What was asked for under a name of the query. */
export function parameter({ request }: Exchange, name: string): string {
  return new URLSearchParams(request.query).get(name) ?? '';
}

/** The last number in a path. */
export function numberIn({ request }: Exchange): number {
  return Number(/(\d+)$/.exec(request.path)?.[1]);
}

/** The last id of 32 hex digits in a path. */
export function guidIn({ request }: Exchange): string {
  return [...request.path.matchAll(/[0-9a-f]{32}/g)].at(-1)?.[0] ?? '';
}

export function fieldsOf(value: Json | undefined): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  return value as Fields;
}

export function listIn(value: Json | undefined, name?: string): readonly Json[] {
  const list = name === undefined ? value : fieldsOf(value)[name];
  if (!Array.isArray(list)) throw new Error('not a list');
  return list as readonly Json[];
}

/** One field, or one below others: `movieFile.id`. */
export function fieldOf(value: Json | undefined, name: string): Json | undefined {
  return name
    .split('.')
    .reduce<Json | undefined>(
      (found, key) => (found === undefined || found === null ? undefined : fieldsOf(found)[key]),
      value,
    );
}

/** Fields that changed from one object to another, with what they are then. */
export function changeBetween(before: Json | undefined, after: Json | undefined): Fields {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return Object.fromEntries(
    Object.entries(is).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name])),
  );
}

/**
 * Some fields of an object, or of every object of a list: `id title movieFile(id path)`. Null and absent are
 * both left out, dates are milliseconds and `unknown` before 1990.
 */
export function read(value: Json | undefined, fields: string): unknown {
  if (Array.isArray(value)) return value.map((one) => read(one, fields));
  const wanted = [...fields.matchAll(/(\w+)(?:\(((?:[^()]|\([^()]*\))*)\))?/g)];
  return Object.fromEntries(
    wanted.flatMap(([, name = '', below]) => {
      const found = fieldsOf(value)[name];
      if (found === undefined || found === null) return [];
      return [[name, below === undefined ? dated(found) : read(found, below)]];
    }),
  );
}

const placeholder = /^(?:0001|1970)-/;

function dated(value: Json): Json {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return value;
  return placeholder.test(value) ? 'unknown' : Date.parse(value);
}

/** A result without null: what is null and what is absent means the same. */
export function compact(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value, (_, one) => one ?? undefined));
}
