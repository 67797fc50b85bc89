import type { EpochMs } from '../../domain/basics/time.ts';
import type { InstanceName } from '../../domain/facts/ids.ts';
import { concernsStorage } from '../../domain/plan/safety.ts';
import type { LibraryDisk } from '../../ports/downloads.ts';
import type {
  ManagerReading,
  MovieManager,
  MovieReading,
  RootFolderReading,
  SeriesManager,
  SeriesReading,
} from '../../ports/managers.ts';
import { folderPath } from './folder-path.ts';
import { otherDisk } from './other-disk.ts';

/** How long a look at all of an instance counts; its root folders are asked before every removal. */
export const LOOK_LASTS_MS = 60_000;

/** What is wrong with the storage of an instance, or of one item only; a line for people. */
export interface StorageProblem {
  readonly of: 'instance' | 'item';
  readonly detail: string;
}

export interface StorageWatch {
  /** Undefined when files at these paths may be removed now. Throws `ServerFailure`. */
  check(instance: InstanceName, paths: readonly string[], now: EpochMs): Promise<StorageProblem | undefined>;
  /** After a check: undefined unless a file is not seen where the library is mounted and others of its root folder were. */
  unseen(instance: InstanceName, paths: readonly string[]): Promise<StorageProblem | undefined>;
  /** These files are gone by our doing. */
  removed(instance: InstanceName, files: number): void;
  /** The next check looks anew. */
  forget(instance: InstanceName): void;
}

type Reading = ManagerReading<MovieReading | SeriesReading>;
type Manager = MovieManager | SeriesManager;

/** What is known of the storage before anything is removed. */
export interface StorageExpectations {
  /** Files of each instance, counted by its own list of titles. */
  readonly filesBefore: ReadonlyMap<string, number>;
  readonly maxShrink: number;
  /** The library as it is mounted here. */
  readonly disk?: LibraryDisk;
  /** Paths of files that were seen there. */
  readonly seen?: readonly string[];
}

interface Look {
  readonly at: EpochMs;
  readonly reading: Reading;
  /** Files removed when the look began. */
  readonly removed: number;
}

/**
 * Looks at root folders, health and size of each instance: a mount that is gone shows as a folder that is not
 * accessible, or, where another folder stands in its place, by the disk that it lies on then (`otherDisk`) and by the
 * files that are no longer listed.
 */
export function watchStorage(
  managers: readonly Manager[],
  { filesBefore, maxShrink, disk, seen = [] }: StorageExpectations,
): StorageWatch {
  const looks = new Map<InstanceName, Look>();
  const removed = new Map<InstanceName, number>();
  const first = new Map<InstanceName, readonly RootFolderReading[]>();
  const removedOf = (instance: InstanceName) => removed.get(instance) ?? 0;
  const lookAt = async (manager: Manager, now: EpochMs): Promise<Look> => {
    const { instance } = manager;
    const known = looks.get(instance);
    // A clock that was set back does not make a look last.
    const isFresh = known !== undefined && now >= known.at && now - known.at < LOOK_LASTS_MS;
    const look = isFresh ? known : { at: now, removed: removedOf(instance), reading: await manager.read() };
    looks.set(instance, look);
    // Of what could not be read at all nothing more is asked.
    if (typeof look.reading.rootFolders === 'string') return look;
    const rootFolders = await manager.rootFolders();
    if (!first.has(instance)) first.set(instance, rootFolders);
    return { ...look, reading: { ...look.reading, rootFolders } };
  };
  const moved = (instance: InstanceName, { rootFolders: now }: Reading) =>
    typeof now === 'string' ? undefined : otherDisk(first.get(instance) ?? now, now);
  return {
    async check(instance, paths, now) {
      const manager = managers.find((one) => one.instance === instance);
      if (manager === undefined) return { of: 'instance', detail: `${instance} is not configured` };
      const look = await lookAt(manager, now);
      const { reading } = look;
      const expected = (filesBefore.get(instance) ?? 0) - look.removed;
      const detail =
        instanceProblem(reading) ?? moved(instance, reading) ?? shrinkProblem(reading, expected, maxShrink);
      if (detail !== undefined) return { of: 'instance', detail: `${instance}: ${detail}` };
      return itemProblem(instance, reading, paths);
    },
    unseen: async (instance, paths) => {
      const look = looks.get(instance);
      return look && (await unseenProblem(look.reading, paths, seen, disk));
    },
    removed(instance, files) {
      removed.set(instance, removedOf(instance) + files);
    },
    forget(instance) {
      looks.delete(instance);
    },
  };
}

function instanceProblem({ rootFolders, health }: Reading): string | undefined {
  if (typeof rootFolders === 'string') return 'its root folders could not be read';
  const away = rootFolders.find(({ accessible }) => !accessible);
  if (away !== undefined) return `its root folder ${away.path} is not accessible`;
  if (typeof health === 'string') return 'its health could not be read';
  const issue = health.find(concernsStorage);
  return issue === undefined ? undefined : `it reports ${issue.check}: ${issue.message}`;
}

function shrinkProblem({ titles }: Reading, expected: number, maxShrink: number): string | undefined {
  if (typeof titles === 'string') return 'what it has could not be read';
  let now = 0;
  for (const title of titles) now += filesOf(title);
  const shrank = expected > 0 && !((expected - now) / expected <= maxShrink);
  return shrank ? `it has ${now} files where ${expected} should be` : undefined;
}

/** Sonarr counts episodes with a file, of which there are as many as files or more. */
function filesOf(title: MovieReading | SeriesReading): number {
  if (!('seasons' in title)) return typeof title.file === 'string' ? 0 : 1;
  let files = 0;
  for (const { episodesWithFile } of title.seasons) {
    if (episodesWithFile !== 'unknown') files += episodesWithFile;
  }
  return files;
}

function itemProblem(
  instance: InstanceName,
  { rootFolders }: Reading,
  paths: readonly string[],
): StorageProblem | undefined {
  const roots = pathsOf(rootFolders);
  const outside = paths.find((path) => !roots.some(holds(path)));
  if (outside === undefined) return undefined;
  return { of: 'item', detail: `${outside} is in none of the root folders of ${instance}` };
}

function pathsOf(rootFolders: Reading['rootFolders']): readonly string[] {
  return typeof rootFolders === 'string' ? [] : rootFolders.map(({ path }) => folderPath(path));
}

/**
 * A root folder that is a mount point itself stays accessible, and empty, when the mount is lost, and the server
 * then says of every file that it is gone (seen). Here the same file is looked for, wherever others of its root
 * folder were seen.
 */
async function unseenProblem(
  { rootFolders }: Reading,
  paths: readonly string[],
  seen: readonly string[],
  disk: LibraryDisk | undefined,
): Promise<StorageProblem | undefined> {
  const roots = pathsOf(rootFolders).filter((root) => seen.some((path) => holds(path)(root)));
  for (const path of paths) {
    if (!roots.some(holds(path))) continue;
    if (disk !== undefined && (await disk.linkCount(path)) === 'unknown') {
      return { of: 'item', detail: `${path} is not seen on the mounted library, where other files are` };
    }
  }
  return undefined;
}

/** Whether a root folder, as `pathsOf` writes it, has that path in it. */
function holds(path: string): (root: string) => boolean {
  const inFull = folderPath(path);
  return (root) => inFull.startsWith(root);
}
