/** The last plan as it would be on a disk that is nearly full. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Item } from '../../../cleanup/report/item-json.ts';
import { Pressure } from '../../../cleanup/report/pressure-json.ts';

const GB = 1_000_000_000;

/** What was announced goes sooner; the schemas are those of the cleanup, so that this is what it writes. */
export function putUnderPressure(folder: string): void {
  const path = join(folder, 'latest-plan.json');
  const plan = JSON.parse(readFileSync(path, 'utf8'));
  const [first] = plan.announce;
  first.item.usuallyDueAt = '2026-03-20T04:00:00.000Z';
  Item.parse(first.item);
  const disk = { folders: ['radarr /data/media/movies', 'sonarr /data/media/tv'], sooner: 1 };
  plan.pressure = {
    unknown: [],
    disks: [
      { ...disk, freeBytes: 120 * GB, wantedBytes: 500 * GB, anywayBytes: 60 * GB, soonerBytes: 90 * GB },
    ],
  };
  Pressure.parse(plan.pressure);
  writeFileSync(path, JSON.stringify(plan));
}
