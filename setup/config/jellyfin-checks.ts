/** What no single key of Jellyfin can say. Works on the value before the schema has passed it. */
import { isRecord } from '../../program/config/known-keys.ts';
import type { Finding } from '../../program/config/schema-findings.ts';
import { oneSecret, type RawEntry } from '../../program/config/sign-in.ts';
import { pathText } from '../../program/config/yaml-source.ts';

export function jellyfinFindings(jellyfin: RawEntry): readonly Finding[] {
  const accounts = [...entriesIn(jellyfin, 'users'), ...entryAt(jellyfin, 'cleanupUser')];
  const libraries = entriesIn(jellyfin, 'libraries');
  return [
    ...[jellyfin, ...accounts].flatMap((entry) => oneSecret(entry, ['password', 'passwordFile'], pathText)),
    ...twice(
      [...textAt(jellyfin, 'username'), ...accounts.flatMap((entry) => textAt(entry, 'name'))],
      folded,
    ),
    ...twice(
      libraries.flatMap((entry) => textAt(entry, 'name')),
      folded,
    ),
    ...nested(libraries.flatMap((entry) => textAt(entry, 'folder'))),
    ...shared(textAt(jellyfin, 'transcodes')),
  ];
}

interface Text {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

const folded = (text: string): string => text.toLowerCase();

function twice(texts: readonly Text[], same: (text: string) => string): readonly Finding[] {
  return texts.flatMap(({ path, text }, index) => {
    const first = texts.slice(0, index).find((other) => same(other.text) === same(text));
    return first === undefined ? [] : [{ path, message: `${text} is ${pathText(first.path)} already` }];
  });
}

/** With a folder in two libraries every film would be there twice. */
function nested(folders: readonly Text[]): readonly Finding[] {
  return folders.flatMap(({ path, text }, index) => {
    const other = folders.find((one, place) => {
      if (place === index || !`${bare(text)}/`.startsWith(`${bare(one.text)}/`)) return false;
      return bare(one.text) !== bare(text) || place < index;
    });
    if (other === undefined) return [];
    return [{ path, message: `${text} lies in ${other.text}, which is another library's folder` }];
  });
}

/** Folders of the usual image in which Jellyfin 10.11 and later leave a mark of their use. */
const MARKED = ['/cache', '/config'];

function shared(folders: readonly Text[]): readonly Finding[] {
  return folders.flatMap(({ path, text }) => {
    const marked = MARKED.find((folder) => `${folder}/`.startsWith(`${bare(text)}/`));
    if (marked === undefined) return [];
    const message = `${text} holds ${marked} of Jellyfin, which 10.11 and later refuse: use a folder of its own like /cache/transcodes`;
    return [{ path, message }];
  });
}

function bare(folder: string): string {
  return folder.replace(/\/+$/, '');
}

function entriesIn({ path, value }: RawEntry, key: string): readonly RawEntry[] {
  const list = value[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) =>
    isRecord(entry) ? [{ path: [...path, key, index], value: entry }] : [],
  );
}

function entryAt({ path, value }: RawEntry, key: string): readonly RawEntry[] {
  const entry = value[key];
  return isRecord(entry) ? [{ path: [...path, key], value: entry }] : [];
}

function textAt({ path, value }: RawEntry, key: string): readonly Text[] {
  const text = value[key];
  return typeof text === 'string' ? [{ path: [...path, key], text: text.trim() }] : [];
}
