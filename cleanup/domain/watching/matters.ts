import type { UserWatch } from '../facts/facts.ts';
import type { Watchers } from '../policy/watchers.ts';
import type { Viewer } from './viewers.ts';

/** Whether what the user did can bear on the verdict. */
export function matters(entry: UserWatch, viewer: Viewer, { rule }: Watchers): boolean {
  if (rule !== 'named' || viewer.named) return true;
  return entry.favorite !== false || entry.position !== 'none' || entry.state === 'unknown';
}
