/** The shape of a schema: which keys there are, and what is said of them. */
import type * as z from 'zod';

/** As JSON Schema names these things, without anything that only checks values. */
export interface Outline {
  readonly properties?: Readonly<Record<string, Outline>>;
  /** Of a record: what every value is. */
  readonly additionalProperties?: Outline;
  /** Of a list: what every entry is. */
  readonly items?: Outline;
  /** One of these holds. */
  readonly anyOf?: readonly Outline[];
  /** The only value there can be. */
  readonly const?: unknown;
  readonly description?: string;
}

/**
 * What a file may hold, before any transformation. Made from the schema's own definition: zod's JSON Schema would say
 * the same, and takes 20 kB of a program that needs no more than this.
 */
export function outlineOf(schema: z.core.$ZodType): Outline {
  const { description } = schema as z.ZodType;
  return {
    ...shapeOf((schema as z.core.$ZodTypes)._zod.def),
    ...(description !== undefined && { description }),
  };
}

function shapeOf(def: z.core.$ZodTypes['_zod']['def']): Outline {
  switch (def.type) {
    case 'object':
      return {
        properties: Object.fromEntries(
          Object.entries(def.shape).map(([key, property]) => [key, outlineOf(property)]),
        ),
      };
    case 'record':
      return { additionalProperties: outlineOf(def.valueType) };
    case 'array':
      return { items: outlineOf(def.element) };
    case 'union':
      return { anyOf: def.options.map(outlineOf) };
    case 'literal':
      return def.values.length === 1 ? { const: def.values[0] } : {};
    case 'pipe':
      return outlineOf(isTransform(def.in) ? def.out : def.in);
    case 'optional':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
      return outlineOf(def.innerType);
    default:
      return {};
  }
}

function isTransform(schema: z.core.$ZodType): boolean {
  return schema._zod.def.type === 'transform';
}
