import { createHash } from 'node:crypto';
import type { ItemType } from './item.ts';

/** The server's own names of the types, which are part of what ids are made from. */
const CLASSES: Readonly<Record<ItemType, string>> = {
  Movie: 'Movies.Movie',
  Video: 'Video',
  Series: 'TV.Series',
  Season: 'TV.Season',
  Episode: 'TV.Episode',
  BoxSet: 'Movies.BoxSet',
  Folder: 'Folder',
  CollectionFolder: 'CollectionFolder',
};

/**
 * The id Jellyfin gives to what lies at a path: the MD5 of the type's name and the path in UTF-16, read as a GUID,
 * whose first three groups are little-endian. Seen on 10.11.11 and 12.0-rc5: the same path has the same id on every
 * server. Paths of the server's own data are taken below its data folder, with backslashes.
 */
export function itemId(type: ItemType, path: string): string {
  const text = `MediaBrowser.Controller.Entities.${CLASSES[type]}${path}`;
  const bytes = createHash('md5').update(Buffer.from(text, 'utf16le')).digest();
  const groups = [bytes.subarray(0, 4), bytes.subarray(4, 6), bytes.subarray(6, 8)];
  const swapped = groups.map((group) => Buffer.from(group).reverse().toString('hex')).join('');
  return swapped + bytes.subarray(8).toString('hex');
}

/** The id of a library, which is made from its name. */
export function libraryIdOf(name: string): string {
  return itemId('CollectionFolder', `root\\default\\${name}`);
}

export function boxSetIdOf(name: string): string {
  return itemId('BoxSet', `data\\collections\\${name} [boxset]`);
}
