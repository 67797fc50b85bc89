import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, posix } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LibraryDisk } from '../../ports/downloads.ts';

/** A folder of the library as Radarr and Sonarr name it, and where it is mounted here. */
export interface LibraryRoot {
  readonly path: string;
  /** @default the same path */
  readonly mountedAt?: string;
}

/** How long a look at one file may take: a mount whose server is gone never answers. */
const LOOK_LIMIT_MS = 10_000;

/**
 * Looks at the library where it is mounted; without roots nothing is known of any file. One file at a time, and
 * after a look that did not end nothing more is looked at: calls that hang would take all of the few threads that
 * the process has for files and for resolving names.
 */
export function openLibraryDisk(
  roots: readonly LibraryRoot[],
  { look = linksOf, limitMs = LOOK_LIMIT_MS }: DiskOptions = {},
): LibraryDisk {
  let hangs = false;
  let last: Promise<unknown> = Promise.resolve();
  const next = async (place: Place): Promise<number | 'unknown'> => {
    if (hangs) return 'unknown';
    const found = await within(limitMs, look(place));
    hangs = found === undefined;
    return found ?? 'unknown';
  };
  return {
    linkCount: async (path) => {
      const place = placeOf(path, roots);
      if (place === undefined) return 'unknown';
      const found = last.then(() => next(place));
      last = found;
      return await found;
    },
  };
}

/** For tests of what cannot be made to happen on a real disk. */
export interface DiskOptions {
  /** Must not reject. */
  readonly look?: (place: Place) => Promise<number | 'unknown'>;
  readonly limitMs?: number;
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T | undefined> {
  const giveUp = new AbortController();
  const limit = setTimeout(limitMs, undefined, { signal: giveUp.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    giveUp.abort();
  }
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
