import type { JellyfinItemId } from '../../../domain/facts/ids.ts';
import type { VideoReading } from '../../../ports/media-server.ts';
import { idKeys, MOVIE_IDS, SERIES_IDS } from '../media/compare-ids.ts';
import type { MediaIndex } from '../media/media-index.ts';
import { foldersOf, type PathKey, pathKey } from '../paths/path-key.ts';
import type { WorkOf } from './shared-states.ts';
import type { UserMarks } from './user-marks.ts';

/** What Radarr and Sonarr say a path is, as Jellyfin sees the path. */
export interface Claims {
  /** The film of a file. */
  readonly movies: ReadonlyMap<PathKey, string>;
  /** The series of a folder. */
  readonly series: ReadonlyMap<PathKey, string>;
}

/**
 * Names works by what Radarr and Sonarr say of their paths: where Jellyfin took one show for another, both have
 * the same ids there. Only of what no instance tracks are Jellyfin's own ids taken, or the item's.
 */
export function workNames(media: MediaIndex, claims: Claims, people: readonly UserMarks[]): WorkOf {
  const videoOf = videosById(media.catalogue.videos, people);
  const names = new Map<JellyfinItemId, string>();
  const nameOf = (id: JellyfinItemId): string => {
    const video = videoOf(id);
    if (video === undefined) return `item:${id}`;
    const path = video.path === undefined ? undefined : pathKey(video.path);
    return claimed(video, path, claims) ?? itemWork(video, media);
  };
  return (id) => {
    const name = names.get(id) ?? nameOf(id);
    names.set(id, name);
    return name;
  };
}

/** Nearly always only what somebody touched is asked for; others are looked up when the first of them is. */
function videosById(
  videos: readonly VideoReading[],
  people: readonly UserMarks[],
): (id: JellyfinItemId) => VideoReading | undefined {
  const touched = new Set<JellyfinItemId>();
  for (const marks of people) for (const id of marks.touched.keys()) touched.add(id);
  let known = byId(videos.filter(({ id }) => touched.has(id)));
  return (id) => {
    if (!touched.has(id) && known.size < videos.length) known = byId(videos);
    return known.get(id);
  };
}

function byId(videos: readonly VideoReading[]): ReadonlyMap<JellyfinItemId, VideoReading> {
  return new Map(videos.map((video) => [video.id, video]));
}

function claimed(video: VideoReading, path: PathKey | undefined, claims: Claims): string | undefined {
  if (path === undefined) return undefined;
  if (video.kind === 'movie') return claims.movies.get(path);
  for (const folder of foldersOf(path)) {
    const series = claims.series.get(folder);
    if (series !== undefined) return episodeOf(series, video);
  }
  return undefined;
}

/** What Jellyfin takes the video for. */
export function itemWork(video: VideoReading, { seriesById }: Pick<MediaIndex, 'seriesById'>): string {
  if (video.kind === 'movie') {
    const [id] = idKeys(video.providerIds, MOVIE_IDS);
    return id === undefined ? `item:${video.id}` : `movie:${id}`;
  }
  const series = video.series === undefined ? undefined : seriesById.get(video.series);
  const [id] = series === undefined ? [] : idKeys(series.providerIds, SERIES_IDS);
  return id === undefined ? `item:${video.id}` : episodeOf(`series:${id}`, video);
}

function episodeOf(series: string, { id, seasonNumber, number }: VideoReading): string {
  const numbered = seasonNumber !== undefined && number !== undefined;
  return numbered ? `${series}:${seasonNumber}:${number}` : `${series}:item:${id}`;
}
