import type { Court } from './court.ts';
import type { EpochMs, Tri, UserWatch } from './facts.ts';
import { episodeWatchKey, movieWatchKey, playKey } from './keys.ts';
import { stranger, type Viewer } from './viewers.ts';
import type { Copy, Viewing } from './viewing.ts';

/** One viewing for every user, listed or with an entry, in the order of their ids. */
export function mergeCopies(copies: readonly Copy[], court: Court): readonly Viewing[] {
  const listed = court.viewers.list;
  const viewings = listed.map((viewer) => noViewing(viewer, true));
  copies.forEach((copy, index) => {
    if (copy.mayHaveFile || copy.watches.length > 0) addCopy(viewings, copy, index + 1, court);
  });
  return viewings.length === listed.length ? viewings : viewings.toSorted(byUser);
}

function addCopy(viewings: Draft[], copy: Copy, round: number, court: Court): void {
  for (const entry of copy.watches) {
    const viewing = viewingOf(entry, viewings, court);
    viewing.round = round;
    addEntry(viewing, entry, copy, court);
  }
  for (const viewing of viewings) {
    // A disabled account that was not read says nothing; a stranger was never expected to have an entry.
    if (viewing.round !== round && viewing.viewer.enabled !== false && viewing.listed)
      addNothingKnown(viewing);
  }
}

function byUser(one: Viewing, other: Viewing): number {
  return one.viewer.id < other.viewer.id ? -1 : 1;
}

/** A viewing while its copies are being merged. */
type Draft = { -readonly [Key in keyof Viewing]: Viewing[Key] } & {
  readonly listed: boolean;
  /** Number of the last copy that had an entry of this user. */
  round: number;
};

function noViewing(viewer: Viewer, listed: boolean): Draft {
  return {
    viewer,
    access: undefined,
    played: false,
    playedAt: Number.NEGATIVE_INFINITY,
    dated: true,
    justSeen: false,
    stateUnknown: false,
    dateUnknown: false,
    openSince: Number.NEGATIVE_INFINITY,
    openSinceUnknown: false,
    positionUnknown: false,
    favorite: false,
    started: false,
    listed,
    round: 0,
  };
}

function viewingOf(entry: UserWatch, viewings: Draft[], court: Court): Draft {
  const index = court.viewers.indexOf.get(entry.user);
  const known = index === undefined ? viewings.find((v) => v.viewer.id === entry.user) : viewings[index];
  if (known !== undefined) return known;
  const fresh = noViewing(stranger(entry.user), false);
  viewings.push(fresh);
  return fresh;
}

/** The user has no entry where there should be one: nothing at all is known. */
function addNothingKnown(viewing: Draft): void {
  viewing.access = 'unknown';
  viewing.stateUnknown = true;
  viewing.dateUnknown = true;
  viewing.positionUnknown = true;
  viewing.favorite ||= 'unknown';
  viewing.started ||= 'unknown';
}

function addEntry(viewing: Draft, entry: UserWatch, copy: Copy, court: Court): void {
  // What a user without access did is seldom told; of such a user only what is known counts.
  const telling = entry.access !== false;
  viewing.access = mergedAccess(viewing.access, entry.access);
  if (entry.favorite === true) viewing.favorite = true;
  else if (telling && entry.favorite === 'unknown') viewing.favorite ||= 'unknown';

  if (entry.position === 'open') addOpenPosition(viewing, entry.lastPlayedAt);
  else if (telling && entry.position === 'unknown') {
    viewing.positionUnknown = true;
    viewing.started ||= 'unknown';
  }

  if (entry.state === 'played' && copy.believed) addPlay(viewing, entry, copy, court);
  else addVisit(viewing, entry, telling);
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
function addVisit(viewing: Draft, entry: UserWatch, telling: boolean): void {
  if (typeof entry.lastPlayedAt === 'number') viewing.started = true;
  if (!telling) return;
  if (entry.state === 'unknown') viewing.stateUnknown = true;
  if (entry.lastPlayedAt === 'unknown') viewing.dateUnknown = true;
  if (entry.state === 'unknown' || entry.lastPlayedAt === 'unknown') viewing.started ||= 'unknown';
}

function addPlay(viewing: Draft, entry: UserWatch, copy: Copy, court: Court): void {
  viewing.played = true;
  if (entry.lastPlayedAt === 'unknown') {
    viewing.dateUnknown = true;
    return;
  }
  const dated = entry.lastPlayedAt !== 'undated';
  const seen = dated ? entry.lastPlayedAt : firstSeen(entry, copy, court);
  if (seen === undefined) viewing.justSeen = true;
  const at = seen ?? court.now;
  if (at > viewing.playedAt || (at === viewing.playedAt && dated)) {
    viewing.playedAt = at;
    viewing.dated = dated;
  }
}

/** A play without a date counts from when it was first seen; undefined when that is now. */
function firstSeen(entry: UserWatch, copy: Copy, court: Court): EpochMs | undefined {
  const work = copy.kind === 'movie' ? movieWatchKey(copy.movie) : episodeWatchKey(copy.series, copy.episode);
  return court.ledger.undatedSince[playKey(entry.user, work)];
}
