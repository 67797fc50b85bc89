import * as z from 'zod';

/** Keys the schema knows at a path, over all branches of unions. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let nodes: readonly unknown[] = branches(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  for (const step of path) nodes = nodes.flatMap((node) => branches(child(node, step)));
  const keys = nodes.flatMap((node) =>
    isRecord(node) && isRecord(node['properties']) ? Object.keys(node['properties']) : [],
  );
  return [...new Set(keys)];
}

function child(node: unknown, step: PropertyKey): unknown {
  if (!isRecord(node)) return undefined;
  if (typeof step === 'number') return node['items'];
  const properties = node['properties'];
  return (isRecord(properties) ? properties[step] : undefined) ?? node['additionalProperties'];
}

function branches(node: unknown): readonly unknown[] {
  if (!isRecord(node)) return [];
  const inner = [node['anyOf'], node['oneOf'], node['allOf']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return [node, ...inner.flatMap(branches)];
}

export function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
