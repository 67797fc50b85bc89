import * as z from 'zod';

/** Types of JSON, as both kinds of document name them. */
export type FieldTypes = Readonly<Record<string, string>>;

interface JsonSchema {
  /** Several types where null is one of them. */
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

/** Every field that a schema reads, by its dotted name, with its type. Lists are passed through. */
export function fieldsOf(schema: z.ZodType): FieldTypes {
  const fields: Record<string, string> = {};
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, '', fields);
  return fields;
}

function collect(schema: JsonSchema, name: string, into: Record<string, string>): void {
  const present = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  if (present.items !== undefined) {
    collect(present.items, name, into);
    return;
  }
  const properties = Object.entries(present.properties ?? {});
  if (properties.length === 0 && name !== '') into[name] = typeOf(present);
  for (const [key, value] of properties) collect(value, name === '' ? key : `${name}.${key}`, into);
}

function typeOf({ type, const: only, enum: some }: JsonSchema): string {
  const name = typeof type === 'object' ? type.find((one) => one !== 'null') : type;
  return name ?? (only === undefined && some === undefined ? 'any' : 'string');
}
