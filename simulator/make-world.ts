import { SimulatedClock } from './clock.ts';
import { Disk } from './disk/disk.ts';
import { Faults } from './http/faults.ts';
import { RequestLog } from './http/request-log.ts';
import type { Surroundings } from './http/server.ts';
import type { LibrarySpec } from './library/spec.ts';
import type { SimulatorOptions } from './options.ts';
import { TorrentStore } from './qbittorrent/torrent-store.ts';
import { SeededRandom } from './random.ts';
import { seedDisk } from './seed-disk.ts';
import type { World } from './world.ts';

const DEFAULT_START = Date.UTC(2026, 0, 1, 12);
const FORTY_TERABYTES = 40e12;

/** The machine a library lies on, with its files and torrents, and what its servers share. */
export function makeSurroundings(
  library: LibrarySpec,
  options: SimulatorOptions,
  seed: number,
  categories: ReadonlyMap<string, string>,
): { readonly world: World; readonly around: Surroundings } {
  const clock = new SimulatedClock(options.startAt ?? DEFAULT_START);
  const disk = new Disk(options.mounts ?? [{ path: '/data', totalBytes: FORTY_TERABYTES }]);
  const torrents = new TorrentStore(disk, clock);
  seedDisk(library, { disk, torrents, categories });
  return {
    world: { library, clock, disk, torrents },
    around: { clock, faults: new Faults(new SeededRandom(seed)), requests: new RequestLog() },
  };
}
