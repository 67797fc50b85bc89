import type { ServarrReader } from '../../../clients/servarr/reader.ts';
import type { DiskSpace, RootFolder } from '../../../clients/servarr/resources.ts';
import type { RootFolderReading } from '../../ports/managers.ts';
import { reading } from '../servers/as-server-failure.ts';
import { Parts } from '../servers/parts.ts';

/** Root folders as they are now, each with the file system it lies on, where the server tells that. */
export async function readRootFolders(client: ServarrReader): Promise<readonly RootFolderReading[]> {
  const parts = new Parts();
  const [folders, disks] = await Promise.all([
    reading(async () => await client.rootFolders()),
    parts.read(async () => await reading(async () => await client.diskSpace())),
  ]);
  return folders.map((folder) => {
    const disk = disks === 'unknown' ? undefined : diskOf(folder.path, disks);
    const freeBytes = freeOn(folder, disk);
    return {
      ...toRootFolder(folder),
      ...(disk && { disk }),
      ...(freeBytes !== undefined && { freeBytes }),
    };
  });
}

export function toRootFolder({ path, accessible, unmappedFolders }: RootFolder): RootFolderReading {
  const unmapped = unmappedFolders?.map(({ name }) => name);
  return { path, accessible, ...(unmapped && { unmapped }) };
}

/** A file system that does not count (FUSE) says 0 of 0: that nothing is free is believed where there is something. */
function freeOn({ accessible, freeSpace }: RootFolder, disk: RootFolderReading['disk']): number | undefined {
  if (!accessible || typeof freeSpace !== 'number' || freeSpace < 0) return undefined;
  return freeSpace > 0 || (disk !== undefined && disk.totalBytes > 0) ? freeSpace : undefined;
}

/** The innermost mount that holds the folder. */
function diskOf(path: string, disks: readonly DiskSpace[]): RootFolderReading['disk'] {
  const folder = inFull(path);
  const [innermost] = disks
    .filter((disk) => folder.startsWith(inFull(disk.path)))
    .sort((a, b) => b.path.length - a.path.length);
  return innermost && { mount: innermost.path, totalBytes: innermost.totalSpace };
}

function inFull(path: string): string {
  return `${path.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
}
