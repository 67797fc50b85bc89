import type { Tri, UserFavorite } from '../../../domain/facts/facts.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../../domain/facts/ids.ts';
import type { LibraryReading } from '../../../ports/media-server.ts';
import { opensLibrary } from './access.ts';
import type { UserMarks } from './user-marks.ts';
import type { Unread } from './watch-lists.ts';

/** A series or season item, and the library it is in. */
export interface Folder {
  readonly id: JellyfinItemId;
  readonly library: LibraryReading | undefined;
}

/** Favourite marks that were asked for one by one. */
export type LateFolders = ReadonlyMap<JellyfinUserId, ReadonlyMap<JellyfinItemId, Tri>>;

export interface Favorites {
  /** Of the folders that are one series or season, one entry for each user; of none, that nobody marked it. */
  of(folders: readonly Folder[]): readonly UserFavorite[];
  /** Users whose list has not the folder, those included who may not see it any more. */
  missing(folder: Folder): readonly JellyfinUserId[];
}

export function favoriteMarks(people: readonly UserMarks[], late: LateFolders, unread: Unread): Favorites {
  const users = people.map((marks) => ({ marks, unmarked: unmarkedBy(marks) }));
  const nobody = users.map(({ unmarked }) => unmarked);
  return {
    of: (folders) => {
      const found = users.map((user) => merged(user, folders, late, unread));
      return found.every((entry, index) => entry === nobody[index]) ? nobody : found;
    },
    missing: (folder) => people.filter(({ folders }) => !folders.has(folder.id)).map(({ user }) => user.id),
  };
}

function unmarkedBy({ user }: UserMarks): UserFavorite {
  return { user: user.id, access: true, favorite: false };
}

/** One user's entry; the very `unmarked` where it says that the user, who sees it, marked none. */
function merged(
  { marks, unmarked }: { readonly marks: UserMarks; readonly unmarked: UserFavorite },
  folders: readonly Folder[],
  late: LateFolders,
  unread: Unread,
): UserFavorite {
  const { id } = marks.user;
  const found = folders.map((folder) => markOn(folder, marks, late));
  if (found.includes(true)) return { user: id, access: true, favorite: true };
  if (folders.length > 0 && folders.every((folder) => isClosed(marks, folder))) {
    return { user: id, access: false, favorite: found.includes(false) ? false : 'unknown' };
  }
  const unsure = found.includes('unknown') || (found.includes('unread') && !unread.hopeful());
  if (unsure) return { user: id, access: 'unknown', favorite: 'unknown' };
  if (found.length === 0 || found.includes(false)) return unmarked;
  return { user: id, access: 'unknown', favorite: false };
}

/** What the user marked; `closed` where the user cannot see it, `unread` where a list lacks it for no known reason. */
function markOn(folder: Folder, marks: UserMarks, late: LateFolders): Tri | 'closed' | 'unread' {
  const mark = marks.folders.get(folder.id) ?? late.get(marks.user.id)?.get(folder.id);
  return mark ?? (isClosed(marks, folder) ? 'closed' : 'unread');
}

/** Whether the policy, or a whole list of somebody with restrictions, shows that the user does not see it. */
function isClosed({ user, whole }: UserMarks, { library }: Folder): boolean {
  const open = opensLibrary(user, library);
  return open === false || (open === true && user.restricted && whole);
}
