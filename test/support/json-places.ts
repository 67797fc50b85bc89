/** Steps from the root of a JSON value to one inside it. */
export type Place = readonly (string | number)[];

/** Every place of a value that holds something other than a list or mapping. */
export function leavesOf(value: unknown, path: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return steps.flatMap((step) => leavesOf((value as Record<string, unknown>)[step], [...path, step]));
}

/** Every place of a value, the lists and mappings too, the outermost first. */
export function placesOf(value: unknown): readonly Place[] {
  const prefixes = leavesOf(value).flatMap((path) => path.map((_, length) => path.slice(0, length + 1)));
  return [[], ...new Map(prefixes.map((path) => [path.join('/'), path])).values()];
}

/** A copy with another value at one place. */
export function replaced(value: unknown, [step, ...rest]: Place, by: unknown): unknown {
  if (step === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[step] = replaced(copy[step], rest, by);
  return copy;
}
