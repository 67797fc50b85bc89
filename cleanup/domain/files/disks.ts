import type { Facts, RootFolderFacts } from '../facts/facts.ts';

/** Root folders that lie, or may lie, on one disk. */
export interface Disk {
  readonly folders: readonly RootFolderFacts[];
  /** The most that any of them says. */
  readonly freeBytes: number;
}

/** What is free on two folders of one disk may differ by this share: it is asked of two servers, one after the other. */
const SAME_SHARE = 0.05;

/**
 * The disks of all root folders; `unknown` names the folders of which it is not known what is free, all of them where
 * nothing was read. Folders count for one disk where their mounts are of one path and size, and where nearly as much is
 * free on them: two names of one disk must not count twice, and two disks that are taken for one differ soon enough.
 */
export function disksOf(rootFolders: Facts['rootFolders']): {
  readonly disks: readonly Disk[];
  readonly unknown: readonly string[];
} {
  if (rootFolders === undefined) return { disks: [], unknown: ['all root folders'] };
  const disks: { folders: RootFolderFacts[]; freeBytes: number }[] = [];
  const unknown: string[] = [];
  for (const folder of rootFolders.toSorted(byFree)) {
    const { freeBytes } = folder;
    if (!(Number(freeBytes) >= 0)) {
      unknown.push(folderName(folder));
      continue;
    }
    const disk = disks.find(({ folders }) => folders.some((other) => mayShareDisk(other, folder)));
    // In their order the last is the largest.
    if (disk === undefined) disks.push({ folders: [folder], freeBytes: Number(freeBytes) });
    else Object.assign(disk, { folders: [...disk.folders, folder], freeBytes });
  }
  return { disks, unknown };
}

/** `radarr /data/movies`. */
export function folderName({ instance, path = '' }: RootFolderFacts): string {
  return `${instance} ${path || '(its root folders)'}`;
}

/** The disk of a file of an instance, if it is in one of the root folders; the innermost counts. */
export function diskFinder(disks: readonly Disk[]): (instance: string, path: string) => Disk | undefined {
  const roots = disks
    .flatMap((disk) =>
      disk.folders.map(({ instance, path = '' }) => ({ disk, instance, root: inFull(path) })),
    )
    .sort((one, other) => other.root.length - one.root.length);
  return (instance, path) => {
    const full = inFull(path);
    return roots.find((one) => one.instance === instance && full.startsWith(one.root))?.disk;
  };
}

function byFree(one: RootFolderFacts, other: RootFolderFacts): number {
  return (
    Number(one.freeBytes) - Number(other.freeBytes) ||
    Number(folderName(one) > folderName(other)) - Number(folderName(one) < folderName(other))
  );
}

function mayShareDisk(one: RootFolderFacts, other: RootFolderFacts): boolean {
  const [disk, otherDisk] = [one.disk, other.disk];
  if (disk && disk.mount === otherDisk?.mount && disk.totalBytes === otherDisk.totalBytes) return true;
  const [free, otherFree] = [Number(one.freeBytes), Number(other.freeBytes)];
  return Math.abs(free - otherFree) <= SAME_SHARE * Math.max(free, otherFree);
}

function inFull(path: string): string {
  return `${path.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
}
