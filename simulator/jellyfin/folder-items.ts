import { nameOf } from '../disk/paths.ts';
import { BARE_ITEM, type Item } from './item.ts';
import { idAt, type JellyfinState } from './state.ts';

/** The libraries: all that a query sees that names no parent and is not recursive. */
export function libraryItems(state: JellyfinState): Item[] {
  return [...state.libraries.values()].map(({ id, name }) => ({
    ...BARE_ITEM,
    id,
    type: 'CollectionFolder',
    name,
    libraryId: id,
    parentId: '',
    groupKey: id,
    ownKey: id,
  }));
}

/** The libraries, and the folders of the disk that they are made of: what films and series name as their parent. */
export function folderItems(state: JellyfinState): Item[] {
  return [...state.libraries.values()]
    .flatMap(({ id, locations }) => locations.map((location) => folderItem(state, id, location)))
    .concat(libraryItems(state));
}

function folderItem(state: JellyfinState, libraryId: string, path: string): Item {
  const id = idAt(state, 'Folder', path);
  return {
    ...BARE_ITEM,
    id,
    type: 'Folder',
    name: nameOf(path),
    libraryId,
    parentId: libraryId,
    path,
    groupKey: id,
    ownKey: id,
  };
}
