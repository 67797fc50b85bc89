import type { QbittorrentState } from './state.ts';
import type { Torrent } from './torrent-store.ts';

const MINUTE_MS = 60_000;

/** Whether a complete torrent has met one of the global share limits. Radarr and Sonarr judge it alike. */
export function limitReached({ preferences, world }: QbittorrentState, torrent: Torrent): boolean {
  const { completedAt, ratio } = torrent;
  if (preferences['max_ratio_enabled'] === true && ratio >= Number(preferences['max_ratio'])) return true;
  if (preferences['max_seeding_time_enabled'] !== true || completedAt === undefined) return false;
  return world.clock.now() - completedAt >= Number(preferences['max_seeding_time']) * MINUTE_MS;
}
