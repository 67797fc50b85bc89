import type { InstanceName, JellyfinItemId } from '../../../domain/facts/ids.ts';
import type { SeriesReading } from '../../../ports/managers.ts';
import type { VideoReading } from '../../../ports/media-server.ts';
import type { MatchedFile } from './join-inventory.ts';
import type { Known } from './known.ts';

/** Season items, each with the series item it belongs to. */
export type SeasonItems = ReadonlyMap<JellyfinItemId, JellyfinItemId | undefined>;

/** Jellyfin's items of a series and of its seasons. */
export interface SeriesParts {
  readonly series: ReadonlySet<JellyfinItemId>;
  /** By the number of the season, Jellyfin's as well as Sonarr's where the two differ. */
  readonly seasons: ReadonlyMap<number, SeasonItems>;
}

/** Items that are, or may be, that series: those its ids name, and the one of its folder. */
export function seriesItems(
  instance: InstanceName,
  { providerIds, path }: Pick<SeriesReading, 'providerIds' | 'path'>,
  { media, translate }: Pick<Known, 'media' | 'translate'>,
): Set<JellyfinItemId> {
  const found = new Set<JellyfinItemId>();
  for (const { id } of media.series(providerIds)) found.add(id);
  for (const { id } of media.seriesAt(translate(instance)(path).key)) found.add(id);
  return found;
}

/** Those that its ids or folder name, and those that the videos of its files belong to. */
export function seriesParts(
  instance: InstanceName,
  series: Pick<SeriesReading, 'providerIds' | 'path'>,
  files: readonly MatchedFile[],
  known: Pick<Known, 'media' | 'translate'>,
): SeriesParts {
  const ids = seriesItems(instance, series, known);
  const seasons = new Map<number, Map<JellyfinItemId, JellyfinItemId | undefined>>();
  for (const { matched, episodes } of files) {
    for (const video of matched.items) {
      if (video.series !== undefined) ids.add(video.series);
      for (const { season } of episodes) addSeason(seasons, season, video);
    }
  }
  for (const id of ids) {
    for (const video of known.media.episodesOf(id)) addSeason(seasons, video.seasonNumber, video);
  }
  return { series: ids, seasons };
}

function addSeason(
  seasons: Map<number, Map<JellyfinItemId, JellyfinItemId | undefined>>,
  number: number | undefined,
  { season, series }: VideoReading,
): void {
  if (season === undefined || number === undefined) return;
  const items = seasons.get(number);
  if (items === undefined) seasons.set(number, new Map([[season, series]]));
  else if (!items.has(season)) items.set(season, series);
}
