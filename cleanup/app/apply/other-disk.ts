import type { RootFolderReading } from '../../ports/managers.ts';

/** By how much the size of one and the same file system may seem to change within a run. */
const SAME_SIZE = 2;

/**
 * Why a root folder no longer lies on the disk that it lay on at the first look of this run; undefined where nothing
 * says so. A mount that is lost or replaced leaves a folder that is accessible, and until the server scans it again all
 * of its files are still listed.
 *
 * Told by: the mount that holds the folder is another one; that file system is now more than twice as large, or less
 * than half; or of two or more folders in it that belong to no title none is left. Not told by free space, which
 * downloads, removals and an emptied recycle bin change at any rate. The size is compared with room, because that of a
 * ZFS or btrfs volume moves with what its neighbours take. Folders of titles that lose their entry say nothing either:
 * somebody has removed a title and kept its files. Looks of different runs are not compared: a larger disk is no accident.
 */
export function otherDisk(
  before: readonly RootFolderReading[],
  now: readonly RootFolderReading[],
): string | undefined {
  for (const folder of now) {
    const first = before.find(({ path }) => path === folder.path);
    const why = first && (otherMount(first, folder) ?? othersContent(first, folder));
    if (why !== undefined) return `its root folder ${folder.path} lies on another disk than before: ${why}`;
  }
  return undefined;
}

function otherMount({ disk: was }: RootFolderReading, { disk }: RootFolderReading): string | undefined {
  if (was === undefined || disk === undefined) return undefined;
  if (was.mount !== disk.mount) return `it was on the mount ${was.mount} and is on ${disk.mount} now`;
  const isSame =
    disk.totalBytes <= was.totalBytes * SAME_SIZE && disk.totalBytes * SAME_SIZE >= was.totalBytes;
  return isSame
    ? undefined
    : `the disk mounted at ${disk.mount} had ${was.totalBytes} bytes and has ${disk.totalBytes} now`;
}

function othersContent(
  { unmapped: were = [] }: RootFolderReading,
  { unmapped }: RootFolderReading,
): string | undefined {
  if (were.length < 2 || unmapped === undefined || were.some((name) => unmapped.includes(name)))
    return undefined;
  return `none of the ${were.length} folders that belonged to no title is there any more`;
}
