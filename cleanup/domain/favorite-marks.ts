import type { Court } from './court.ts';
import type { UserFavorite } from './facts.ts';
import type { KeepReason } from './reason.ts';
import { type Viewer, viewerOf } from './viewers.ts';

/**
 * Whether somebody's favourite mark on a series or season protects what is below it. A user of whom
 * nothing was read may have set one; a disabled account, or one without access, protects only by a
 * mark that is known.
 */
export function favoriteMark(marks: readonly UserFavorite[], { viewers }: Court): KeepReason | undefined {
  const marked: Viewer[] = [];
  const silent: Viewer[] = [];
  marks.forEach(({ user, access, favorite }, position) => {
    if (favorite === true) marked.push(viewerOf(user, position, viewers));
    if (favorite === 'unknown' && access !== false) silent.push(viewerOf(user, position, viewers));
  });
  viewers.list.forEach((viewer, position) => {
    const { id } = viewer;
    if (marks[position]?.user !== id && !marks.some(({ user }) => user === id)) silent.push(viewer);
  });
  return (
    oneOf(marked, false) ??
    oneOf(
      silent.filter(({ enabled }) => enabled !== false),
      true,
    )
  );
}

/** Names one of them, always the same. */
function oneOf(viewers: readonly Viewer[], unknown: boolean): KeepReason | undefined {
  const [subject] = viewers.map(({ name }) => name).sort();
  return subject === undefined ? undefined : { code: 'favorite', unknown, subject };
}
