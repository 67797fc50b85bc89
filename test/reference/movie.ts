import type { MovieFacts } from '../../cleanup/domain/facts/facts.ts';
import type { KeepCode } from '../../cleanup/domain/policy/reason.ts';
import { clockOf } from './clock.ts';
import { type Copy, movieViewing } from './copy.ts';
import { believable } from './dates.ts';
import { movieFile } from './keys.ts';
import { isClaimedTwice } from './links.ts';
import { protectionsByOwner } from './ownership.ts';
import { protectionsByPeople } from './protections.ts';
import type { Question } from './question.ts';
import type { Unit } from './unit.ts';
import { watchedness } from './watched.ts';

export function movieUnit(question: Question, movie: MovieFacts): Unit {
  const viewing = movieViewing(question, movie);
  const watched = watchedness(question, viewing);
  return {
    name: `movie ${movie.instance} ${movie.id}`,
    files: typeof movie.file === 'object' ? [movieFile(movie, movie.file)] : [],
    clock: clockOf(question, viewing),
    lasting: [
      ...protectionsByFile(question, viewing.subject),
      ...protectionsByOwner(question, movie),
      ...protectionsByPeople(question, viewing),
      ...(watched === 'watched' ? [] : [watched]),
    ],
  };
}

/** Whether there is a file, whether it is the one people watched, and whether anybody knows since when it is there. */
export function protectionsByFile(
  question: Question,
  { instance, file }: Pick<Copy, 'instance' | 'file'>,
): KeepCode[] {
  if (typeof file !== 'object') return ['no-file'];
  const codes: KeepCode[] = [];
  if (file.match === 'contradictory' || isClaimedTwice(question, instance, file))
    codes.push('ambiguous-match');
  if (file.match === 'absent' || file.match === 'unknown') codes.push('unmatched');
  if (believable(file.importedAt) === 'unknown') codes.push('in-grace');
  return codes;
}
