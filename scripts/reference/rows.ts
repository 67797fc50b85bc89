/** The rows of a table of keys, and what is too large for one and gets a section of its own. */
import { exampleOf } from './example-of.ts';
import { code, linkTo, prose } from './markdown.ts';
import { entryOf, flat, keysOf, mappingsOf, type Node } from './node.ts';
import { type Shape, shapeOf } from './shapes.ts';
import { typeWords } from './type-words.ts';

export const HEADS = ['Key', 'Type', 'Default', 'Meaning', 'Example'] as const;

/** A mapping that is described in its own section. */
export interface Later {
  readonly path: readonly string[];
  readonly node: Node;
}

export interface Rows {
  readonly cells: readonly (readonly string[])[];
  readonly later: readonly Later[];
}

/** More keys than this make a section of their own. */
const MOST_KEYS_INSIDE = 4;

/** The keys of a mapping. `path` leads to it from the top of the file, `prefix` from the table. */
export function rowsOf(mapping: Node, path: readonly string[], prefix = ''): Rows {
  const { required = [] } = mapping;
  return together(
    keysOf(mapping).map(([key, node]) =>
      rowsOfKey({ key, node, path, prefix, needed: required.includes(key) }),
    ),
  );
}

interface Place {
  readonly key: string;
  readonly node: Node;
  readonly path: readonly string[];
  readonly prefix: string;
  readonly needed: boolean;
}

function rowsOfKey(place: Place): Rows {
  const { key, node, prefix } = place;
  const shape = shapeOf(key);
  const inner = innerOf(node);
  if (inner === undefined) return { cells: [row(place, typeWords(node))], later: [] };
  if (shape !== undefined) return { cells: [row(place, shapeType(shape, node))], later: [] };
  const path = [...place.path, `${key}${inner.mark}`];
  const [mapping, another] = mappingsOf(inner.node);
  if (mapping !== undefined && another === undefined && countOf(mapping) <= MOST_KEYS_INSIDE) {
    const below = rowsOf(mapping, path, `${prefix}${key}${inner.mark}.`);
    return together([{ cells: [row(place, typeWords(node))], later: [] }, below]);
  }
  return {
    cells: [row(place, linkTo(path.join('.'), typeWords(node)))],
    later: [{ path, node: inner.node }],
  };
}

/** The mapping that a value is or is made of, and how its place is written. */
export function innerOf(node: Node): { readonly node: Node; readonly mark: string } | undefined {
  if (mappingsOf(node).length > 0) return { node, mark: '' };
  const entry = entryOf(node);
  if (entry === undefined || mappingsOf(entry).length === 0) return undefined;
  return { node: entry, mark: flat(node).items === undefined ? '.NAME' : '[]' };
}

function row({ key, node, prefix, needed }: Place, type: string): readonly string[] {
  const example = innerOf(node) === undefined ? exampleOf(node) : node.examples?.[0];
  return [
    `\`${prefix}${key}\``,
    type,
    defaultWords(node, needed),
    prose(node.description ?? ''),
    example === undefined || isEmpty(example) ? '' : code(example),
  ];
}

function defaultWords(node: Node, needed: boolean): string {
  if (needed) return 'needed';
  return node.default === undefined || (isEmpty(node.default) && innerOf(node) !== undefined)
    ? ''
    : code(node.default);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function shapeType({ title }: Shape, node: Node): string {
  return `${flat(node).items === undefined ? '' : 'list of: '}${linkTo(title)}`;
}

/** Keys below a mapping, those of a shape or of a section as one. */
function countOf(mapping: Node): number {
  const counts = keysOf(mapping).map(([key, node]) => {
    const inner = shapeOf(key) === undefined ? innerOf(node) : undefined;
    return inner === undefined ? 1 : mappingsOf(inner.node).reduce((sum, one) => sum + countOf(one), 1);
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

function together(parts: readonly Rows[]): Rows {
  return { cells: parts.flatMap(({ cells }) => cells), later: parts.flatMap(({ later }) => later) };
}
