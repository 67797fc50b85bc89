import { posix } from 'node:path';

/** A folder as the apps call it, and where it is mounted here. */
export interface Mount {
  readonly path: string;
  /** @default the same path */
  readonly mountedAt?: string;
}

/** Where a folder of the apps is here: below the innermost mount; undefined when it is below none. */
export function placeOf(path: string, mounts: readonly Mount[]): string | undefined {
  if (!posix.isAbsolute(path) || posix.normalize(path) !== path) return undefined;
  const [innermost] = mounts
    .filter((mount) => path === mount.path || path.startsWith(withSlash(mount.path)))
    .toSorted((one, other) => other.path.length - one.path.length);
  if (innermost === undefined) return undefined;
  return posix.join(innermost.mountedAt ?? innermost.path, path.slice(innermost.path.length));
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
