import type { Watchers } from '../policy/watchers.ts';
import type { Viewers } from './viewers.ts';
import { noViewing, type Viewing } from './viewing.ts';

/** The viewings of a work that none of those did anything with who can bear on its verdict. */
export function viewingsLeftAlone({ list }: Viewers, { rule }: Watchers): readonly Viewing[] {
  return list.filter(({ named }) => named || rule !== 'named').map((viewer) => noViewing(viewer, true));
}
