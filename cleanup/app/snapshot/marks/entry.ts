import type { Tri, UserWatch } from '../../../domain/facts/facts.ts';
import type { JellyfinUserId } from '../../../domain/facts/ids.ts';
import type { MarkReading } from '../../../ports/media-server.ts';

/** What a user did nothing with; one object for all that the user sees. */
export function untouchedEntry(user: JellyfinUserId): UserWatch {
  return {
    user,
    access: true,
    state: 'unplayed',
    lastPlayedAt: 'undated',
    position: 'none',
    favorite: false,
    sharedState: false,
  };
}

/** Nothing is known of what the user did. */
export function silentEntry(user: JellyfinUserId, access: Tri): UserWatch {
  return {
    user,
    access,
    state: 'unknown',
    lastPlayedAt: 'unknown',
    position: 'unknown',
    favorite: 'unknown',
    sharedState: 'unknown',
  };
}

export function entryOf(
  user: JellyfinUserId,
  access: Tri,
  { state, lastPlayedAt, position, favorite }: MarkReading,
  sharedState: Tri,
): UserWatch {
  return { user, access, state, lastPlayedAt, position, favorite, sharedState };
}
