/** docs/configuration.md: every key of media.yaml, as the schema says. */
import { appSections, ownKeys } from './apps.ts';
import { linkTo, prose, table } from './markdown.ts';
import { keysOf, type Node, nodeAt, rootNode } from './node.ts';
import { HEADS, innerOf, rowsOf } from './rows.ts';
import { described, sectionBody } from './section.ts';
import { SHAPES } from './shapes.ts';
import { AFTER, BEFORE, EXAMPLES, NOTES } from './text.ts';

/** The whole document. */
export function renderReference(): string {
  const root = rootNode();
  const sections = keysOf(root).flatMap(([key, node]) => topSection(root, key, node));
  const shapes = SHAPES.flatMap(({ title, text, path, keys }) => [
    `## ${title}`,
    '',
    `${keys.map((key) => `\`${key}\``).join(', ')}. ${text}`,
    '',
    ...sectionBody(nodeAt(root, path), [keys[0] ?? '']),
  ]);
  const lines = [...BEFORE, ...contents(root), ...sections, ...shapes, ...AFTER];
  return `${lines.join('\n').trim()}\n`;
}

function contents(root: Node): readonly string[] {
  return [
    '## Where to look',
    '',
    ...keysOf(root).map(
      ([key, { description = '' }]) => `- ${linkTo(key, `\`${key}\``)}: ${prose(description)}`,
    ),
    `- In several places: ${SHAPES.map(({ title }) => linkTo(title)).join(', ')}`,
    '',
  ];
}

function topSection(root: Node, key: string, node: Node): readonly string[] {
  return [`## ${key}`, '', ...described(node), ...notesOf(key), ...topBody(root, key, node)];
}

function topBody(root: Node, key: string, node: Node): readonly string[] {
  if (key === 'apps') return appSections(root);
  if (key === 'extraApps') return [`### ${key}.NAME`, '', ...ownKeys(root, [key])];
  const shape = SHAPES.find(({ path }) => path.join('.') === key);
  if (shape !== undefined) return [`Its keys: ${linkTo(shape.title)}.`, ''];
  if (innerOf(node) !== undefined) return sectionBody(node, [key]);
  return table(HEADS, rowsOf({ properties: { [key]: node } }, []).cells);
}

/** What the schema cannot say of a section, and a piece of a file. */
function notesOf(key: string): readonly string[] {
  const { [key]: note } = NOTES;
  const { [key]: example } = EXAMPLES;
  return [
    ...(note === undefined ? [] : [note, '']),
    ...(example === undefined ? [] : ['```yaml', ...example.trim().split('\n'), '```', '']),
  ];
}
