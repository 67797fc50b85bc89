import type { CatalogueItem, VersionedItem } from '../../../clients/jellyfin/items.ts';
import type { JellyfinItemId } from '../../domain/facts/ids.ts';
import type { Catalogue, SeriesItemReading, VersionFile, VideoReading } from '../../ports/media-server.ts';
import { providerIds } from '../servers/provider-ids.ts';
import { toItemId } from './to-ids.ts';

/** What exists, by kind. What has no file is left out. */
export function toCatalogue(items: readonly CatalogueItem[]): Catalogue {
  const videos: VideoReading[] = [];
  const series: SeriesItemReading[] = [];
  const seriesIds = new Map<string, JellyfinItemId>();
  for (const item of items) {
    if (item.Type === 'Series') series.push(toSeriesItem(item));
  }
  for (const { id } of series) seriesIds.set(id, id);
  for (const item of items) {
    const kind = kindOf(item);
    if (kind !== undefined && item.LocationType !== 'Virtual') videos.push(toVideo(item, kind, seriesIds));
  }
  return { videos, series };
}

function kindOf({ Type }: CatalogueItem): VideoReading['kind'] | undefined {
  if (Type === 'Movie') return 'movie';
  return Type === 'Episode' ? 'episode' : undefined;
}

/** @param known ids that are kept once however many items name them */
function toVideo(
  item: CatalogueItem,
  kind: VideoReading['kind'],
  known: ReadonlyMap<string, JellyfinItemId>,
): VideoReading {
  const { SeriesId, SeasonId, ParentIndexNumber, IndexNumber, IndexNumberEnd } = item;
  return {
    id: toItemId(item.Id),
    kind,
    ...(item.Path && { path: item.Path }),
    providerIds: providerIdsOf(item),
    ...(SeriesId && { series: known.get(SeriesId) ?? toItemId(SeriesId) }),
    ...(SeasonId && { season: toItemId(SeasonId) }),
    ...(ParentIndexNumber !== undefined && ParentIndexNumber !== null && { seasonNumber: ParentIndexNumber }),
    ...(IndexNumber !== undefined && IndexNumber !== null && { number: IndexNumber }),
    ...(IndexNumberEnd !== undefined && IndexNumberEnd !== null && { lastNumber: IndexNumberEnd }),
    versions: Math.max(item.MediaSourceCount ?? 1, 1),
    runtimeKnown: typeof item.RunTimeTicks === 'number',
  };
}

function toSeriesItem(item: CatalogueItem): SeriesItemReading {
  return { id: toItemId(item.Id), ...(item.Path && { path: item.Path }), providerIds: providerIdsOf(item) };
}

function providerIdsOf({ ProviderIds }: CatalogueItem) {
  return providerIds({ tmdb: ProviderIds?.Tmdb, tvdb: ProviderIds?.Tvdb, imdb: ProviderIds?.Imdb });
}

/** The files of an item; undefined when one of them has no id of its own, for then its marks cannot be asked for. */
export function toVersionFiles({ MediaSources }: VersionedItem): readonly VersionFile[] | undefined {
  const files: VersionFile[] = [];
  for (const { Id, Path } of MediaSources) {
    if (Id === 'unknown') return undefined;
    files.push({ id: toItemId(Id), ...(Path && { path: Path }) });
  }
  return files;
}
