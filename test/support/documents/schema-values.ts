/** Every value that a zod schema knows by a key, with its own schema. */
import * as z from 'zod';

export interface Value {
  readonly path: string;
  readonly schema: z.ZodType;
}

export function valuesOf(schema: z.ZodType, path = ''): readonly Value[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, child]) => {
      const value: z.ZodType = child;
      return [{ path: `${path}.${key}`, schema: value }, ...valuesOf(value, `${path}.${key}`)];
    });
  }
  return insideOf(schema).flatMap((inner) => valuesOf(inner, path));
}

/** The schemas that a schema wraps or chooses from. */
function insideOf(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options as readonly z.ZodType[];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodPipe) return [schema.in as z.ZodType];
  const { innerType } = schema.def as { readonly innerType?: z.ZodType };
  return innerType === undefined ? [] : [innerType];
}
