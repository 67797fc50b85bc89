import type { Tri } from '../../../domain/facts/facts.ts';
import type { JellyfinItemId } from '../../../domain/facts/ids.ts';
import type { VideoReading } from '../../../ports/media-server.ts';
import type { Matched } from '../match/matched.ts';
import type { Known } from './known.ts';

/** Whether any of the videos, in any version, plays or is queued. */
export function isPlaying(
  { items, versionOf }: Matched,
  others: readonly VideoReading[],
  kind: VideoReading['kind'],
  { sessions, details }: Known,
): Tri {
  if (sessions === undefined) return 'unknown';
  const plays = ({ id }: Pick<VideoReading, 'id'>): boolean =>
    sessions.items.has(id) ||
    (details.versions.get(id) ?? []).some((version) => sessions.items.has(version.id));
  if (items.some(plays) || others.some(plays) || (versionOf !== undefined && plays(versionOf))) return true;
  return sessions.queueUnknown.has(kind) ? 'unknown' : false;
}

export function isSeriesPlaying(series: Iterable<JellyfinItemId>, { sessions }: Known): Tri {
  if (sessions === undefined) return 'unknown';
  for (const id of series) if (sessions.series.has(id)) return true;
  return sessions.queueUnknown.has('episode') ? 'unknown' : false;
}
