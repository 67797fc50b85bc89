import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { Tri, UserWatch } from '../../cleanup/domain/facts/facts.ts';
import { type Copy, saysSomething, type Viewing } from './copy.ts';
import { believable, remembered } from './dates.ts';
import { undatedPlay } from './keys.ts';
import type { Person } from './people.ts';
import type { Question } from './question.ts';
import { hasTwin, isMarkedTogether } from './suspicion.ts';

/** What one person left on one copy. */
interface Trace {
  readonly copy: Copy;
  readonly entry: UserWatch;
}

/** When a play was: `'just-seen'` for one without a date that no earlier run has noticed. */
type PlayInstant = EpochMs | 'just-seen' | 'unknown';

/** The traces of a person on all copies that say something; what was not read is unknown, not absent. */
export function tracesOf(person: Person, viewing: Viewing): Trace[] {
  return viewing.copies.filter(saysSomething).flatMap((copy) => {
    const entries = copy.watches.filter((entry) => entry.user === person.id);
    if (entries.length === 0 && isAsked(person)) return [{ copy, entry: nothingKnownOf(person) }];
    return entries.map((entry) => ({
      copy,
      entry: { ...entry, lastPlayedAt: believable(entry.lastPlayedAt) },
    }));
  });
}

/** Whether every copy should have an entry of this person; of a stranger and a disabled account none is expected. */
function isAsked({ listed, enabled }: Person): boolean {
  return listed && enabled !== false;
}

function nothingKnownOf(person: Person): UserWatch {
  return {
    user: person.id,
    access: 'unknown',
    state: 'unknown',
    lastPlayedAt: 'unknown',
    position: 'unknown',
    favorite: 'unknown',
  };
}

/** Whether a person may see the work in any version. */
export function accessOf(person: Person, viewing: Viewing): Tri {
  const answers = tracesOf(person, viewing).map((trace) => trace.entry.access);
  if (answers.includes('unknown')) return 'unknown';
  return answers.includes(true);
}

/**
 * A flag on another copy counts as a play only where that file is proven to be the item that carries the
 * flag; a file that is judged and not proven stays anyway, and an episode without one only moves the clock.
 */
export function hasPlayed(person: Person, viewing: Viewing): boolean {
  return playsOn(person, viewing).length > 0;
}

/** Whether something speaks against one of the plays: nobody knows then whether it was one. */
export function isDoubted(question: Question, person: Person, viewing: Viewing): boolean {
  return playsOn(person, viewing).some(({ copy, entry }) => {
    const { sharedState = false } = entry;
    const at = playInstant(question, person.id, { copy, entry });
    const { runtime = 'known' } = typeof copy.file === 'object' ? copy.file : {};
    return (
      sharedState !== false ||
      runtime !== 'known' ||
      isContradicted(copy, entry) ||
      hasTwin(question, person.id, copy.title) ||
      wasDoubted(question, person, { copy, entry }) ||
      (typeof at === 'number' && isMarkedTogether(question, person.id, at))
    );
  });
}

/** An earlier run had seen the very play, by its date, and not believed it. */
function wasDoubted(question: Question, { id }: Person, trace: Trace): boolean {
  const notes = question.ledger.doubted?.[id] ?? [];
  return notes.some(({ at }) => at === playInstant(question, id, trace));
}

/** The same user has two different entries on one item. */
function isContradicted(copy: Copy, { user }: UserWatch): boolean {
  const told = copy.watches
    .filter((entry) => entry.user === user)
    .map(({ state, lastPlayedAt, access }) => `${state} ${lastPlayedAt} ${access}`);
  return new Set(told).size > 1;
}

/** The instants of a person's plays, one for each version that carries one. */
export function playInstants(question: Question, person: Person, viewing: Viewing): PlayInstant[] {
  return playsOn(person, viewing).map((trace) => playInstant(question, person.id, trace));
}

function playInstant(question: Question, user: Person['id'], { copy, entry }: Trace): PlayInstant {
  if (entry.lastPlayedAt !== 'undated') return entry.lastPlayedAt;
  const since = question.ledger.undatedSince[undatedPlay(user, copy.work)];
  return remembered(question, since) ?? 'just-seen';
}

function playsOn(person: Person, viewing: Viewing): Trace[] {
  return visibleTracesOf(person, viewing).filter(
    ({ copy, entry }) => (copy.proven || copy === viewing.subject) && entry.state === 'played',
  );
}

/** Of a copy that somebody may not see nothing is believed about watching. */
export function visibleTracesOf(person: Person, viewing: Viewing): Trace[] {
  return tracesOf(person, viewing).filter(({ entry }) => entry.access !== false);
}

/** Someone who has begun but is not through: an open position, or a date on something not played. */
export function hasBegun(person: Person, viewing: Viewing): boolean {
  return (
    hasOpenPosition(person, viewing) ||
    visibleTracesOf(person, viewing).some(({ entry }) => typeof entry.lastPlayedAt === 'number')
  );
}

/** Somebody who saw an earlier file to the end and has begun with another version or again. */
export function hasBegunAnew(person: Person, viewing: Viewing): boolean {
  const notPlayed = visibleTracesOf(person, viewing).filter(({ entry }) => entry.state === 'unplayed');
  return (
    hasOpenPosition(person, viewing) || notPlayed.some(({ entry }) => typeof entry.lastPlayedAt === 'number')
  );
}

function hasOpenPosition(person: Person, viewing: Viewing): boolean {
  return tracesOf(person, viewing).some(({ entry }) => entry.position === 'open');
}
