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
    return { ...toRootFolder(folder), ...(disk && { disk }) };
  });
}

export function toRootFolder({ path, accessible, unmappedFolders }: RootFolder): RootFolderReading {
  const unmapped = unmappedFolders?.map(({ name }) => name);
  return { path, accessible, ...(unmapped && { unmapped }) };
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
