/** The text of a YAML file with a way back from a path to its line and column. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
} from 'yaml';
import type { Finding, Path } from './finding.ts';

/** Line and column, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem that has a position of its own instead of a path. */
export interface SyntaxProblem extends Finding {
  readonly position: Position;
}

export interface YamlSource {
  /** The file as plain data; undefined when its syntax is broken. */
  readonly value: unknown;
  /** Broken syntax and keys given twice. */
  readonly problems: readonly SyntaxProblem[];
  /** Where the value at `path` stands, else the key nearest above it. */
  readonly positionOf: (path: Path) => Position;
  /** Where the last key of `path` stands, else the key nearest above it. */
  readonly keyPositionOf: (path: Path) => Position;
}

const START: Position = { line: 1, column: 1 };

export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [document, second] = [...documents];
  if (document === undefined) return broken([{ path: [], message: EMPTY, position: START }]);
  const faults = [...document.errors, ...document.warnings].map(
    (fault): SyntaxProblem => ({ path: [], message: lowerFirst(fault.message), position: at(fault.pos[0]) }),
  );
  if (faults.length > 0) return broken(faults);
  if (second !== undefined) {
    const position = at(second.range[0]);
    return broken([
      { path: [], message: 'expected one YAML document, found a second one; remove it', position },
    ]);
  }
  if (!isMap(document.contents)) {
    const empty =
      document.contents === null || (isScalar(document.contents) && document.contents.value === null);
    const message = empty ? EMPTY : 'expected settings as key: value at the top of the file';
    return broken([{ path: [], message, position: empty ? START : at(document.contents?.range?.[0] ?? 0) }]);
  }
  return located(document, at);
}

const EMPTY = 'the file is empty; start from the media.yaml of the repository or from examples/minimal';

function broken(problems: readonly SyntaxProblem[]): YamlSource {
  return { value: undefined, problems, positionOf: () => START, keyPositionOf: () => START };
}

function located(document: Document, at: (offset: number) => Position): YamlSource {
  const find = (path: Path): Found => follow(document, path);
  const keyPositionOf = (path: Path): Position => {
    const { key } = find(path);
    return key === undefined ? START : at(key);
  };
  const positionOf = (path: Path): Position => {
    const { complete, value } = find(path);
    return complete && value !== undefined ? at(value) : keyPositionOf(path);
  };
  try {
    const value: unknown = document.toJS();
    return { value, problems: duplicateKeys(document, at), positionOf, keyPositionOf };
  } catch {
    // toJS refuses files whose aliases multiply into millions of values.
    return broken([{ path: [], message: 'too many aliases; write the values out', position: START }]);
  }
}

/** Offsets of what a path leads to. */
interface Found {
  /** False when the path ends early because a key is missing. */
  readonly complete: boolean;
  /** Offset of the last key found on the way. */
  readonly key?: number;
  /** Offset of the value found; absent for a key without one. */
  readonly value?: number;
}

function follow(document: Document, path: Path): Found {
  let node = resolved(document, document.contents);
  let found: Found = { complete: true };
  for (const step of path) {
    const next = child(document, node, step);
    if (next === undefined) return { ...found, complete: false };
    const { range } = next;
    node = next.node;
    found = { complete: true, ...range };
  }
  return found;
}

interface Child {
  readonly node: Node | null;
  readonly range: { readonly key?: number; readonly value?: number };
}

function child(document: Document, node: Node | null, step: string | number): Child | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = resolved(document, node.items[step]);
    const offset = item?.range?.[0];
    return item === null
      ? undefined
      : { node: item, range: offset === undefined ? {} : { key: offset, value: offset } };
  }
  const pair = isMap(node) ? node.items.findLast((item) => keyOf(item) === String(step)) : undefined;
  if (pair === undefined) return undefined;
  const value = resolved(document, pair.value);
  const key = offsetOf(pair.key);
  const offset = isScalar(value) && value.value === null ? undefined : value?.range?.[0];
  return {
    node: value,
    range: { ...(key === undefined ? {} : { key }), ...(offset === undefined ? {} : { value: offset }) },
  };
}

function resolved(document: Document, node: unknown): Node | null {
  if (isAlias(node)) return node.resolve(document) ?? null;
  return isMap(node) || isSeq(node) || isScalar(node) ? node : null;
}

function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function offsetOf(key: unknown): number | undefined {
  return isScalar(key) ? key.range?.[0] : undefined;
}

/** YAML forbids a key twice in one mapping; most readers silently keep the last one. */
function duplicateKeys(document: Document, at: (offset: number) => Position): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const visit = (node: Node | null, path: Path): void => {
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(asNode(item), [...path, index]);
    }
    if (!isMap(node)) return;
    const firstAt = new Map<string, number>();
    for (const pair of node.items) {
      const key = keyOf(pair) ?? '';
      const offset = offsetOf(pair.key) ?? 0;
      const first = firstAt.get(key);
      if (first === undefined) firstAt.set(key, offset);
      else {
        const message = `given twice, first in line ${at(first).line}; keep one`;
        problems.push({ path: [...path, key], message, position: at(offset) });
      }
      visit(asNode(pair.value), [...path, key]);
    }
  };
  visit(asNode(document.contents), []);
  return problems;
}

function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) ? value : null;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
