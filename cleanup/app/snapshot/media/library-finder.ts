import type { LibraryReading } from '../../../ports/media-server.ts';
import { isInside, type PathKey, pathKey } from '../paths/path-key.ts';

/** The library that a path is in; undefined when none has it, or several do. */
export type LibraryFinder = (key: PathKey) => LibraryReading | undefined;

export function libraryFinder(libraries: readonly LibraryReading[]): LibraryFinder {
  const folders = libraries.flatMap((library) =>
    library.folders.map((folder) => ({ library, key: pathKey(folder) })),
  );
  return (key) => {
    let found: LibraryReading | undefined;
    for (const folder of folders) {
      if (!isInside(key, folder.key)) continue;
      if (found !== undefined && found !== folder.library) return undefined;
      found = folder.library;
    }
    return found;
  };
}
