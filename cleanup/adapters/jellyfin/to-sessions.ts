import { JellyfinItemId as ClientItemId } from '../../../clients/jellyfin/ids.ts';
import type { Session } from '../../../clients/jellyfin/server.ts';
import type { JellyfinItemId } from '../../domain/facts/ids.ts';
import type { SessionsReading, VideoReading } from '../../ports/media-server.ts';
import { toItemId } from './to-ids.ts';

/** What of the catalogue is needed to tell what a queue holds. */
export type KnownVideos = ReadonlyMap<JellyfinItemId, Pick<VideoReading, 'id' | 'kind' | 'series'>>;

/**
 * What plays and is queued in all sessions.
 *
 * @param known videos by their ids, as far as they were read: a queue holds nothing but ids
 */
export function toSessions(sessions: readonly Session[], known: KnownVideos): SessionsReading {
  const items = new Set(sessions.flatMap(itemsOf));
  const series = [
    ...sessions
      .map(({ NowPlayingItem }) => NowPlayingItem?.SeriesId)
      .map((id) => (id ? toItemId(id) : undefined)),
    ...[...items].map((id) => known.get(id)?.series),
  ];
  const silent = sessions.filter(({ queue }) => queue === 'unknown');
  return {
    items,
    series: new Set(series.filter((id) => id !== undefined)),
    queueUnknown: new Set(silent.flatMap((session) => kindsOf(session, known))),
  };
}

/** The item that plays, the version of it, and what is queued. */
function itemsOf({ NowPlayingItem, PlayState, queue }: Session): JellyfinItemId[] {
  const playing = NowPlayingItem ? [NowPlayingItem.Id] : [];
  const version = ClientItemId.safeParse(PlayState?.MediaSourceId);
  const queued = queue === 'unknown' ? [] : queue;
  return [...playing, ...(version.success ? [version.data] : []), ...queued].map(toItemId);
}

/** A queue of what is neither known as a movie nor as an episode may hold both. */
function kindsOf({ NowPlayingItem }: Session, known: KnownVideos): readonly VideoReading['kind'][] {
  if (!NowPlayingItem) return ['movie', 'episode'];
  if (NowPlayingItem.SeriesId) return ['episode'];
  const kind = known.get(toItemId(NowPlayingItem.Id))?.kind;
  return kind === undefined ? ['movie', 'episode'] : [kind];
}
