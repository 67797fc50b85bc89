import type { VideoReading } from '../../../ports/media-server.ts';
import { favoriteMarks, type LateFolders } from '../marks/favorites.ts';
import type { UserMarks } from '../marks/user-marks.ts';
import { type LateMarks, type Unread, watchLists } from '../marks/watch-lists.ts';
import { pathKey } from '../paths/path-key.ts';
import type { Details, Known } from './known.ts';
import type { LibraryIndex } from './library-index.ts';

/** What was read for single works beside the lists of the whole library. */
export interface Extras {
  readonly details: Details;
  readonly late: LateMarks;
  readonly lateFolders: LateFolders;
}

export function knowing(
  library: LibraryIndex,
  people: readonly UserMarks[],
  { details, late, lateFolders }: Extras,
  sessions: Known['sessions'],
  unread: Unread,
): Known {
  const { media, catalogueWhole, translate, libraryAt, claimedTwice, sharedState, hasTwin } = library;
  const libraryOf = ({ path }: VideoReading) => (path === undefined ? undefined : libraryAt(pathKey(path)));
  return {
    media,
    catalogueWhole,
    translate,
    libraryAt,
    claimedTwice,
    watches: watchLists({ people, libraryOf, sharedState, hasTwin, late, unread }),
    favorites: favoriteMarks(people, lateFolders, unread),
    sessions,
    details,
    unread,
  };
}
