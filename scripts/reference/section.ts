/** A section of the reference: the keys of one mapping, and the sections of what is inside it. */
import { table } from './markdown.ts';
import { keysOf, mappingsOf, type Node } from './node.ts';
import { HEADS, innerOf, type Later, rowsOf } from './rows.ts';
import { longChoice } from './type-words.ts';

/** Tables of a mapping, one for each of its kinds, then its inner sections. */
export function sectionBody(node: Node, path: readonly string[]): readonly string[] {
  const inner = innerOf(node);
  const place = inner === undefined ? path : withMark(path, inner.mark);
  const mappings = mappingsOf(inner?.node ?? node);
  const kinds = mappings.map((mapping) => kindOf(mapping, mappings.length > 1));
  const tables = kinds.flatMap(({ lines, keys }) => {
    const { cells } = rowsOf(keys, place);
    return [...lines, ...(cells.length === 0 ? [] : table(HEADS, cells)), ...longChoices(keys)];
  });
  const later = kinds.flatMap(({ keys }) => rowsOf(keys, place).later);
  return [...tables, ...later.flatMap(innerSection)];
}

/** A heading and what is below it. */
export function innerSection({ path, node }: Later): readonly string[] {
  return [`### ${path.join('.')}`, '', ...described(node), ...sectionBody(node, path)];
}

/** The description as a sentence of its own. */
export function described({ description }: Node): readonly string[] {
  if (description === undefined) return [];
  return [`${description.charAt(0).toUpperCase()}${description.slice(1)}.`, ''];
}

interface Kind {
  readonly lines: readonly string[];
  /** The mapping without the key that tells its kind. */
  readonly keys: Node;
}

/** Of several kinds each says by which word it is chosen. */
function kindOf(mapping: Node, several: boolean): Kind {
  const [choice] = several ? keysOf(mapping).filter(([, node]) => node.const !== undefined) : [];
  if (choice === undefined) return { lines: [], keys: mapping };
  const [key, { const: word, description = '' }] = choice;
  const { [key]: _chosen, ...properties } = mapping.properties ?? {};
  return {
    lines: [`**\`${key}: ${String(word)}\`**: ${description}.`, ''],
    keys: { ...mapping, properties },
  };
}

function longChoices(mapping: Node): readonly string[] {
  return keysOf(mapping).flatMap(([key, node]) => {
    const words = longChoice(node);
    if (words.length === 0) return [];
    return [`\`${key}\` is one of ${words.join(', ')}.`, ''];
  });
}

function withMark(path: readonly string[], mark: string): readonly string[] {
  return mark === '' || path.at(-1)?.endsWith(mark) === true
    ? path
    : [...path.slice(0, -1), `${path.at(-1)}${mark}`];
}
