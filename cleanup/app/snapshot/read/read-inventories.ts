import type { SonarrSeriesId } from '../../../domain/facts/ids.ts';
import type { InventoryReading, SeriesReading } from '../../../ports/managers.ts';
import type { Progress } from '../../../ports/progress.ts';
import { attempt } from './attempt.ts';
import type { Inventories, SonarrReading } from './library-read.ts';

/** Few at a time: each is two requests, and Sonarr answers them from one database. */
const AT_ONCE = 4;

/** Reads the inventories of those series, each instance for itself. One that fails is only counted, and told. */
export async function readInventories(
  all: readonly SonarrReading[],
  wanted: (series: SeriesReading) => boolean,
  progress: Progress,
): Promise<Inventories> {
  const read = await Promise.all(
    all.map(async (sonarr) => {
      const found = new Map<SonarrSeriesId, InventoryReading>();
      const queue = sonarr.titles.filter(wanted);
      const total = queue.length;
      const next = queue.values();
      const work = async (): Promise<void> => {
        for (const { id } of next) {
          const inventory = await attempt(sonarr.problems, () => sonarr.manager.inventory(id));
          if (inventory !== undefined) found.set(id, inventory);
          progress.at(`reading episodes of ${sonarr.manager.instance}`, found.size, total);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      return [sonarr, found] as const;
    }),
  );
  return new Map(read);
}
