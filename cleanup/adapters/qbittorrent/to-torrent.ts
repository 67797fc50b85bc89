import { isFinished, type Torrent } from '../../../clients/qbittorrent/resources.ts';
import type { TorrentHash } from '../../domain/facts/ids.ts';
import type { TorrentReading } from '../../ports/downloads.ts';

/** A torrent as qBittorrent sends it, which the client has parsed: its hash is 40 hex digits. */
export function toTorrent(torrent: Torrent): TorrentReading {
  const { hash, infohash_v1, infohash_v2, name, content_path } = torrent;
  // Radarr and Sonarr may know a hybrid torrent by its first hash, or by the first half of its second.
  const ids = [hash, infohash_v1, infohash_v2.slice(0, 40)].map((id) => id.toLowerCase());
  return {
    hash: hash as string as TorrentHash,
    ids: [...new Set(ids)].filter((id) => id !== ''),
    name,
    finished: isFinished(torrent),
    goalMet: goalMet(torrent),
    contentPath: content_path,
  };
}

/**
 * Whether one of the limits in force is reached; qBittorrent says of each torrent what they are, its own or the
 * global ones. Ratio -1 is more than can be counted, limit -1 is none.
 */
function goalMet({ ratio, seeding_time, max_ratio, max_seeding_time }: Torrent): boolean | 'unknown' {
  const byRatio = reached(ratio === -1 ? Number.POSITIVE_INFINITY : ratio, max_ratio);
  const byTime = reached(seeding_time, max_seeding_time === 'unknown' ? 'unknown' : max_seeding_time * 60);
  if (byRatio === true || byTime === true) return true;
  return byRatio === 'none' && byTime === 'none' ? 'unknown' : unlessUnknown(byRatio, byTime);
}

type Reached = boolean | 'none' | 'unknown';

function reached(value: number, limit: number | 'unknown'): Reached {
  if (limit === 'unknown') return 'unknown';
  return limit < 0 ? 'none' : value >= limit;
}

function unlessUnknown(...limits: readonly Reached[]): false | 'unknown' {
  return limits.includes('unknown') ? 'unknown' : false;
}
