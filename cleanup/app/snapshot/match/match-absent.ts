import type { VideoReading } from '../../../ports/media-server.ts';
import { type PathKey, parentOf, pathKey } from '../paths/path-key.ts';
import type { Translated } from '../paths/roots.ts';
import type { Matched } from './matched.ts';

/**
 * Of a file whose path is no video's. Where the ids name one all the same, the file may have been renamed
 * since Jellyfin looked, be a part of it or one of its versions. It is absent only where the path is sure to be
 * Jellyfin's, the catalogue was read and the ids name nothing.
 */
export function withoutVideo(
  { key, known }: Translated,
  byIds: readonly VideoReading[],
  catalogueWhole: boolean,
): Matched {
  if (byIds.length > 0) return { match: 'unknown', items: [], versionOf: versionedIn(key, byIds), key };
  return { match: known && catalogueWhole ? 'absent' : 'unknown', items: [], key };
}

/** The only one with versions in the file's folder. */
function versionedIn(key: PathKey, videos: readonly VideoReading[]): VideoReading | undefined {
  const folder = parentOf(key);
  const [found, another] = videos.filter(
    ({ versions, path }) => versions > 1 && path !== undefined && parentOf(pathKey(path)) === folder,
  );
  return another === undefined ? found : undefined;
}
