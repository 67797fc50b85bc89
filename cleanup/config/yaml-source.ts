import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problem.ts';

/** A YAML file that parsed, with the way back from a path in its value to the place in the text. */
export interface YamlSource {
  readonly value: unknown;
  /**
   * `cleanup.yaml:12:3 policy.graceDays`: line and column of the key or list item, or of the nearest
   * parent that exists when the path does not.
   */
  where(path: readonly PropertyKey[]): string;
}

export type YamlResult =
  | { readonly kind: 'parsed'; readonly source: YamlSource }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] };

/** Parses one YAML document. An empty one is an empty mapping: everything takes its default. */
export function parseYamlSource(file: string, text: string): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map((fault) => ({
      where: `${file}:${position(lines, fault.pos[0])}`,
      what: `not valid YAML: ${wordsOf(fault)}`,
    }));
    return { kind: 'broken', problems };
  }
  const value = plainValue(document);
  if (value.kind === 'bad-aliases') {
    return {
      kind: 'broken',
      problems: [
        { where: file, what: 'aliases (*name) point nowhere or are too many; write the values out' },
      ],
    };
  }
  const where = (path: readonly PropertyKey[]) => {
    const place = `${file}:${position(lines, offsetOf(document, path))}`;
    return path.length > 0 ? `${place} ${pathText(path)}` : place;
  };
  return { kind: 'parsed', source: { value: value.value ?? {}, where } };
}

/** `radarr[1].url` of `['radarr', 1, 'url']`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

function plainValue(document: Document): { kind: 'value'; value: unknown } | { kind: 'bad-aliases' } {
  try {
    return { kind: 'value', value: document.toJS({ maxAliasCount: 100 }) };
  } catch {
    // Only the expansion of aliases throws here: everything else was found while parsing.
    return { kind: 'bad-aliases' };
  }
}

function position(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${Math.max(line, 1)}:${Math.max(col, 1)}`;
}

/** The parser's own words up to the first colon: what follows may quote the file, and so a secret. */
function wordsOf(fault: YAMLError): string {
  const words = fault.message.replace(/:.*$/s, '').replace(/"[^"]{3,}"/g, 'a value');
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
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
    const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step);
    return pair && { offset: startOf(pair.key), node: pair.value };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item: unknown = node.items[step];
    return item === undefined ? undefined : { offset: startOf(item), node: item };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
