import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { UserFavorite } from '../../cleanup/domain/facts/facts.ts';
import type { KeepCode } from '../../cleanup/domain/policy/reason.ts';
import type { Copy, Viewing } from './copy.ts';
import { namedWatchers, type Person, peopleAround, personOf } from './people.ts';
import { DAY, type Question } from './question.ts';
import { hasPlayed, tracesOf, visibleTracesOf } from './viewer.ts';
import { countedPeople, hasSurelyBegun } from './watched.ts';

/** Everything, the want of a play aside, that people did or may have done with a work and that keeps it. */
export function protectionsByPeople(question: Question, viewing: Viewing): KeepCode[] {
  const codes: KeepCode[] = [];
  if (isFavorite(question, viewing)) codes.push('favorite');
  if (isInProgress(question, viewing)) codes.push('in-progress');
  if (viewing.copies.some((copy) => copy.playing !== false)) codes.push('playing-now');
  if (isWatchStateUnknown(question, viewing)) codes.push('watch-state-unknown');
  return codes;
}

function isFavorite(question: Question, viewing: Viewing): boolean {
  return peopleAround(question, viewing.copies).some((person) =>
    tracesOf(person, viewing).some(({ entry }) => marks(person, entry)),
  );
}

/** A known mark of anybody protects; an unknown one only of somebody who can still set one. */
function marks({ enabled }: Person, { favorite, access }: Omit<UserFavorite, 'user'>): boolean {
  return favorite === true || (favorite === 'unknown' && access !== false && enabled !== false);
}

function isInProgress(question: Question, viewing: Viewing): boolean {
  return peopleNotDisabled(question, viewing).some((person) =>
    tracesOf(person, viewing).some(({ entry }) => {
      if (entry.position === 'unknown') return entry.access !== false;
      return entry.position === 'open' && isRecent(question, entry.lastPlayedAt);
    }),
  );
}

function isRecent({ policy, now }: Question, playedAt: EpochMs | 'undated' | 'unknown'): boolean {
  return typeof playedAt !== 'number' || playedAt + policy.inProgressDays * DAY > now;
}

function isWatchStateUnknown(question: Question, viewing: Viewing): boolean {
  return (
    namedWatchers(question) === 'unresolved' ||
    viewing.copies.some(isUnprovenCopy(viewing)) ||
    peopleNotDisabled(question, viewing).some((person) => hasUnknownState(person, viewing)) ||
    countedPeople(question, viewing).some((person) => hasUnknownDate(question, person, viewing))
  );
}

function isUnprovenCopy({ subject }: Viewing) {
  return (copy: Copy) => copy !== subject && !copy.isVersion && copy.file !== 'none' && !copy.proven;
}

function hasUnknownState(person: Person, viewing: Viewing): boolean {
  return visibleTracesOf(person, viewing).some(({ entry }) => entry.state === 'unknown');
}

/** The date of a last play matters where there was one, and where nothing else tells whether somebody has begun. */
function hasUnknownDate(question: Question, person: Person, viewing: Viewing): boolean {
  const tellsWhoBegan = question.policy.watchedBy === 'starters' && !hasSurelyBegun(question, viewing);
  const matters = hasPlayed(person, viewing) || tellsWhoBegan;
  return matters && visibleTracesOf(person, viewing).some(({ entry }) => entry.lastPlayedAt === 'unknown');
}

function peopleNotDisabled(question: Question, viewing: Viewing): Person[] {
  return peopleAround(question, viewing.copies).filter((person) => person.enabled !== false);
}

/** Marks on a series or season; whoever is not disabled and has no entry may have set one. */
export function isFavoriteOfAnyone(question: Question, given: readonly UserFavorite[]): boolean {
  const unread = question.facts.users.some(
    (user) => user.enabled !== false && !given.some((mark) => mark.user === user.id),
  );
  return unread || given.some((mark) => marks(personOf(question, mark.user), mark));
}
