import { nameOf } from '../../disk/paths.ts';
import { type Item, makeItem } from '../items/item.ts';
import { idAt, type JellyfinState } from '../state.ts';

/** The libraries: all that a query sees that names no parent and is not recursive. */
export function libraryItems(state: JellyfinState): Item[] {
  return [...state.libraries.values()].map(({ id, name }) =>
    makeItem({ id, type: 'CollectionFolder', name, libraryId: id, parentId: '', ownKey: id }),
  );
}

/** The libraries, and the folders of the disk that they are made of: what films and series name as their parent. */
export function folderItems(state: JellyfinState): Item[] {
  return [...state.libraries.values()]
    .flatMap(({ id, locations }) => locations.map((location) => folderItem(state, id, location)))
    .concat(libraryItems(state));
}

function folderItem(state: JellyfinState, libraryId: string, path: string): Item {
  const id = idAt(state, 'Folder', path);
  const name = nameOf(path);
  return makeItem({ id, type: 'Folder', name, libraryId, parentId: libraryId, path, ownKey: id });
}
