import type { Match } from '../../../domain/facts/facts.ts';
import type { EpisodeReading, SeriesReading } from '../../../ports/managers.ts';
import type { VideoReading } from '../../../ports/media-server.ts';
import { compareIds, isId, SERIES_IDS } from '../media/compare-ids.ts';
import type { MediaIndex } from '../media/media-index.ts';
import { discFolders } from '../paths/disc-folders.ts';
import type { Translated } from '../paths/roots.ts';
import { withoutVideo } from './match-absent.ts';
import { type Matched, strictest, videosAt } from './matched.ts';

/** A file of Sonarr with the episodes that name it. */
export interface FileOfSeries {
  readonly series: Pick<SeriesReading, 'providerIds' | 'type'>;
  readonly episodes: readonly EpisodeReading[];
}

/**
 * Path and the series' provider id have to agree, and no number may speak against it. An item that names only
 * some of the file's episodes (Jellyfin did not parse the second half) is the file all the same: it has one
 * watch state, of the whole file, so all of its episodes were played to where that one was.
 */
export function matchEpisodeFile(
  file: FileOfSeries,
  path: Translated,
  media: MediaIndex,
  catalogueWhole: boolean,
): Matched {
  const items = videosAt(path.key, media.at, discFolders);
  if (items.length === 0) return withoutVideo(path, byNumbers(file, media), catalogueWhole);
  return { match: strictest(items.map((item) => agree(file, item, media))), items, key: path.key };
}

function agree(file: FileOfSeries, item: VideoReading, media: MediaIndex): Match {
  if (item.kind !== 'episode') return 'contradictory';
  const series = item.series === undefined ? undefined : media.seriesById.get(item.series);
  const agreement = series && compareIds(file.series.providerIds, series.providerIds, SERIES_IDS);
  if (agreement === 'different' || numbersDiffer(file, item)) return 'contradictory';
  return agreement === 'same' ? 'proven' : byEpisodeId(file, item);
}

/** The last resort, where the series has no id to compare: TheTVDB's id of the episode. */
function byEpisodeId({ episodes }: FileOfSeries, { providerIds: { tvdb } }: VideoReading): Match {
  if (!isId(tvdb)) return 'unknown';
  const ids = episodes.map((episode) => episode.tvdb);
  if (ids.includes(tvdb)) return 'proven';
  return ids.length > 0 && ids.every(isId) ? 'contradictory' : 'unknown';
}

/**
 * Whether the item names an episode that the file does not hold. Anime is numbered in two ways, so there the
 * path decides. What Jellyfin could not number (dailies) says nothing.
 */
function numbersDiffer({ series, episodes }: FileOfSeries, item: VideoReading): boolean {
  const { seasonNumber, number } = item;
  if (series.type === 'anime') return false;
  if (seasonNumber !== undefined && !episodes.some(({ season }) => season === seasonNumber)) return true;
  if (number === undefined) return false;
  const last = lastOf(number, item);
  for (let named = number; named <= last; named += 1) {
    if (!episodes.some((episode) => isNamed(episode, seasonNumber, named))) return true;
  }
  return false;
}

function lastOf(number: number, { lastNumber = number }: VideoReading): number {
  return Math.max(number, lastNumber);
}

function isNamed(episode: EpisodeReading, season: number | undefined, number: number): boolean {
  return episode.number === number && (season === undefined || episode.season === season);
}

/** Videos that Jellyfin has for any of the file's episodes, by series id and number. */
function byNumbers({ series, episodes }: FileOfSeries, media: MediaIndex): readonly VideoReading[] {
  const found: VideoReading[] = [];
  for (const { id } of media.series(series.providerIds)) {
    for (const video of media.episodesOf(id)) {
      if (mayHold(video, episodes)) found.push(video);
    }
  }
  return found;
}

/** Whether the video has any of the episodes, or could not be numbered. */
function mayHold(video: VideoReading, episodes: readonly EpisodeReading[]): boolean {
  const { number, seasonNumber } = video;
  if (number === undefined || seasonNumber === undefined) return true;
  const last = lastOf(number, video);
  return episodes.some(
    (episode) => episode.season === seasonNumber && number <= episode.number && episode.number <= last,
  );
}
