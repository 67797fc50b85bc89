import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, posix } from 'node:path';
import type { LibraryDisk } from '../../ports/downloads.ts';

/** A folder of the library as Radarr and Sonarr name it, and where it is mounted here. */
export interface LibraryRoot {
  readonly path: string;
  /** @default the same path */
  readonly mountedAt?: string;
}

/** Looks at the library where it is mounted; without roots nothing is known of any file. */
export function openLibraryDisk(roots: readonly LibraryRoot[]): LibraryDisk {
  return {
    linkCount: async (path) => {
      const place = placeOf(path, roots);
      return place === undefined ? 'unknown' : await linksOf(place);
    },
  };
}

interface Place {
  readonly root: string;
  readonly file: string;
}

/** Below the innermost root; a path that climbs out of it is nowhere. */
function placeOf(path: string, roots: readonly LibraryRoot[]): Place | undefined {
  if (!isAbsolute(path) || posix.normalize(path) !== path) return undefined;
  const [innermost] = roots
    .filter((root) => path.startsWith(withSlash(root.path)))
    .sort((a, b) => b.path.length - a.path.length);
  if (innermost === undefined) return undefined;
  const root = innermost.mountedAt ?? innermost.path;
  return { root, file: posix.join(root, path.slice(withSlash(innermost.path).length)) };
}

/** A link to a file says nothing of the file, and one that leads elsewhere is not of the library. */
async function linksOf({ root, file }: Place): Promise<number | 'unknown'> {
  try {
    const stats = await lstat(file);
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    return stats.isFile() && realFile.startsWith(withSlash(realRoot)) ? stats.nlink : 'unknown';
  } catch {
    // Whatever the reason, the answer is the same: it cannot be looked at from here.
    return 'unknown';
  }
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
