import { firstByName } from '../basics/first-by-name.ts';
import type { UserFavorite } from '../facts/facts.ts';
import type { KeepReason } from '../policy/reason.ts';
import type { Context } from './context.ts';
import { hasEntry, viewerOf } from './viewers.ts';

/**
 * Whether somebody's favourite mark on a series or season protects what is below it. A user of whom
 * nothing was read may have set one; a disabled account, or one without access, protects only by a
 * mark that is known.
 */
export function favoriteMark(marks: readonly UserFavorite[], { viewers }: Context): KeepReason | undefined {
  let marked: string | undefined;
  let silent: string | undefined;
  let position = 0;
  for (const { user, access, favorite } of marks) {
    const { name, enabled } = viewerOf(user, position++, viewers);
    if (favorite === true) marked = firstByName(marked, name);
    if (favorite === 'unknown' && access !== false && enabled !== false) silent = firstByName(silent, name);
  }
  position = 0;
  for (const viewer of viewers.list) {
    if (!hasEntry(marks, viewer, position++) && viewer.enabled !== false)
      silent = firstByName(silent, viewer.name);
  }
  if (marked !== undefined) return { code: 'favorite', unknown: false, subject: marked };
  return silent === undefined ? undefined : { code: 'favorite', unknown: true, subject: silent };
}
