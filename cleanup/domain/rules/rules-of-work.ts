import { reached } from '../basics/time.ts';
import type { KeepReason } from '../policy/reason.ts';
import type { Viewing } from '../watching/viewing.ts';
import { counts, unreadBy } from '../watching/watched-by.ts';
import type { Work } from '../watching/work.ts';
import type { Rule } from './rule.ts';

/** Where there is known to be none, nothing is judged. */
const fileUnknown: Rule<Work> = ({ file }) =>
  file === 'unknown' ? { code: 'no-file', unknown: true } : undefined;

/** Without a proven match the watch states may be another item's. */
const unmatched: Rule<Work> = ({ file }) => {
  if (typeof file === 'string' || file.match === 'proven' || file.match === 'contradictory') return undefined;
  return { code: 'unmatched', unknown: file.match === 'unknown' };
};

const ambiguousMatch: Rule<Work> = ({ file, contradicted }, context) => {
  const ambiguous =
    contradicted ||
    (typeof file !== 'string' && (file.match === 'contradictory' || context.contested.has(file)));
  return ambiguous ? { code: 'ambiguous-match', unknown: false } : undefined;
};

/** Any user's favourite protects, also that of a disabled user or one without access. */
const favorite: Rule<Work> = ({ viewings }) => {
  let unread: Viewing | undefined;
  for (const viewing of viewings) {
    if (viewing.favorite === true) return { code: 'favorite', unknown: false, subject: viewing.viewer.name };
    if (viewing.favorite === 'unknown' && viewing.viewer.enabled !== false) unread ??= viewing;
  }
  return unread && { code: 'favorite', unknown: true, subject: unread.viewer.name };
};

/** Somebody stopped in the middle and may come back; a disabled account cannot. */
const inProgress: Rule<Work> = ({ viewings }, context) => {
  let open: Viewing | undefined;
  let unread: Viewing | undefined;
  for (const viewing of viewings) {
    if (viewing.viewer.enabled === false) continue;
    const ended = reached(viewing.openSince + context.inProgressMs, context.now);
    if (!ended && !(open !== undefined && viewing.openSince <= open.openSince)) open = viewing;
    if (viewing.openSinceUnknown || viewing.positionUnknown) unread ??= viewing;
  }
  if (open !== undefined) return progress(open, context.inProgressMs);
  return unread && { code: 'in-progress', unknown: true, subject: unread.viewer.name };
};

function progress({ viewer, openSince }: Viewing, inProgressMs: number): KeepReason {
  const reason = { code: 'in-progress', unknown: false, subject: viewer.name } as const;
  return openSince === Number.POSITIVE_INFINITY
    ? reason
    : { ...reason, at: openSince, until: openSince + inProgressMs };
}

/** Unknown is never unplayed: of whomever, as long as the account works and has access. */
const watchStateUnknown: Rule<Work> = ({ viewings, unprovenCopyIn }, context) => {
  if (unprovenCopyIn !== undefined) {
    return { code: 'watch-state-unknown', unknown: true, copyIn: unprovenCopyIn };
  }
  for (const viewing of viewings) {
    if (viewing.viewer.enabled === false) continue;
    const playUndecided = viewing.played && viewing.dateUnknown && counts(viewing, context) !== false;
    if (viewing.stateUnknown || playUndecided) {
      return unreadBy(viewing);
    }
  }
  return undefined;
};

/** Whether there is a file, and whether it is the one that Jellyfin tells of. */
export const FILE_RULES: readonly Rule<Work>[] = [fileUnknown, unmatched, ambiguousMatch];

/** What users did that keeps a thing even when it was watched. */
export const VIEWING_RULES: readonly Rule<Work>[] = [favorite, inProgress, watchStateUnknown];
