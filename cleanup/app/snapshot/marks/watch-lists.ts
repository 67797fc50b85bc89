import type { Tri, UserWatch } from '../../../domain/facts/facts.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../../domain/facts/ids.ts';
import type { LibraryReading, MarkReading, VideoReading } from '../../../ports/media-server.ts';
import { opensLibrary } from './access.ts';
import { entryOf, silentEntry, untouchedEntry } from './entry.ts';
import type { SharedState } from './shared-states.ts';
import { isUntouched, type UserMarks } from './user-marks.ts';

/** Marks that were asked for one by one: of items that a list should have had, and of versions no list has. */
export type LateMarks = ReadonlyMap<JellyfinUserId, ReadonlyMap<JellyfinItemId, MarkReading>>;

/** What is made of what was not read. */
export interface Unread {
  /** Whether it is taken for harmless, to find what is worth reading; else nothing is known of it. */
  hopeful(): boolean;
}

/** In facts: what was not read is unknown. */
export const KEPT_UNKNOWN: Unread = { hopeful: () => false };

/** Takes what was not read for harmless, and counts how often that was needed. */
export class Hope implements Unread {
  times = 0;

  hopeful(): boolean {
    this.times += 1;
    return true;
  }
}

export interface WatchListOptions {
  /** In the order of the users' ids, as the judge compares them. */
  readonly people: readonly UserMarks[];
  readonly libraryOf: (video: VideoReading) => LibraryReading | undefined;
  readonly sharedState: SharedState;
  /** Whether another item that stands for the same work may have hidden this one in a user's list. */
  readonly hasTwin: (video: VideoReading) => boolean;
  readonly late: LateMarks;
  readonly unread: Unread;
}

/** Who did what with a video, one entry for each user of whom marks were read. */
export interface WatchLists {
  of(video: VideoReading): readonly UserWatch[];
  /** Marks on one version of a video, which whoever sees the video sees. */
  ofVersion(video: VideoReading, version: JellyfinItemId): readonly UserWatch[];
  /**
   * Users whose list has not the video: those who should see it, and those who may not see it any more, whose
   * favourite or resume point protects all the same.
   */
  missing(video: VideoReading): readonly JellyfinUserId[];
}

/** Lists of videos that nobody touched are shared: the judge then sees at once that they were left alone. */
export function watchLists(options: WatchListOptions): WatchLists {
  const { people } = options;
  const users = people.map((marks) => ({
    marks,
    untouched: untouchedEntry(marks.user.id),
    hidden: silentEntry(marks.user.id, false),
    silent: silentEntry(marks.user.id, 'unknown'),
  }));
  const shared = new Map<string, readonly UserWatch[]>();
  const entry = (user: (typeof users)[number], video: VideoReading): UserWatch => {
    const { marks, untouched } = user;
    const mark = marks.touched.get(video.id);
    if (mark !== undefined) {
      return entryOf(marks.user.id, true, mark, options.sharedState(marks.user.id, video.id, mark));
    }
    if (!marks.unlisted.has(video.id)) return untouched;
    const late = options.late.get(marks.user.id)?.get(video.id);
    if (late !== undefined) return lateEntry(marks, video, late, options);
    return isHidden(marks, video, options) || options.unread.hopeful() ? user.hidden : user.silent;
  };
  return {
    of: (video) => {
      let told = false;
      let kinds = '';
      const entries = users.map((user) => {
        const found = entry(user, video);
        if (found === user.untouched) kinds += '.';
        else if (found === user.hidden) kinds += '-';
        else if (found === user.silent) kinds += '?';
        else told = true;
        return found;
      });
      if (told) return entries;
      const known = shared.get(kinds) ?? entries;
      shared.set(kinds, known);
      return known;
    },
    ofVersion: (video, version) => users.map((user) => versionEntry(user.marks, video, version, options)),
    missing: (video) => people.filter(({ unlisted }) => unlisted.has(video.id)).map(({ user }) => user.id),
  };
}

/**
 * Whether the policy or a whole list shows that the user may not see it. A user without restrictions sees all of
 * an open library: what the list lacks there was merged with another item, or came later.
 */
function isHidden(
  { user, whole }: UserMarks,
  video: VideoReading,
  { libraryOf, hasTwin }: WatchListOptions,
): boolean {
  const open = opensLibrary(user, libraryOf(video));
  return open === false || (open === true && user.restricted && whole && !hasTwin(video));
}

/** By its id the item came back, which proves no access; a policy without restrictions does. */
function lateEntry(
  marks: UserMarks,
  video: VideoReading,
  mark: MarkReading,
  options: WatchListOptions,
): UserWatch {
  const { id } = marks.user;
  return entryOf(id, lateAccess(marks, video, options), mark, lateState(id, video, mark, options));
}

function lateAccess(marks: UserMarks, video: VideoReading, options: WatchListOptions): Tri {
  if (isHidden(marks, video, options)) return false;
  return marks.user.restricted ? 'unknown' : opensLibrary(marks.user, options.libraryOf(video));
}

function versionEntry(
  marks: UserMarks,
  video: VideoReading,
  version: JellyfinItemId,
  options: WatchListOptions,
): UserWatch {
  const { id } = marks.user;
  const access = accessTo(marks, video, options);
  const mark = options.late.get(id)?.get(version);
  if (mark === undefined) return silentEntry(id, access);
  return entryOf(id, access, mark, lateState(id, video, mark, options));
}

function accessTo(marks: UserMarks, video: VideoReading, options: WatchListOptions): Tri {
  if (!marks.unlisted.has(video.id)) return true;
  return isHidden(marks, video, options) ? false : 'unknown';
}

function lateState(
  user: JellyfinUserId,
  video: VideoReading,
  mark: MarkReading,
  { sharedState }: WatchListOptions,
): Tri {
  return saysNothing(mark) ? false : sharedState(user, video.id, mark);
}

/** Marks that say nothing carry no key. */
function saysNothing(mark: MarkReading): boolean {
  return mark.key === undefined && isUntouched(mark);
}
