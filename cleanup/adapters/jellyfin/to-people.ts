import type { Library, User } from '../../../clients/jellyfin/server.ts';
import type { LibraryReading, UserReading } from '../../ports/media-server.ts';
import { toUserId } from './to-ids.ts';

export function toUser({ Id, Name, Policy }: User): UserReading {
  const { BlockedTags, AllowedTags, BlockUnratedItems, MaxParentalRating } = Policy;
  const lists = [BlockedTags, AllowedTags, BlockUnratedItems];
  return {
    id: toUserId(Id),
    name: Name,
    enabled: !Policy.IsDisabled,
    libraries: Policy.EnableAllFolders ? 'all' : (Policy.EnabledFolders ?? []),
    restricted:
      lists.some((list) => (list ?? []).length > 0) ||
      (MaxParentalRating !== undefined && MaxParentalRating !== null),
  };
}

export function toLibrary({ ItemId, Name, Locations }: Library): LibraryReading {
  return { ...(ItemId && { id: ItemId }), name: Name, folders: Locations };
}
