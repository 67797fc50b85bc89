import { looseFileUnits } from './loose-file.ts';
import { movieUnit } from './movie.ts';
import { relieved } from './pressure.ts';
import type { Question } from './question.ts';
import { seasonUnits } from './season.ts';
import { isSeriesRemovable } from './series-entry.ts';
import { type Judged, judgeUnits } from './unit.ts';

interface ReferenceAnswer {
  /** Everything that has a file, each file in one unit or, where it spans several, in each of them. */
  readonly units: readonly Judged[];
  /** The series that leave Sonarr, as `series:<instance>:<id>`. */
  readonly removableSeries: readonly string[];
}

export function referenceJudge(question: Question): ReferenceAnswer {
  const usual = unitsOf(question);
  const units = relieved(question, usual, unitsOf(byShortenedTimes(question)));
  const leavingFiles = usual.filter((unit) => unit.removable).flatMap((unit) => unit.files);
  return {
    units,
    removableSeries: question.facts.series
      .filter((one) => isSeriesRemovable(question, one, (file) => leavingFiles.includes(file)))
      .map((one) => `series:${one.instance}:${one.id}`),
  };
}

function unitsOf(question: Question): readonly Judged[] {
  const { movies, series } = question.facts;
  return judgeUnits(question, [
    ...movies.filter((movie) => movie.file !== 'none').map((movie) => movieUnit(question, movie)),
    ...series.flatMap((one) => [...seasonUnits(question, one), ...looseFileUnits(question, one)]),
  ]);
}

function byShortenedTimes(question: Question): Question {
  const { gracePeriodDays, noticeDays } = question.policy.pressure ?? question.policy;
  return { ...question, policy: { ...question.policy, gracePeriodDays, noticeDays } };
}
