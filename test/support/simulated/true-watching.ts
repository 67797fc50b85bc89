import type { UserFavorite, UserWatch } from '../../../cleanup/domain/facts/facts.ts';
import type { JellyfinUserId } from '../../../cleanup/domain/facts/ids.ts';
import type { ArrState } from '../../../simulator/arr/state.ts';
import type { Item } from '../../../simulator/jellyfin/items/item.ts';
import type { JellyfinUser } from '../../../simulator/jellyfin/users/users.ts';
import { isBlocked, mayOpenLibrary } from '../../../simulator/jellyfin/users/visibility.ts';
import type { Simulator } from '../../../simulator/start.ts';

/** What every user did with a video, in whichever of its versions; nobody did anything with what is not there. */
export function trueWatches({ jellyfin }: Simulator, item: Item | undefined): readonly UserWatch[] {
  if (item === undefined) return [];
  return [...jellyfin.state.users.values()].map((user): UserWatch => {
    const rows = jellyfin.state.items
      .versionsOf(item)
      .flatMap((version) => jellyfin.state.userData.get(user.id, version) ?? []);
    const own = jellyfin.state.userData.get(user.id, item);
    return {
      user: user.id as JellyfinUserId,
      access: maySee(user, item),
      state: own?.played ? 'played' : 'unplayed',
      lastPlayedAt: own?.lastPlayedAt ?? 'undated',
      position: rows.some(({ positionTicks }) => positionTicks > 0) ? 'open' : 'none',
      favorite: rows.some(({ favorite }) => favorite),
    };
  });
}

export function trueFavorites({ jellyfin }: Simulator, folder: Item | undefined): readonly UserFavorite[] {
  return [...jellyfin.state.users.values()].map((user) => ({
    user: user.id as JellyfinUserId,
    access: folder === undefined || maySee(user, folder),
    favorite: folder !== undefined && jellyfin.state.userData.get(user.id, folder)?.favorite === true,
  }));
}

function maySee(user: JellyfinUser, item: Item): boolean {
  return mayOpenLibrary(user, item.libraryId) && !isBlocked(user, item);
}

/** Whether any session plays or queues the item, in any version. */
export function isPlaying({ jellyfin }: Simulator, item: Item | undefined): boolean {
  if (item === undefined) return false;
  const ids = new Set(jellyfin.state.items.versionsOf(item).map(({ id }) => id));
  return [...jellyfin.state.sessions.values()].some(
    ({ nowPlaying }) =>
      nowPlaying !== undefined &&
      [nowPlaying.itemId, nowPlaying.mediaSourceId, ...nowPlaying.queue].some((id) => ids.has(id)),
  );
}

export function labelsOf({ tags }: ArrState, ids: readonly number[]): readonly string[] {
  return ids.flatMap((id) => tags.get(id)?.label ?? []);
}
