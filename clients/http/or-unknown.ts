import type * as z from 'zod';

/**
 * What a server says, or `unknown` when it is missing, or is no such thing: one odd value must not cost the
 * whole answer, and must not be taken for a default either.
 */
export function orUnknown<T extends z.ZodType>(schema: T) {
  // A union with the word would say the same to the types, and cost time at every value.
  const lenient = schema as unknown as z.ZodType<z.output<T> | 'unknown', z.input<T>>;
  return lenient.catch('unknown');
}
