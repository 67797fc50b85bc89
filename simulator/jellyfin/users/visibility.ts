import { stringsOf } from '../../http/json-body.ts';
import type { Item } from '../items/item.ts';
import type { JellyfinUser } from './users.ts';

/** The user's libraries hold the item; what he may not see is absent from his lists, not unplayed. */
export function mayOpenLibrary(user: JellyfinUser, libraryId: string): boolean {
  return (
    user.policy['EnableAllFolders'] === true || stringsOf(user.policy['EnabledFolders']).includes(libraryId)
  );
}

/** The items without a tag that is blocked for the user. */
export function unblocked(user: JellyfinUser, items: readonly Item[]): readonly Item[] {
  return stringsOf(user.policy['BlockedTags']).length === 0
    ? items
    : items.filter((item) => !isBlocked(user, item));
}

/** A blocked tag hides the item. The server counts it all the same and drops it from the page afterwards. */
export function isBlocked(user: JellyfinUser, item: Item): boolean {
  return stringsOf(user.policy['BlockedTags']).some((tag) => item.tags.includes(tag));
}
