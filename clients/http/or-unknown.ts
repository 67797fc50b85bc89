import * as z from 'zod';

/**
 * What a server says, or `unknown` when it is missing, or is no such thing: one odd value must not cost the
 * whole answer, and must not be taken for a default either.
 */
export function orUnknown<T extends z.ZodType>(schema: T) {
  return z.union([schema, z.literal('unknown')]).catch('unknown');
}
