import type { SeasonFacts, SeriesFacts, UserFavorite } from '../../../domain/facts/facts.ts';
import type { InstanceName, JellyfinItemId } from '../../../domain/facts/ids.ts';
import type { InventoryReading, SeriesReading } from '../../../ports/managers.ts';
import type { Folder } from '../marks/favorites.ts';
import { pathKey } from '../paths/path-key.ts';
import { countSeries } from './count-series.ts';
import { joinInventory, matchInventory } from './join-inventory.ts';
import type { Known } from './known.ts';
import { isSeriesPlaying } from './playing.ts';
import { type SeasonItems, type SeriesParts, seriesItems, seriesParts } from './series-parts.ts';

/** A series of Sonarr with what Jellyfin knows of it; without an inventory it is only counted. */
export function joinSeries(
  instance: InstanceName,
  series: SeriesReading,
  inventory: InventoryReading | undefined,
  known: Known,
): SeriesFacts {
  if (inventory === undefined) {
    const items = seriesItems(instance, series, known);
    return {
      ...about(instance, series, items, known),
      inventory: countSeries(series.seasons),
      seasons: NONE,
      episodes: NONE,
      files: NONE,
    };
  }
  const files = matchInventory(instance, series, inventory, known);
  const parts = seriesParts(instance, series, files, known);
  return {
    ...about(instance, series, parts.series, known),
    inventory: 'read',
    seasons: joinSeasons(series, inventory, parts, known),
    ...joinInventory(instance, inventory, files, known),
  };
}

function about(
  instance: InstanceName,
  series: SeriesReading,
  items: ReadonlySet<JellyfinItemId>,
  known: Known,
): Omit<SeriesFacts, 'inventory' | 'seasons' | 'episodes' | 'files'> {
  const { id, title, year, providerIds, addedAt, monitored, tags, status, type } = series;
  return {
    instance,
    id,
    title,
    ...(year !== undefined && { year }),
    providerIds,
    addedAt,
    monitored,
    tags,
    status,
    type,
    favorites: favoritesOf(
      [...items].map((item) => folderOf(item, item, known)),
      known,
    ),
    playing: isSeriesPlaying(items, known),
  };
}

function joinSeasons(
  series: SeriesReading,
  { episodes }: InventoryReading,
  parts: SeriesParts,
  known: Known,
): readonly SeasonFacts[] {
  const numbers = [...new Set(episodes.map(({ season }) => season))].sort((one, other) => one - other);
  return numbers.map((number) => {
    const items = parts.seasons.get(number) ?? NOTHING;
    const [jellyfinItem] = [...items.keys()].sort();
    return {
      number,
      monitored: series.seasons.find((season) => season.number === number)?.monitored ?? 'unknown',
      favorites: favoritesOf(
        [...items].map(([season, of]) => folderOf(season, of, known)),
        known,
      ),
      ...(jellyfinItem !== undefined && { jellyfinItem }),
    };
  });
}

/** Of a folder that Jellyfin, read in full, does not have nobody can have set a mark. */
function favoritesOf(folders: readonly Folder[], known: Known): readonly UserFavorite[] {
  return known.catalogueWhole ? known.favorites.of(folders) : NONE;
}

/** A series or season item with the library that its series is in. */
export function folderOf(
  id: JellyfinItemId,
  series: JellyfinItemId | undefined,
  { media, libraryAt }: Pick<Known, 'media' | 'libraryAt'>,
): Folder {
  const path = series === undefined ? undefined : media.seriesById.get(series)?.path;
  return { id, library: path === undefined ? undefined : libraryAt(pathKey(path)) };
}

const NONE: readonly never[] = [];
const NOTHING: SeasonItems = new Map();
