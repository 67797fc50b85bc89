import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { Tri } from '../../cleanup/domain/facts/facts.ts';
import type { Viewing } from './copy.ts';
import { believable } from './dates.ts';
import { isNobodys, namedWatchers, type Person, peopleAround } from './people.ts';
import type { Question } from './question.ts';
import { accessOf, hasBegun, hasBegunAnew, hasPlayed, isDoubted, playInstants } from './viewer.ts';

export type Watched = 'watched' | 'not-watched' | 'watched-before-import' | 'watch-state-unknown';

/** How far one person is with the file that is judged. */
type Progress = 'finished' | 'doubtful' | 'finished-an-earlier-file' | 'begun' | 'nothing';

/** A person whose watching counts or, where account or access are not known, may count. */
interface Watcher {
  readonly certain: boolean;
  readonly progress: Progress;
}

/** Whether the policy calls this file watched; unknown plays keep it for themselves. */
export function watchedness(question: Question, viewing: Viewing): Watched {
  const watchers = countedPeople(question, viewing).map((person) => watcher(question, person, viewing));
  switch (question.policy.watchedBy) {
    case 'any':
      return atLeastOne(watchers);
    case 'starters':
      return unlessMissing(
        watchers.filter(({ progress }) => progress === 'begun'),
        () => (hasDoubt(watchers) ? 'watch-state-unknown' : atLeastOne(watchers)),
      );
    case 'all':
      return everyone(watchers, (finishers) => finishers.some(({ certain }) => certain));
    default:
      return everyone(watchers, (finishers) => finishers.every(({ certain }) => certain));
  }
}

/** Those whose watching counts or may count: the named ones, or all who may see it. */
export function countedPeople(question: Question, viewing: Viewing): Person[] {
  const named = namedWatchers(question);
  if (named === 'unresolved') return [];
  if (named !== 'everybody') return named;
  return peopleAround(question, viewing.copies).filter(
    (person) => !isNobodys(question, person) && mayCount(person, viewing) !== false,
  );
}

/** Whether somebody who counts is known to be in the middle of it. */
export function hasSurelyBegun(question: Question, viewing: Viewing): boolean {
  return countedPeople(question, viewing)
    .map((person) => watcher(question, person, viewing))
    .some(({ certain, progress }) => certain && progress === 'begun');
}

function mayCount(person: Person, viewing: Viewing): Tri {
  const access = accessOf(person, viewing);
  if (person.enabled === false || access === false) return false;
  return person.enabled === true && access === true ? true : 'unknown';
}

function watcher(question: Question, person: Person, viewing: Viewing): Watcher {
  const counts = mayCount(person, viewing);
  // Only a named watcher can be without access here: what he may not see he cannot have watched.
  const progress = counts === false ? 'nothing' : progressOf(question, person, viewing);
  return { certain: counts !== 'unknown', progress };
}

/** Where several have to watch, one whose play may have been none leaves it open. */
function hasDoubt(watchers: readonly Watcher[]): boolean {
  return watchers.some(({ progress }) => progress === 'doubtful');
}

function atLeastOne(watchers: readonly Watcher[]): Watched {
  const finishers = watchers.filter(({ progress }) => progress === 'finished');
  if (finishers.length > 0) {
    return finishers.some(({ certain }) => certain) ? 'watched' : 'watch-state-unknown';
  }
  if (watchers.some(({ progress }) => progress === 'doubtful')) return 'watch-state-unknown';
  const earlier = watchers.some(({ progress }) => progress === 'finished-an-earlier-file');
  return earlier ? 'watched-before-import' : 'not-watched';
}

function everyone(
  watchers: readonly Watcher[],
  isProof: (finishers: readonly Watcher[]) => boolean,
): Watched {
  if (watchers.length === 0) return 'not-watched';
  const earlier = watchers.some(({ progress }) => progress === 'finished-an-earlier-file');
  return unlessMissing(
    watchers.filter(({ progress }) => progress === 'nothing' || progress === 'begun'),
    () => (isProof(watchers) && !hasDoubt(watchers) ? 'watched' : 'watch-state-unknown'),
    earlier ? 'watched-before-import' : undefined,
  );
}

/** The answer unless somebody is missing; one who only may count leaves it open. */
function unlessMissing(missing: readonly Watcher[], answer: () => Watched, obstacle?: Watched): Watched {
  if (missing.some(({ certain }) => certain)) return 'not-watched';
  if (obstacle !== undefined) return obstacle;
  return missing.length > 0 ? 'watch-state-unknown' : answer();
}

function progressOf(question: Question, person: Person, viewing: Viewing): Progress {
  if (!hasPlayed(person, viewing)) return hasBegun(person, viewing) ? 'begun' : 'nothing';
  if (isDoubted(question, person, viewing)) return 'doubtful';
  const plays = playInstants(question, person, viewing);
  if (plays.includes('unknown')) return 'finished';
  const last = Math.max(...plays.map((play) => (typeof play === 'number' ? play : question.now)));
  if (countsForThisFile(last, viewing)) return 'finished';
  return hasBegunAnew(person, viewing) ? 'begun' : 'finished-an-earlier-file';
}

/**
 * A play before the file came in was of another file. It counts only if that other file was there at the
 * time and is known to have been replaced by way of an upgrade.
 */
function countsForThisFile(play: EpochMs, { subject: { file } }: Viewing): boolean {
  if (typeof file !== 'object') return false;
  if (file.importedAt === 'unknown' || play >= file.importedAt) return true;
  if (file.upgrades === 'unknown') return false;
  return file.upgrades.some((upgrade) => {
    const [importedAt, replacedAt] = [believable(upgrade.importedAt), believable(upgrade.replacedAt)];
    return importedAt !== 'unknown' && replacedAt !== 'unknown' && importedAt <= play && play <= replacedAt;
  });
}
