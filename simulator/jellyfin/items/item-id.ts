import { hash } from 'node:crypto';
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

/** Where an id is put together: one buffer for all, as a large library has hundreds of thousands. */
const GUID = Buffer.alloc(16);

/**
 * The id Jellyfin gives to what lies at a path: the MD5 of the type's name and the path in UTF-16, read as a GUID,
 * whose first three groups are little-endian. Seen on 10.11.11 and 12.0-rc5: the same path has the same id on every
 * server. Paths of the server's own data are taken below its data folder, with backslashes.
 */
export function itemId(type: ItemType, path: string): string {
  return guidOf(`MediaBrowser.Controller.Entities.${CLASSES[type]}${path}`);
}

/** The id that the server makes of a text. */
export function guidOf(text: string): string {
  GUID.write(hash('md5', Buffer.from(text, 'utf16le')), 'hex');
  GUID.writeUInt32LE(GUID.readUInt32BE(0), 0);
  GUID.writeUInt16LE(GUID.readUInt16BE(4), 4);
  GUID.writeUInt16LE(GUID.readUInt16BE(6), 6);
  return GUID.toString('hex');
}

/** The id of a library, which is made from its name. */
export function libraryIdOf(name: string): string {
  return itemId('CollectionFolder', `root\\default\\${name}`);
}

export function boxSetIdOf(name: string): string {
  return itemId('BoxSet', `data\\collections\\${name} [boxset]`);
}
