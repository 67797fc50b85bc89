/** A value that somebody could write at a place. */
import { entryOf, flat, type Node, variantsOf } from './node.ts';

/** From the schema's own examples, else another choice than the default, else the default. Undefined for mappings with keys. */
export function exampleOf(node: Node): unknown {
  const { examples, default: byDefault } = flat(node);
  if (examples !== undefined) return examples[0];
  const [first = {}] = variantsOf(node);
  return exampleOfOne(first, byDefault) ?? byDefault;
}

function exampleOfOne(node: Node, byDefault: unknown): unknown {
  if (node.const !== undefined) return node.const;
  if (node.enum !== undefined) return node.enum.find((word) => word !== byDefault);
  if (node.type === 'boolean') return byDefault !== true;
  if (node.examples !== undefined) return node.examples[0];
  if (node.type !== 'array') return undefined;
  const entry = exampleOf(entryOf(node) ?? {});
  return entry === undefined ? undefined : [entry];
}
