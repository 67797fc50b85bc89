/** What YAML takes without a complaint, and not as it was meant. */
import { isCollection, isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import { namesSecret } from './secret-look.ts';
import { startOf } from './yaml-nodes.ts';

export interface Slip {
  readonly path: readonly PropertyKey[];
  readonly offset: number;
  readonly message: string;
}

/** Merge keys, which stay a key like any other, and numbers that the next parser reads as another number. */
export function slipsIn(node: unknown, path: readonly PropertyKey[] = []): readonly Slip[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => slipsIn(item, [...path, index]));
  if (isScalar(node)) return oddNumber(node, path);
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = String(isScalar(key) ? key.value : key);
    const here = [...path, name];
    return name === '<<' ? [mergeKey(key, here)] : slipsIn(value, here);
  });
}

function mergeKey(key: unknown, path: readonly PropertyKey[]): Slip {
  return { path, offset: startOf(key) ?? 0, message: 'merge keys are not read; write out what it merges' };
}

/** `010` is eight to YAML 1.1 and to Go's parser, ten to YAML 1.2; `0o10` is text to the first. */
function oddNumber(node: Scalar, path: readonly PropertyKey[]): readonly Slip[] {
  const { source = '', value } = node;
  if (typeof value !== 'number' || !/^[-+]?0[\dxob]/i.test(source)) return [];
  const got = path.some(namesSecret) ? '' : `, got ${source}`;
  const message = `expected a decimal number without leading zeros${got}; YAML parsers disagree on what it is: write it plainly, or in quotes if it is text`;
  return [{ path, offset: startOf(node) ?? 0, message }];
}

/** A key that is no text, as an unquoted `{{ name }}` makes one; undefined where there is none. */
export function strangeKey(node: unknown): number | undefined {
  if (!isCollection(node)) return undefined;
  for (const item of node.items) {
    if (isPair(item) && isCollection(item.key)) return startOf(item.key) ?? 0;
    const below = strangeKey(isPair(item) ? item.value : item);
    if (below !== undefined) return below;
  }
  return undefined;
}
