import type { ProviderIds } from '../../../domain/facts/facts.ts';
import type { JellyfinItemId } from '../../../domain/facts/ids.ts';
import type { Catalogue, SeriesItemReading, VideoReading } from '../../../ports/media-server.ts';
import { type PathKey, pathKey } from '../paths/path-key.ts';
import { compareIds, idKeys, MOVIE_IDS, SERIES_IDS } from './compare-ids.ts';
import { ManyMap } from './many-map.ts';

/** What Jellyfin has, by everything it is looked up by. */
export interface MediaIndex {
  readonly catalogue: Catalogue;
  readonly seriesById: ReadonlyMap<JellyfinItemId, SeriesItemReading>;
  /** Videos of that very path. */
  at(key: PathKey): readonly VideoReading[];
  /** Movies that the ids name. */
  movies(ids: ProviderIds): readonly VideoReading[];
  /** Series items that the ids name. */
  series(ids: ProviderIds): readonly SeriesItemReading[];
  seriesAt(key: PathKey): readonly SeriesItemReading[];
  episodesOf(series: JellyfinItemId): readonly VideoReading[];
}

export function indexMedia(catalogue: Catalogue): MediaIndex {
  return { catalogue, ...indexVideos(catalogue.videos), ...indexSeries(catalogue.series) };
}

function indexVideos(videos: readonly VideoReading[]): Pick<MediaIndex, 'at' | 'movies' | 'episodesOf'> {
  const byPath = new ManyMap<PathKey, VideoReading>();
  const movies = new ManyMap<string, VideoReading>();
  const episodes = new ManyMap<JellyfinItemId, VideoReading>();
  for (const video of videos) {
    if (video.path !== undefined) byPath.add(pathKey(video.path), video);
    if (video.series !== undefined) episodes.add(video.series, video);
    if (video.kind === 'movie') addByIds(movies, video, MOVIE_IDS);
  }
  return {
    at: (key) => byPath.get(key),
    movies: (ids) => named(movies, ids, MOVIE_IDS),
    episodesOf: (series) => episodes.get(series),
  };
}

function indexSeries(
  all: readonly SeriesItemReading[],
): Pick<MediaIndex, 'series' | 'seriesAt' | 'seriesById'> {
  const seriesById = new Map<JellyfinItemId, SeriesItemReading>();
  const byIds = new ManyMap<string, SeriesItemReading>();
  const byPath = new ManyMap<PathKey, SeriesItemReading>();
  for (const series of all) {
    seriesById.set(series.id, series);
    if (series.path !== undefined) byPath.add(pathKey(series.path), series);
    addByIds(byIds, series, SERIES_IDS);
  }
  return {
    seriesById,
    series: (ids) => named(byIds, ids, SERIES_IDS),
    seriesAt: (key) => byPath.get(key),
  };
}

interface Identified {
  readonly providerIds: ProviderIds;
}

function addByIds<Item extends Identified>(
  byId: ManyMap<string, Item>,
  item: Item,
  types: readonly (keyof ProviderIds)[],
): void {
  for (const key of idKeys(item.providerIds, types)) byId.add(key, item);
}

/** Those of which the first kind of id that both have is the same. */
function named<Item extends Identified>(
  byId: ManyMap<string, Item>,
  ids: ProviderIds,
  types: readonly (keyof ProviderIds)[],
): readonly Item[] {
  const found = new Set<Item>();
  for (const key of idKeys(ids, types)) {
    for (const item of byId.get(key)) {
      if (compareIds(ids, item.providerIds, types) === 'same') found.add(item);
    }
  }
  return [...found];
}
