/** Reads docs/configuration.md as a person does who looks for a key. */
import { anchorOf } from '../../../scripts/reference/markdown.ts';
import { entryOf, keysOf, mappingsOf, type Node } from '../../../scripts/reference/node.ts';

export interface Place {
  /** Keys, with `*` for names and entries of lists. */
  readonly path: readonly string[];
  readonly node: Node;
}

/** Every key of the schema. */
export function placesOf(node: Node, path: readonly string[] = []): readonly Place[] {
  const here = mappingsOf(node).flatMap((mapping) =>
    keysOf(mapping).flatMap(([key, child]) => {
      const place = [...path, key];
      return [{ path: place, node: child }, ...placesOf(child, place)];
    }),
  );
  const entry = entryOf(node);
  return entry === undefined ? here : [...here, ...placesOf(entry, [...path, '*'])];
}

export interface KeyRow {
  readonly type: string;
  readonly meaning: string;
  readonly example: string;
}

interface Section {
  readonly heading: string;
  readonly rows: ReadonlyMap<string, KeyRow>;
  readonly links: readonly string[];
}

/** The row of a key; undefined where a reader finds none. */
export function keyOfDocument(text: string, path: readonly string[]): KeyRow | undefined {
  const [first = '', ...rest] = path;
  const sections = sectionsOf(text);
  const top = sections.find(({ heading }) => heading === first);
  if (top === undefined) return undefined;
  if (rest.length > 0) return keyIn(sections, top, rest, [first]);
  return { type: '', meaning: textBelow(text, first), example: '' };
}

function keyIn(
  sections: readonly Section[],
  section: Section,
  path: readonly string[],
  visited: readonly string[],
): KeyRow | undefined {
  const whole = section.rows.get(written(path));
  if (whole !== undefined) return whole;
  for (let length = path.length - 1; length > 0; length -= 1) {
    const row = section.rows.get(written(path.slice(0, length)));
    const [anchor] = row === undefined ? [] : linksIn(row.type);
    const found = follow(sections, anchor, withoutEntry(path.slice(length)), visited);
    if (found !== undefined) return found;
  }
  // Names and links in the prose: `### apps.radarr.NAME`, "besides the keys of every app".
  const named = sections.filter(({ heading }) => heading.startsWith(`${section.heading}.`));
  for (const { heading } of named) {
    const steps = heading.slice(section.heading.length + 1).split('.');
    const fits = steps.every(
      (step, index) => step === path[index] || (step === 'NAME' && path[index] === '*'),
    );
    const found = fits ? follow(sections, anchorOf(heading), path.slice(steps.length), visited) : undefined;
    if (found !== undefined) return found;
  }
  return section.links
    .map((anchor) => follow(sections, anchor, path, visited))
    .find((found) => found !== undefined);
}

function follow(
  sections: readonly Section[],
  anchor: string | undefined,
  path: readonly string[],
  visited: readonly string[],
): KeyRow | undefined {
  const next = sections.find(({ heading }) => anchorOf(heading) === anchor);
  if (next === undefined || path.length === 0 || visited.includes(`${anchor} ${path.join('.')}`))
    return undefined;
  return keyIn(sections, next, path, [...visited, `${anchor} ${path.join('.')}`]);
}

function withoutEntry(path: readonly string[]): readonly string[] {
  return path[0] === '*' ? path.slice(1) : path;
}

/** `a`, `*`, `b` is written `a[].b`, or `a.NAME.b`; the tables have the first only. */
function written(path: readonly string[]): string {
  return path.join('.').replaceAll('.*', '[]');
}

const read = new Map<string, readonly Section[]>();

function sectionsOf(text: string): readonly Section[] {
  const known = read.get(text);
  if (known !== undefined) return known;
  const sections = text.split(/^#{2,3} /m).map(sectionOf);
  read.set(text, sections);
  return sections;
}

function sectionOf(part: string): Section {
  const [heading = '', ...lines] = part.split('\n');
  const prose = lines.filter((line) => !line.startsWith('|')).join('\n');
  const rows = [...lines.flatMap(rowsOfKeys), ...lines.flatMap((line) => rowOfApp(heading, line))];
  return { heading, rows: new Map([...rows, ...kindsIn(prose)]), links: linksIn(prose) };
}

type Entry = readonly [string, KeyRow];

function rowsOfKeys(line: string): readonly Entry[] {
  if (!line.startsWith('| `')) return [];
  const [key = '', type = '', , meaning = '', example = ''] = cellsOf(line);
  return [[bare(key), { type, meaning, example: bare(example) }]];
}

/** `| [`apps.radarr.NAME`](#…) | what it is |` */
function rowOfApp(heading: string, line: string): readonly Entry[] {
  const [link = '', meaning = ''] = line.startsWith('| [`') ? cellsOf(line) : [];
  const [, place = ''] = /^\[`([^`]+)`\]/.exec(link) ?? [];
  const key = place.slice(heading.length + 1).replace('.NAME', '');
  return key === '' ? [] : [[key, { type: '', meaning, example: '' }]];
}

/** `**`kind: gluetun`**: what it means.` */
function kindsIn(prose: string): readonly Entry[] {
  const kinds = prose.matchAll(/^\*\*`(\w+): (\w+)`\*\*: (.+)$/gm);
  return [...kinds].map(([, key = '', example = '', meaning = '']) => [key, { type: '', meaning, example }]);
}

function cellsOf(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1)
    .map((cell) => cell.trim());
}

function bare(cell: string): string {
  return cell.replaceAll('`', '');
}

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
}

function textBelow(text: string, heading: string): string {
  const [, below = ''] = text.split(`\n## ${heading}\n`);
  return below.trim().split('\n')[0] ?? '';
}
