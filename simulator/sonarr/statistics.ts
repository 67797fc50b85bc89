import { arrDate } from '../arr/dates.ts';
import type { JsonObject } from '../http/json-body.ts';
import type { Episode, SonarrState } from './state.ts';

/**
 * Counts as the server makes them, misleading parts included: `episodeCount` leaves out what is unmonitored and has
 * no file, `episodeFileCount` counts episodes and not files, and the airing dates do not see unmonitored episodes.
 */
export function statisticsOf(state: SonarrState, episodes: readonly Episode[]): JsonObject {
  const now = state.arr.world.clock.now();
  const withFile = episodes.filter((episode) => episode.fileId !== 0);
  const isAired = ({ spec }: Episode) => spec.airsAt !== undefined && spec.airsAt <= now;
  const counted = episodes.filter(
    (episode) => episode.fileId !== 0 || (episode.monitored && isAired(episode)),
  );
  const fileIds = new Set(withFile.map((episode) => episode.fileId));
  let sizeOnDisk = 0;
  for (const id of fileIds) sizeOnDisk += state.files.get(id)?.size ?? 0;
  return {
    episodeFileCount: withFile.length,
    episodeCount: counted.length,
    totalEpisodeCount: episodes.length,
    sizeOnDisk,
    releaseGroups: fileIds.size === 0 ? [] : ['GROUP'],
    percentOfEpisodes: counted.length === 0 ? 0 : (withFile.length / counted.length) * 100,
    ...airings(episodes, now),
  };
}

/** The next and the previous airing among the monitored episodes. */
function airings(episodes: readonly Episode[], now: number): JsonObject {
  let next = Number.POSITIVE_INFINITY;
  let previous = Number.NEGATIVE_INFINITY;
  for (const { monitored, spec } of episodes) {
    if (!monitored || spec.airsAt === undefined) continue;
    if (spec.airsAt <= now) previous = Math.max(previous, spec.airsAt);
    else next = Math.min(next, spec.airsAt);
  }
  return {
    ...(Number.isFinite(next) ? { nextAiring: arrDate(next) } : {}),
    ...(Number.isFinite(previous) ? { previousAiring: arrDate(previous) } : {}),
  };
}
