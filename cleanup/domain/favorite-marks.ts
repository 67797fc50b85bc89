import type { Court } from './court.ts';
import type { UserFavorite } from './facts.ts';
import type { KeepReason } from './reason.ts';
import { stranger, type Viewer } from './viewers.ts';

/**
 * Whether somebody's favourite mark on a series or season protects what is below it. A user of whom
 * nothing was read may have set one; a disabled account, or one without access, protects only by a
 * mark that is known.
 */
export function favoriteMark(marks: readonly UserFavorite[], court: Court): KeepReason | undefined {
  const marked = marks.filter(({ favorite }) => favorite === true).map((mark) => viewerOf(mark, court));
  if (marked.length > 0) return favorite(marked, false);

  const unread = marks.filter(({ favorite, access }) => favorite === 'unknown' && access !== false);
  const missing = court.viewers.list.filter(({ id }) => !marks.some(({ user }) => user === id));
  const silent = [...unread.map((mark) => viewerOf(mark, court)), ...missing].filter(
    ({ enabled }) => enabled !== false,
  );
  return silent.length > 0 ? favorite(silent, true) : undefined;
}

function viewerOf({ user }: UserFavorite, { viewers }: Court): Viewer {
  const index = viewers.indexOf.get(user);
  return (index === undefined ? undefined : viewers.list[index]) ?? stranger(user);
}

/** Names one of them, always the same. */
function favorite(viewers: readonly Viewer[], unknown: boolean): KeepReason {
  const [name = ''] = viewers.map((viewer) => viewer.name).sort();
  return { code: 'favorite', unknown, subject: name };
}
