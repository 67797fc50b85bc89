/** The schema of media.yaml as a tree of plain nodes: what the reference is written from. */
import { mediaSchema } from '../../lib/config/json-schema.ts';
import { inlined } from './inlined.ts';

/** One place of the JSON schema, with the words of it that the reference reads. */
export interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
}

/** The whole file. */
export function rootNode(): Node {
  // What zod writes as JSON schema has these words, and no others that matter here.
  return inlined(mediaSchema()) as Node;
}

/** A node with what it only refers to laid into it; what stands beside the reference wins. */
export function flat(node: Node): Node {
  const { allOf = [], ...own } = node;
  return Object.assign({}, ...allOf.map(flat), own);
}

/** The shapes a value may have: the node itself, where it is not a choice. */
export function variantsOf(node: Node): readonly Node[] {
  const { anyOf, oneOf, ...own } = flat(node);
  const choices = anyOf ?? oneOf;
  return choices === undefined ? [own] : choices.flatMap(variantsOf);
}

/** Those of the shapes that are mappings with keys of their own. */
export function mappingsOf(node: Node): readonly Node[] {
  return variantsOf(node).filter(({ properties }) => properties !== undefined);
}

/** What stands in each entry of a list, or under each name of a mapping with free names. */
export function entryOf(node: Node): Node | undefined {
  const { items, additionalProperties } = flat(node);
  return items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
}

/** Keys with the nodes they hold. */
export function keysOf({ properties = {} }: Node): readonly (readonly [string, Node])[] {
  return Object.entries(properties).map(([key, node]) => [key, flat(node)]);
}

/** The node at a path of keys; a list or a mapping with free names is passed through by one step of any name. */
export function nodeAt(root: Node, path: readonly string[]): Node {
  return path.reduce<Node>((node, step) => {
    const found = mappingsOf(node)
      .map(({ properties = {} }) => properties[step])
      .find((property) => property !== undefined);
    const next = found ?? entryOf(node);
    if (next === undefined) throw new Error(`the schema has no ${path.join('.')}`);
    return flat(next);
  }, flat(root));
}
