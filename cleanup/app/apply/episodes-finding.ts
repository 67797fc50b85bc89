import type { EpisodeItem, SeasonItem, SeriesItem } from '../../domain/plan/plan.ts';
import type { InventoryReading } from '../../ports/managers.ts';
import type { UnfinishedRemoval } from '../../ports/state-store.ts';
import { asEpisode } from './as-episode.ts';
import { filesThere } from './files-there.ts';
import {
  entryGone,
  type Finding,
  filesGone,
  givenUp,
  hadBegun,
  monitoring,
  stillThere,
  unknown,
  unsafe,
  verified,
} from './finding.ts';
import type { ResumeWorld } from './resume-world.ts';

/** By what Sonarr says of the series and its files now. */
export async function episodesFinding(
  item: SeasonItem | EpisodeItem | SeriesItem,
  removal: UnfinishedRemoval,
  world: ResumeWorld,
): Promise<Finding> {
  const manager = world.readers.series.find(({ instance }) => instance === item.instance);
  if (manager === undefined) return unknown(`${item.instance} is not configured any more`);
  const title = await manager.title(item.seriesId);
  if (item.kind === 'series') {
    if (title === 'gone') return { kind: 'finished', detail: 'its entry is gone', gone: [] };
    return givenUp('its entry is still there; it is judged anew');
  }
  if (title === 'gone') return entryGone(removal);
  const inventory = await manager.inventory(item.seriesId);
  const there = filesThere(inventory, item.files, item.instance);
  const isMissed = item.files.some(({ id }) => !there.has(id)) && !verified(removal);
  const problem = isMissed ? await unsafe(removal, world) : undefined;
  return problem ?? filesFinding(item, removal, inventory, there);
}

function filesFinding(
  item: SeasonItem | EpisodeItem,
  removal: UnfinishedRemoval,
  inventory: InventoryReading,
  there: ReadonlySet<number>,
): Finding {
  const left = item.files.filter(({ id }) => there.has(id));
  const own = new Set(item.files.flatMap((file) => file.episodes.map(({ id }) => id)));
  const episodes = inventory.episodes.filter(({ id }) => own.has(id));
  const isWhole = left.length === item.files.length;
  const isReplaced = !isWhole && !hadBegun(removal) && episodes.every(({ file }) => file !== 'none');
  if (left.length === 0 && !isReplaced) return filesGone(removal);
  const gone = hadBegun(removal) ? item.files.filter(({ id }) => !there.has(id)) : [];
  const still = isReplaced ? 'it has other files now' : stillThere(left.length, item.files.length);
  const monitored = episodes.some((episode) => episode.monitored !== false);
  return {
    ...givenUp(`${still}, ${monitoring(monitored)}; it is judged anew`),
    gone: gone.map((file) => asEpisode(item, file)),
    ...((isWhole || isReplaced) && { untouched: still }),
  };
}
