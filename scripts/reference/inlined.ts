type Node = Readonly<Record<string, unknown>>;

/** A JSON schema with every reference to its own definitions replaced by what it refers to. */
export function inlined(schema: Node): Node {
  const definitions = { ...nodeOf(schema['definitions']), ...nodeOf(schema['$defs']) };
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...rest } = value as Node;
    const target =
      typeof $ref === 'string' ? definitions[$ref.replace(/^#\/(definitions|\$defs)\//, '')] : {};
    return Object.fromEntries(
      Object.entries({ ...nodeOf(target), ...rest }).map(([key, child]) => [key, resolve(child)]),
    );
  };
  const { definitions: _definitions, $defs, ...root } = schema;
  return nodeOf(resolve(root));
}

function nodeOf(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}
