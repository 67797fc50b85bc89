/** Walking a parsed YAML document. */
import { type Document, isMap, isNode, isScalar, isSeq } from 'yaml';

/** Where the key or list item at a path begins, or the nearest parent that exists. */
export function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
}

function stepInto(
  node: unknown,
  step: PropertyKey,
): { offset: number | undefined; node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.findLast(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
    return pair && { offset: startOf(pair.key), node: pair.value };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item: unknown = node.items[step];
    return item === undefined ? undefined : { offset: startOf(item), node: item };
  }
  return undefined;
}

/** Where a node begins in the text. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** A key that stands twice in one mapping: offsets of both places. */
interface Duplicate {
  readonly path: readonly PropertyKey[];
  readonly first: number;
  readonly again: number;
}

/** YAML forbids a key twice in one mapping; read as plain data, the last one would silently win. */
export function duplicateKeys(node: unknown, path: readonly PropertyKey[] = []): readonly Duplicate[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => duplicateKeys(item, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Map<string, number>();
  return node.items.flatMap(({ key, value }) => {
    const name = String(isScalar(key) ? key.value : key);
    const here = [...path, name];
    const again = startOf(key) ?? 0;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, again);
    const duplicate = first === undefined ? [] : [{ path: here, first, again }];
    return [...duplicate, ...duplicateKeys(value, here)];
  });
}
