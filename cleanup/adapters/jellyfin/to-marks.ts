import type { FolderMark, UserItem } from '../../../clients/jellyfin/items.ts';
import type { UserData } from '../../../clients/jellyfin/user-data.ts';
import type { Tri } from '../../domain/facts/facts.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../domain/facts/ids.ts';
import type { MarkReading, MarksReading } from '../../ports/media-server.ts';
import { toItemId } from './to-ids.ts';

/** What most marks of a large library are: seen by the user, and nothing done. One object for all of them. */
const nothingDone: MarkReading = Object.freeze({
  state: 'unplayed',
  lastPlayedAt: 'undated',
  position: 'none',
  favorite: false,
});

/** Of a version that the server does not have any more, or does not show. */
export const nothingKnown: MarkReading = Object.freeze({
  state: 'unknown',
  lastPlayedAt: 'unknown',
  position: 'unknown',
  favorite: 'unknown',
});

export function toMark({
  Played,
  IsFavorite,
  PlaybackPositionTicks,
  LastPlayedDate,
  Key,
}: UserData): MarkReading {
  const lastPlayedAt = LastPlayedDate ?? 'undated';
  const untouched = Played === false && IsFavorite === false && PlaybackPositionTicks === 0;
  if (untouched && lastPlayedAt === 'undated') return nothingDone;
  return {
    state: Played === 'unknown' ? 'unknown' : Played ? 'played' : 'unplayed',
    lastPlayedAt,
    position: PlaybackPositionTicks === 'unknown' ? 'unknown' : PlaybackPositionTicks > 0 ? 'open' : 'none',
    favorite: IsFavorite,
    ...(Key && { key: Key }),
  };
}

/** A video of a user's list, as little as is kept of it. */
export type VideoMark = readonly [JellyfinItemId, MarkReading];

/** @param id the item's, as it is held already */
export function toVideoMark({ Id, UserData }: UserItem, id = Id): VideoMark {
  return [toItemId(id), toMark(UserData)];
}

/** What a user's two lists say. */
export interface SentMarks {
  readonly videos: readonly VideoMark[];
  readonly folders: readonly FolderMark[];
  readonly withheld: number;
}

export function toMarks(user: JellyfinUserId, { videos, folders, withheld }: SentMarks): MarksReading {
  const favorites = new Map<JellyfinItemId, Tri>();
  for (const { Id, UserData } of folders) favorites.set(toItemId(Id), UserData.IsFavorite);
  return { user, videos: new Map(videos), folders: favorites, withheld };
}
