import type { Tri } from '../../../domain/facts/facts.ts';
import type { JellyfinItemId } from '../../../domain/facts/ids.ts';
import type { MarkReading, MarksReading, UserReading, VideoReading } from '../../../ports/media-server.ts';

/** What one user did, without a place for each of the many videos that the user left alone. */
export interface UserMarks {
  readonly user: UserReading;
  /** False when the server counted more than it sent. */
  readonly whole: boolean;
  /** Marks that say anything. */
  readonly touched: ReadonlyMap<JellyfinItemId, MarkReading>;
  /** Videos of the catalogue that the user's list lacks. */
  readonly unlisted: ReadonlySet<JellyfinItemId>;
  /** Favourite marks of the series and seasons that the user's list has. */
  readonly folders: ReadonlyMap<JellyfinItemId, Tri>;
}

export function compactMarks(
  user: UserReading,
  { videos: marks, folders, withheld }: MarksReading,
  videos: readonly VideoReading[],
): UserMarks {
  const touched = new Map<JellyfinItemId, MarkReading>();
  let untouched: MarkReading | undefined;
  for (const [id, mark] of marks) {
    if (mark === untouched) continue;
    if (isUntouched(mark)) untouched = mark;
    else touched.set(id, mark);
  }
  return { user, whole: withheld === 0, touched, unlisted: unlistedIn(marks, videos), folders };
}

/** A list mostly comes in the order of the catalogue: then a look at the next of both says it all. */
function unlistedIn(
  marks: MarksReading['videos'],
  videos: readonly VideoReading[],
): ReadonlySet<JellyfinItemId> {
  const unlisted = new Set<JellyfinItemId>();
  const listed = marks.keys();
  let next = listed.next();
  for (const { id } of videos) {
    if (next.value === id) next = listed.next();
    else if (!marks.has(id)) unlisted.add(id);
  }
  return unlisted;
}

export function isUntouched({ state, lastPlayedAt, position, favorite }: MarkReading): boolean {
  return state === 'unplayed' && lastPlayedAt === 'undated' && position === 'none' && favorite === false;
}
