import type { RootFolderFacts } from '../../../domain/facts/facts.ts';
import type { MovieManager, SeriesManager } from '../../../ports/managers.ts';
import { attempt } from './attempt.ts';

/** How full the disks are, as each Radarr and Sonarr sees them; of one that does not answer nothing is known. */
export async function readRootFolders(
  managers: readonly (MovieManager | SeriesManager)[],
): Promise<readonly RootFolderFacts[]> {
  const read = managers.map(async (manager): Promise<readonly RootFolderFacts[]> => {
    const { instance } = manager;
    const folders = await attempt([], () => manager.rootFolders());
    if (folders === undefined) return [{ instance, freeBytes: 'unknown' }];
    return folders.map(({ path, freeBytes = 'unknown' as const, disk }) => ({
      instance,
      path,
      freeBytes,
      ...(disk && { disk }),
    }));
  });
  return (await Promise.all(read)).flat();
}
