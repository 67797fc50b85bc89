import { episodeFileKey, movieFileKey } from '../../cleanup/domain/facts/keys.ts';
import { knownFile } from '../../cleanup/domain/facts/known-file.ts';
import { judge } from '../../cleanup/domain/judge/judge.ts';
import type { Judgement, Verdict } from '../../cleanup/domain/judge/judgement.ts';
import type { Question } from '../reference/question.ts';

export function judgeQuestion({ facts, policy, ledger, now }: Question): Judgement {
  return judge(facts, policy, ledger, now);
}

/** The keys of all files that a verdict is about; none for a movie without a file and for a series. */
export function filesOf({ unit }: Verdict): string[] {
  if (unit.kind === 'series') return [];
  if (unit.kind === 'movie') {
    const file = knownFile(unit.movie);
    return file === undefined ? [] : [movieFileKey(unit.movie.instance, file.id)];
  }
  return unit.files.map(({ file }) => episodeFileKey(unit.series.instance, file.id));
}

/** Keys of everything that would be removed: files, and series entries. */
export function removableOf(question: Question): Set<string> {
  const going = judgeQuestion(question).verdicts.filter(({ kind }) => kind === 'remove');
  return new Set(
    going.flatMap((verdict) => (verdict.unit.kind === 'series' ? [verdict.key] : filesOf(verdict))),
  );
}

/** What `after` would remove and `before` would not. */
export function newlyRemovable(before: ReadonlySet<string>, after: Question): string[] {
  return [...removableOf(after)].filter((key) => !before.has(key));
}
