import type { Court } from './court.ts';
import type { UserWatch } from './facts.ts';
import { matters } from './merge-copies.ts';
import type { Viewers } from './viewers.ts';
import { type Copy, noViewing, type Viewing } from './viewing.ts';
import type { Watchers } from './watchers.ts';

/** The viewings of a work that none of those did anything with who can bear on its verdict. */
export function viewingsLeftAlone({ list }: Viewers, { rule }: Watchers): readonly Viewing[] {
  return list.filter(({ named }) => named || rule !== 'named').map((viewer) => noViewing(viewer, true));
}

/** Those viewings where they are those of the work; undefined where what users did has to be merged. */
export function sharedViewings(
  watches: readonly UserWatch[],
  copies: readonly Copy[],
  court: Court,
): readonly Viewing[] | undefined {
  return copies.length === 0 && isLeftAlone(watches, court) ? court.leftAlone : undefined;
}

/**
 * Whether those are the viewings of a work without copies: most works of a large library were left alone, and
 * share them. Only a full list in the order of the users is looked at; any other has to be merged.
 */
export function isLeftAlone(watches: readonly UserWatch[], court: Court): boolean {
  const { list } = court.viewers;
  if (watches.length !== list.length) return false;
  let position = 0;
  for (const entry of watches) {
    const viewer = list[position++];
    if (viewer?.id !== entry.user) return false;
    if (!isUntouched(entry) && matters(entry, viewer, court)) return false;
  }
  return true;
}

function isUntouched({ access, state, lastPlayedAt, position, favorite }: UserWatch): boolean {
  if (access !== true || favorite !== false) return false;
  return state === 'unplayed' && lastPlayedAt === 'undated' && position === 'none';
}
