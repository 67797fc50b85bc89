/** A value of a query or form; an array repeats the name, undefined leaves it out. */
export type QueryValue = string | number | boolean | readonly (string | number)[] | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

/** `a=1&b=x&b=y`, percent-encoded; empty when nothing is left. */
export function encodeQuery(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const values = typeof value === 'object' ? value : [value];
    return values.map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`);
  });
  return pairs.join('&');
}

/** Kestrel answers 414 to a request line over 8,192 bytes; method, version and separators take some of them. */
export const maxTargetBytes = 8000;

/** Parts of at most `size` elements, in order, so that a list of ids fits in a request line. */
export function inChunks<T>(values: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < values.length; start += size) chunks.push(values.slice(start, start + size));
  return chunks;
}
