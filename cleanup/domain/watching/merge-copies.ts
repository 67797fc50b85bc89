import { isCredible } from '../basics/time.ts';
import type { Tri, UserWatch } from '../facts/facts.ts';
import type { Context } from './context.ts';
import { type Copy, workOf } from './copy.ts';
import { doubtOf, firstDoubt } from './doubt.ts';
import { firstSeen } from './first-seen.ts';
import { matters } from './matters.ts';
import { hasEntry, inIdOrder, type Viewer, viewerOf } from './viewers.ts';
import { noViewing, type Viewing } from './viewing.ts';

/**
 * What every user did, in the order of their ids. Users whose watching does not decide and who left
 * nothing that protects are left out: most users of most works.
 */
export function mergeCopies(own: Copy, others: readonly Copy[], context: Context): readonly Viewing[] {
  const viewings: Draft[] = [];
  addCopy(viewings, own, context);
  for (const other of others) addCopy(viewings, other, context);
  return viewings.sort(byUser);
}

function byUser(one: Viewing, other: Viewing): number {
  return inIdOrder(one.viewer, other.viewer);
}

function addCopy(viewings: Draft[], copy: Copy, context: Context): void {
  const { watches } = copy;
  if (!copy.mayHaveFile && watches.length === 0) return;
  let position = 0;
  for (const entry of watches) {
    const viewer = viewerOf(entry.user, position++, context.viewers);
    if (matters(entry, viewer, context.watchers)) addEntry(viewingOf(viewer, viewings), entry, copy, context);
  }
  position = 0;
  for (const viewer of context.viewers.list) {
    // A disabled account that was not read says nothing.
    if (!hasEntry(watches, viewer, position++) && viewer.enabled !== false) {
      addNothingKnown(viewingOf(viewer, viewings), copy);
    }
  }
}

/** A viewing while its copies are being merged. */
type Draft = { -readonly [Key in keyof Viewing]: Viewing[Key] };

function viewingOf(viewer: Viewer, viewings: Draft[]): Draft {
  for (const known of viewings) {
    if (known.viewer.id === viewer.id) return known;
  }
  const fresh = noViewing(viewer, undefined);
  viewings.push(fresh);
  return fresh;
}

/** The user has no entry where there should be one: nothing at all is known. */
function addNothingKnown(viewing: Draft, { isAlternate }: Copy): void {
  if (isAlternate) viewing.doubt = firstDoubt(viewing.doubt, { because: 'unread-version' });
  viewing.access = 'unknown';
  viewing.stateUnknown = true;
  viewing.dateUnknown = true;
  viewing.positionUnknown = true;
  viewing.favorite ||= 'unknown';
  viewing.started ||= 'unknown';
}

function addEntry(viewing: Draft, entry: UserWatch, copy: Copy, context: Context): void {
  // Of a user without access only a known mark and a known open position are believed. Were a known play to
  // count and an unknown one not, forgetting it could set a file free.
  const telling = entry.access !== false;
  viewing.access = mergedAccess(viewing.access, entry.access);
  if (entry.favorite === true) viewing.favorite = true;
  else if (telling && entry.favorite === 'unknown') viewing.favorite ||= 'unknown';

  if (entry.position === 'open') addOpenPosition(viewing, dateOf(entry));
  else if (telling && entry.position === 'unknown') {
    viewing.positionUnknown = true;
    viewing.started ||= 'unknown';
  }

  if (!telling) return;
  if (entry.state === 'played' && copy.believed) addPlay(viewing, entry, copy, context);
  else addVisit(viewing, entry);
}

/** A placeholder for "no date" tells nothing. */
function dateOf({ lastPlayedAt }: UserWatch): UserWatch['lastPlayedAt'] {
  return typeof lastPlayedAt === 'number' && !isCredible(lastPlayedAt) ? 'unknown' : lastPlayedAt;
}

function mergedAccess(known: Tri | undefined, access: Tri): Tri {
  if (known === 'unknown' || access === 'unknown') return 'unknown';
  return known === true || access;
}

function addOpenPosition(viewing: Draft, since: UserWatch['lastPlayedAt']): void {
  viewing.started = true;
  if (since === 'unknown') viewing.openSinceUnknown = true;
  else viewing.openSince = Math.max(viewing.openSince, since === 'undated' ? Infinity : since);
}

/** An entry that proves no play: at most that something was begun. */
function addVisit(viewing: Draft, entry: UserWatch): void {
  const date = dateOf(entry);
  if (typeof date === 'number') viewing.started = true;
  if (entry.state === 'unknown') viewing.stateUnknown = true;
  if (date === 'unknown') viewing.dateUnknown = true;
  if (entry.state === 'unknown' || date === 'unknown') viewing.started ||= 'unknown';
}

function addPlay(viewing: Draft, entry: UserWatch, copy: Copy, context: Context): void {
  viewing.played = true;
  viewing.doubt = firstDoubt(viewing.doubt, doubtOf(entry, copy, context));
  const date = dateOf(entry);
  if (date === 'unknown') {
    viewing.dateUnknown = true;
    return;
  }
  const dated = date !== 'undated';
  const seen = dated ? date : firstSeen(entry, workOf(copy), context);
  if (seen === undefined) viewing.justSeen = true;
  const at = seen ?? context.now;
  if (at > viewing.playedAt || (at === viewing.playedAt && dated)) {
    viewing.playedAt = at;
    viewing.dated = dated;
  }
}
