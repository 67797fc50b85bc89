import type { SonarrSeriesId } from '../../../domain/facts/ids.ts';
import type { InventoryReading, SeriesReading } from '../../../ports/managers.ts';
import type { Progress } from '../../../ports/progress.ts';
import { attemptEach } from './attempt-each.ts';
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
      const queue = sonarr.titles.filter(wanted);
      let done = 0;
      const inventories = await attemptEach(sonarr.problems, queue, AT_ONCE, async ({ id }) => {
        const inventory = await sonarr.manager.inventory(id);
        progress.at(`reading episodes of ${sonarr.manager.instance}`, ++done, queue.length);
        return inventory;
      });
      const found = new Map<SonarrSeriesId, InventoryReading>();
      for (const [index, { id }] of queue.entries()) {
        const inventory = inventories[index];
        if (inventory !== undefined) found.set(id, inventory);
      }
      return [sonarr, found] as const;
    }),
  );
  return new Map(read);
}
