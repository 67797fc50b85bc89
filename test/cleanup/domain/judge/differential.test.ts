import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeepCode } from '../../../../cleanup/domain/policy/reason.ts';
import { referenceJudge } from '../../../reference/judge.ts';
import type { Question } from '../../../reference/question.ts';
import { arbitraryLibrary } from '../../../support/arbitrary-facts/arbitrary-library.ts';
import { filesOf, judgeQuestion } from '../../../support/outcome.ts';
import { DIFFERENTIAL_RUNS, forAll, RANDOM_TEST } from '../../../support/random-runs.ts';

/** What somebody did or set to protect an item; the other reasons depend on how an implementation looks for them. */
const PROTECTIVE: ReadonlySet<KeepCode> = new Set([
  'ambiguous-match',
  'keep-tag',
  'favorite',
  'playing-now',
  'in-progress',
  'kept-by-config',
]);

/** An answer in the terms in which both judges can be compared: files, not units. */
interface Answer {
  readonly removed: readonly string[];
  readonly announced: readonly string[];
  readonly removedSeries: readonly string[];
  /** For each movie file its protective reasons. */
  readonly protectedMovies: Readonly<Record<string, readonly string[]>>;
}

function answerOfDomain(question: Question): Answer {
  const { verdicts } = judgeQuestion(question);
  const announced = verdicts.filter(
    (verdict) => verdict.kind === 'keep' && verdict.leaving?.announce === true,
  );
  const movies = verdicts.filter(({ unit }) => unit.kind === 'movie');
  return {
    removed: unique(verdicts.filter(({ kind }) => kind === 'remove').flatMap(filesOf)),
    announced: unique(announced.flatMap(filesOf)),
    removedSeries: unique(verdicts.filter(({ unit }) => unit.kind === 'series').map(({ key }) => key)),
    protectedMovies: Object.fromEntries(
      movies.flatMap((verdict) => {
        const codes = verdict.kind === 'keep' ? verdict.reasons.map(({ code }) => code) : [];
        return filesOf(verdict).map((file) => [file, protective(codes)]);
      }),
    ),
  };
}

function answerOfReference(question: Question): Answer {
  const { units, removableSeries } = referenceJudge(question);
  return {
    removed: unique(units.filter(({ removable }) => removable).flatMap(({ files }) => files)),
    announced: unique(units.filter(({ announced }) => announced).flatMap(({ files }) => files)),
    removedSeries: unique(removableSeries),
    protectedMovies: Object.fromEntries(
      units.flatMap(({ files, lasting }) =>
        files.filter((file) => file.startsWith('movie-file:')).map((file) => [file, protective(lasting)]),
      ),
    ),
  };
}

function protective(codes: readonly KeepCode[]): string[] {
  return unique(codes.filter((code) => PROTECTIVE.has(code)));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)].toSorted();
}

describe('judge and the reference judge', () => {
  it('give the same answer on every random library', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), DIFFERENTIAL_RUNS, (library) => {
      expect(answerOfDomain(library)).toEqual(answerOfReference(library));
    });
  });

  // Always the same libraries: what share of them is removed is a property of how they are made, not of luck.
  it('agree on libraries of which a telling share is removed, announced and protected', RANDOM_TEST, () => {
    let removed = 0;
    let announced = 0;
    let protectedMovies = 0;
    let series = 0;
    for (const library of fc.sample(arbitraryLibrary(), { numRuns: 1_000, seed: 1 })) {
      const answer = answerOfReference(library);
      removed += answer.removed.length;
      announced += answer.announced.length;
      series += answer.removedSeries.length;
      protectedMovies += Object.values(answer.protectedMovies).filter((codes) => codes.length > 0).length;
    }

    expect({
      removed: removed > 300,
      announced: announced > 100,
      series: series > 3,
      protectedMovies: protectedMovies > 300,
    }).toEqual({
      removed: true,
      announced: true,
      series: true,
      protectedMovies: true,
    });
  });
});
