import { describe, expect, it } from 'vitest';
import { arbitraryLibrary } from '../../../support/arbitrary-facts/arbitrary-library.ts';
import { fileNamesIn } from '../../../support/file-names.ts';
import { filesOf, judgeQuestion, newlyRemovable, removableOf } from '../../../support/outcome.ts';
import { forAll, RANDOM_TEST } from '../../../support/random-runs.ts';
import { protections } from '../../../support/variations/protections.ts';
import { arbitraryShuffle } from '../../../support/variations/shuffled.ts';

describe('judge, over random libraries', () => {
  it('divides everything that has a file into keep and remove, each file once', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 500, (library) => {
      const judged = judgeQuestion(library).verdicts.flatMap(filesOf);

      expect(judged.toSorted()).toEqual(fileNamesIn(library.facts).toSorted());
    });
  });

  it('gives every kept item a reason, and each reason once', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 300, (library) => {
      for (const verdict of judgeQuestion(library).verdicts) {
        const codes = verdict.kind === 'keep' ? verdict.reasons.map(({ code }) => code) : ['removed'];

        expect(codes).not.toEqual([]);
        expect(new Set(codes).size).toBe(codes.length);
      }
    });
  });

  it(
    'never removes what is a favourite, wears the keep tag or is playing, nor anything else for it (hazards 31, 33)',
    RANDOM_TEST,
    () => {
      forAll(arbitraryLibrary(), 150, (library) => {
        const before = removableOf(library);
        for (const { what, facts, kept } of protections(library.facts, library.policy.keepTagLabel)) {
          const after = { ...library, facts };
          const removable = removableOf(after);

          expect({ what, removed: kept.filter((key) => removable.has(key)) }).toEqual({ what, removed: [] });
          expect({ what, freed: newlyRemovable(before, after) }).toEqual({ what, freed: [] });
        }
      });
    },
  );

  it('judges the same in whatever order the servers list their items', RANDOM_TEST, () => {
    forAll(arbitraryShuffle(), 300, ({ library, shuffled }) => {
      const verdicts = (question: typeof library) =>
        new Map(
          judgeQuestion(question).verdicts.map((verdict) => [
            verdict.key,
            verdict.kind === 'keep' ? verdict.reasons : 'remove',
          ]),
        );

      expect(verdicts(shuffled)).toEqual(verdicts(library));
    });
  });
});
