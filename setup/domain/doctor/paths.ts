/** The path in front of a file system: the longest of the mounts that holds it; undefined when none is known to. */
export function mountOf(path: string, mounts: readonly string[]): string | undefined {
  const [longest] = mounts
    .filter((mount) => isWithin(path, mount))
    .toSorted((one, other) => other.length - one.length);
  return longest;
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

interface Mapping {
  readonly host: string;
  readonly remotePath: string;
  readonly localPath: string;
}

/** Where an app looks for what a download client on that host calls `path`. */
export function localPathOf(path: string, host: string, mappings: readonly Mapping[]): string {
  const found = mappings.find((one) => one.host === host && isWithin(path, withoutSlash(one.remotePath)));
  if (found === undefined) return path;
  return withoutSlash(`${withoutSlash(found.localPath)}${path.slice(withoutSlash(found.remotePath).length)}`);
}

export function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}
