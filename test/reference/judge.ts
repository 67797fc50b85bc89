import { looseFileUnits } from './loose-file.ts';
import { movieUnit } from './movie.ts';
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
  const { movies, series } = question.facts;
  const units = judgeUnits(question, [
    ...movies.filter((movie) => movie.file !== 'none').map((movie) => movieUnit(question, movie)),
    ...series.flatMap((one) => [...seasonUnits(question, one), ...looseFileUnits(question, one)]),
  ]);
  const leavingFiles = units.filter((unit) => unit.removable).flatMap((unit) => unit.files);
  return {
    units,
    removableSeries: series
      .filter((one) => isSeriesRemovable(question, one, (file) => leavingFiles.includes(file)))
      .map((one) => `series:${one.instance}:${one.id}`),
  };
}
