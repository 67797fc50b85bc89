import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Problem } from './problem.ts';
import { duplicateKeys, offsetOf } from './yaml-nodes.ts';
import { slipsIn, strangeKey } from './yaml-slips.ts';

/** A YAML file that parsed, with the way back from a path in its value to the place in the text. */
export interface YamlSource {
  readonly value: unknown;
  /** Keys given twice, of which `value` holds the last, and what was not meant as it reads: nobody may go on with it. */
  readonly slips: readonly Problem[];
  /** Line and column of what `where` names, to put problems in the order of the file. */
  position(path: readonly PropertyKey[]): Position;
  /**
   * `cleanup.yaml:12:3 policy.graceDays`: line and column of the key or list item, or of the nearest
   * parent that exists when the path does not.
   */
  where(path: readonly PropertyKey[]): string;
}

/** Line and column, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type YamlResult =
  | { readonly kind: 'parsed'; readonly source: YamlSource }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] };

/** Parses one YAML document. An empty one is an empty mapping: everything takes its default. */
export function parseYamlSource(file: string, text: string): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map((fault) => ({
      where: `${file}:${placeText(positionAt(lines, fault.pos[0]))}`,
      what: `not valid YAML: ${wordsOf(fault)}`,
    }));
    return { kind: 'broken', problems };
  }
  const strange = strangeKey(document.contents);
  if (strange !== undefined) {
    const what = 'not valid YAML: a key must be text; fill in templates like {{ name }} first';
    return {
      kind: 'broken',
      problems: [{ where: `${file}:${placeText(positionAt(lines, strange))}`, what }],
    };
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
  const position = (path: readonly PropertyKey[]) => positionAt(lines, offsetOf(document, path));
  const where = (path: readonly PropertyKey[], place = position(path)) =>
    `${file}:${placeText(place)}${path.length > 0 ? ` ${pathText(path)}` : ''}`;
  const duplicates = duplicateKeys(document.contents).map(({ path, first, again }) => ({
    where: where(path, positionAt(lines, again)),
    what: `given twice, first in line ${positionAt(lines, first).line}; keep one`,
  }));
  const slips = slipsIn(document.contents).map(({ path, offset, message }) => ({
    where: where(path, positionAt(lines, offset)),
    what: message,
  }));
  const source = { value: value.value ?? {}, slips: [...duplicates, ...slips], position, where };
  return { kind: 'parsed', source };
}

/** `radarr[1].url` of `['radarr', 1, 'url']`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step) || '""'}`,
    )
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

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function placeText({ line, column }: Position): string {
  return `${line}:${column}`;
}

/** The parser's own words up to the first colon: what follows may quote the file, and so a secret. */
function wordsOf(fault: YAMLError): string {
  if (fault.code === 'MULTIPLE_DOCS') return 'a second document begins here; remove it or the line ---';
  const words = fault.message.replace(/:.*$/s, '').replace(/"[^"]{3,}"/g, 'a value');
  return words.charAt(0).toLowerCase() + words.slice(1);
}
