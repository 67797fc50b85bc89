import * as client from '../../../clients/jellyfin/ids.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../domain/facts/ids.ts';

/** The client has parsed the id. */
export function toItemId(id: client.JellyfinItemId): JellyfinItemId {
  return id as string as JellyfinItemId;
}

export function toUserId(id: client.JellyfinUserId): JellyfinUserId {
  return id as string as JellyfinUserId;
}

/** Checked once more on the way out: an id that is none would make Jellyfin drop the filter and answer everything. */
export function fromItemIds(ids: readonly JellyfinItemId[]): client.JellyfinItemId[] {
  return ids.map((id) => client.JellyfinItemId.parse(id));
}

export function fromUserId(id: JellyfinUserId): client.JellyfinUserId {
  return client.JellyfinUserId.parse(id);
}
