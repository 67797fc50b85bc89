import type { UserWatch } from '../facts/facts.ts';
import type { Context } from './context.ts';
import type { Copy } from './copy.ts';
import { matters } from './matters.ts';
import type { Viewing } from './viewing.ts';

/** Those viewings where they are those of the work; undefined where what users did has to be merged. */
export function sharedViewings(
  watches: readonly UserWatch[],
  copies: readonly Copy[],
  context: Context,
): readonly Viewing[] | undefined {
  return copies.length === 0 && isLeftAlone(watches, context) ? context.leftAlone : undefined;
}

/**
 * Whether those are the viewings of a work without copies: most works of a large library were left alone, and
 * share them. Only a full list in the order of the users is looked at; any other has to be merged.
 */
export function isLeftAlone(watches: readonly UserWatch[], context: Context): boolean {
  const { list } = context.viewers;
  if (watches.length !== list.length) return false;
  let position = 0;
  for (const entry of watches) {
    const viewer = list[position++];
    if (viewer?.id !== entry.user) return false;
    if (!isUntouched(entry) && matters(entry, viewer, context.watchers)) return false;
  }
  return true;
}

function isUntouched({ access, state, lastPlayedAt, position, favorite }: UserWatch): boolean {
  if (access !== true || favorite !== false) return false;
  return state === 'unplayed' && lastPlayedAt === 'undated' && position === 'none';
}
