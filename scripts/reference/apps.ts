/** The apps: what all of them have is described once, and what each starts with stands side by side. */
import { code, linkTo, table } from './markdown.ts';
import { keysOf, type Node, nodeAt } from './node.ts';
import { HEADS, rowsOf } from './rows.ts';
import { described, sectionBody } from './section.ts';

const SIZED: readonly (readonly string[])[] = [
  ['apps', 'jellyfin'],
  ['apps', 'qbittorrent'],
  ['apps', 'radarr', 'NAME'],
  ['apps', 'sonarr', 'NAME'],
  ['apps', 'prowlarr'],
  ['apps', 'seerr'],
  ['apps', 'prowlarr', 'exportarr'],
  ['extraApps', 'NAME'],
  ['vpn'],
  ['recyclarr'],
  ['setup'],
  ['cleanup'],
  ['dashboard'],
];

/** The sections of `apps`. */
export function appSections(root: Node): readonly string[] {
  const apps = nodeAt(root, ['apps']);
  const rows = keysOf(apps).map(([key, node]) => {
    const path = placeOf(root, ['apps', key]).join('.');
    return [linkTo(path, `\`${path}\``), described(node)[0] ?? ''];
  });
  return [
    ...table(['App', 'What it is'], rows),
    '### Every app',
    '',
    'Has these keys. What each app starts with stands in the next table.',
    '',
    ...table(HEADS, rowsOf(common(root), ['apps', 'jellyfin']).cells.map(withoutSize)),
    '### Sizes',
    '',
    'What is set aside, what may not be exceeded, and the volume for settings, where nothing else is written.',
    '',
    ...table(
      ['Where', '`requests`', '`limits`', '`configSize`'],
      SIZED.map((path) => sizes(root, path)),
    ),
    ...keysOf(apps).flatMap(([key, node]) => [
      `### ${placeOf(root, ['apps', key]).join('.')}`,
      '',
      ...described(node),
      ...ownKeys(root, ['apps', key]),
    ]),
  ];
}

/** The keys that an app alone has, or has with another meaning. */
export function ownKeys(root: Node, path: readonly string[]): readonly string[] {
  const place = placeOf(root, path);
  const app = nodeAt(root, place);
  const shared = new Map(keysOf(common(root)).map(([key, node]) => [key, meaning(node)]));
  const own = keysOf(app).filter(([key, node]) => shared.get(key) !== meaning(node));
  return [
    `Besides the keys of ${linkTo('Every app', 'every app')}:`,
    '',
    ...sectionBody({ ...app, properties: Object.fromEntries(own) }, place),
  ];
}

/** Of an app that there may be several of, each has its name. */
function placeOf(root: Node, path: readonly string[]): readonly string[] {
  return nodeAt(root, path).properties === undefined ? [...path, 'NAME'] : path;
}

/** What every app of the stack has; the one that setup knows best stands for all. */
function common(root: Node): Node {
  const [first = new Set<string>(), ...others] = ['jellyfin', 'qbittorrent', 'seerr'].map(
    (app) => new Set(Object.keys(nodeAt(root, ['apps', app]).properties ?? {})),
  );
  const keys = [...first].filter((key) => others.every((other) => other.has(key)));
  const { properties = {}, ...jellyfin } = nodeAt(root, ['apps', 'jellyfin']);
  return {
    ...jellyfin,
    properties: Object.fromEntries(Object.entries(properties).filter(([key]) => keys.includes(key))),
  };
}

/** Without the default, which differs from app to app. */
function meaning(node: Node): string {
  return JSON.stringify([node.description, node.type, node.title, node.anyOf?.length]);
}

function withoutSize([key = '', type = '', byDefault = '', ...rest]: readonly string[]): readonly string[] {
  return [key, type, key === '`configSize`' ? linkTo('Sizes') : byDefault, ...rest];
}

function sizes(root: Node, path: readonly string[]): readonly string[] {
  const read = (...steps: readonly string[]) => nodeAt(root, [...path, ...steps]).default;
  const both = (kind: string) =>
    ['cpu', 'memory'].map((amount) => code(read('resources', kind, amount))).join(', ');
  const has = Object.keys(nodeAt(root, path).properties ?? {}).includes('configSize');
  return [`\`${path.join('.')}\``, both('requests'), both('limits'), has ? code(read('configSize')) : ''];
}
