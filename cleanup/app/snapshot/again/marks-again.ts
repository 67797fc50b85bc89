import type { JellyfinItemId } from '../../../domain/facts/ids.ts';
import type {
  ItemsToAsk,
  MarkReading,
  MarksReading,
  UserReading,
  VideoReading,
} from '../../../ports/media-server.ts';
import { isUntouched, type UserMarks } from '../marks/user-marks.ts';
import type { Related } from './related.ts';

/** One user's marks on related videos, fresh where they were asked for. */
export interface MarksAgain {
  readonly marks: UserMarks;
  /** Of what the user's whole list did not have, or may not have had under the user's present policy. */
  readonly late: ReadonlyMap<JellyfinItemId, MarkReading>;
}

/**
 * That an item is answered by its id proves no access. So who sees it is still what the whole list of the
 * snapshot showed, as long as the user's policy is what it was then.
 */
export function marksAgain(
  user: UserReading,
  fresh: MarksReading,
  before: UserMarks | undefined,
  related: Related,
): MarksAgain {
  const trusted = before !== undefined && samePolicy(user, before.user) ? before : undefined;
  const listed = (id: JellyfinItemId) => trusted !== undefined && !trusted.unlisted.has(id);
  const touched = new Map<JellyfinItemId, MarkReading>();
  const unlisted = new Set<JellyfinItemId>();
  const late = new Map<JellyfinItemId, MarkReading>();
  const take = (id: JellyfinItemId, mark: MarkReading | undefined) => {
    if (!listed(id) || mark === undefined) unlisted.add(id);
    if (mark === undefined) return;
    if (!listed(id)) late.set(id, mark);
    else if (!isUntouched(mark)) touched.set(id, mark);
  };
  for (const { id } of related.asked) take(id, fresh.videos.get(id));
  for (const { id } of related.known) {
    const mark = trusted?.touched.get(id);
    if (mark !== undefined) touched.set(id, mark);
    else if (!listed(id)) unlisted.add(id);
  }
  const folders = foldersAgain(fresh, trusted, related);
  return { marks: { user, whole: trusted?.whole ?? false, touched, unlisted, folders }, late };
}

/** A folder that was asked for and did not come has no mark that is known. */
function foldersAgain(
  fresh: MarksReading,
  trusted: UserMarks | undefined,
  { series, seasons }: Related,
): UserMarks['folders'] {
  const folders = new Map(trusted?.folders ?? []);
  for (const id of [...series, ...seasons]) {
    const favorite = fresh.folders.get(id);
    if (favorite === undefined) folders.delete(id);
    else folders.set(id, favorite);
  }
  return folders;
}

function samePolicy(one: UserReading, other: UserReading): boolean {
  return one.restricted === other.restricted && librariesOf(one) === librariesOf(other);
}

function librariesOf({ libraries }: UserReading): string {
  return libraries === 'all' ? libraries : [...libraries].sort().join();
}

export function itemsToAsk({ asked, series, seasons }: Related): ItemsToAsk {
  return { videos: [...asked].map(({ id }: VideoReading) => id), folders: [...series, ...seasons] };
}
