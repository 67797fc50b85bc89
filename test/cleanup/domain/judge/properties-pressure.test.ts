import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../cleanup/domain/judge/judgement.ts';
import type { Policy } from '../../../../cleanup/domain/policy/policy.ts';
import { referenceJudge } from '../../../reference/judge.ts';
import type { Question } from '../../../reference/question.ts';
import { arbitraryFrom } from '../../../support/arbitrary-facts/dice.ts';
import {
  arbitraryPressedLibrary,
  type PressedLibrary,
  pressedLibraryFrom,
} from '../../../support/arbitrary-facts/pressed-library.ts';
import { filesOf, judgeQuestion, removableOf } from '../../../support/outcome.ts';
import { forAll, RANDOM_TEST } from '../../../support/random-runs.ts';
import { shuffle } from '../../../support/variations/shuffled.ts';

const RUNS = 80;

function without({ pressure: _, ...policy }: Policy): Policy {
  return policy;
}

function leavingOf(question: Question): readonly string[] {
  const { verdicts } = judgeQuestion(question);
  return verdicts.filter(({ kind, leaving }) => kind === 'remove' || leaving?.announce).map(({ key }) => key);
}

/** The plan without pressure, and the one in which everything is judged by the shortened times. */
function extremes({ policy, ...rest }: PressedLibrary): {
  readonly usual: Question;
  readonly hurried: Question;
} {
  const { freeBytes: _, ...times } = policy.pressure;
  return {
    usual: { ...rest, policy: without(policy) },
    hurried: { ...rest, policy: { ...without(policy), ...times } },
  };
}

function withFree(library: PressedLibrary, change: (free: number) => number | 'unknown'): PressedLibrary {
  const rootFolders = library.facts.rootFolders.map((folder) => ({
    ...folder,
    freeBytes: folder.freeBytes === 'unknown' ? folder.freeBytes : change(folder.freeBytes),
  }));
  return { ...library, facts: { ...library.facts, rootFolders } };
}

describe('judge under pressure, over random libraries', () => {
  it('gives the answer of the reference judge', RANDOM_TEST, () => {
    forAll(arbitraryPressedLibrary(), 4 * RUNS, (library) => {
      const { units } = referenceJudge(library);
      const { verdicts } = judgeQuestion(library);
      const files = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].toSorted();

      expect(files(verdicts.filter(({ kind }) => kind === 'remove').map(filesOf))).toEqual(
        files(units.filter(({ removable }) => removable).map((unit) => unit.files)),
      );
      const announced = verdicts.filter((verdict) => verdict.kind === 'keep' && verdict.leaving?.announce);
      expect(files(announced.map(filesOf))).toEqual(
        files(units.filter((unit) => unit.announced).map((unit) => unit.files)),
      );
    });
  });

  // Always the same libraries.
  it('removes and announces more than the usual times in a telling share of them', RANDOM_TEST, () => {
    let [removed, announced] = [0, 0];
    for (const library of fc.sample(arbitraryPressedLibrary(), { numRuns: 1000, seed: 7 })) {
      const sooner = judgeQuestion(library).verdicts.filter(
        ({ leaving }) => leaving?.usuallyDueAt !== undefined,
      );
      if (sooner.some(({ kind }) => kind === 'remove')) removed += 1;
      if (sooner.some(({ kind }) => kind === 'keep')) announced += 1;
    }
    expect({ removed: removed > 5, announced: announced > 20 }).toEqual({ removed: true, announced: true });
  });

  it('removes nothing that the shortened times would keep, and all that goes anyway', RANDOM_TEST, () => {
    forAll(arbitraryPressedLibrary(), RUNS, (library) => {
      const { usual, hurried } = extremes(library);
      const removed = removableOf(library);

      // An entry in Sonarr waits for the usual times: it frees nothing.
      expect(removableOf(hurried)).toEqual(new Set([...removableOf(hurried), ...removed]));
      expect(removed).toEqual(new Set([...removed, ...removableOf(usual)]));
    });
  });

  it('is no pressure at all where free space is unknown or enough', RANDOM_TEST, () => {
    forAll(arbitraryPressedLibrary(), RUNS, (library) => {
      const { verdicts } = judgeQuestion(extremes(library).usual);
      const { rootFolders: _, ...unread } = library.facts;
      const oneUnknown = { instance: library.facts.sources[0]?.name, freeBytes: 'unknown' };

      expect(judgeQuestion(withFree(library, () => 'unknown')).verdicts).toEqual(verdicts);
      expect(judgeQuestion({ ...library, facts: unread }).verdicts).toEqual(verdicts);
      expect(
        judgeQuestion({
          ...library,
          facts: JSON.parse(
            JSON.stringify({ ...library.facts, rootFolders: [...library.facts.rootFolders, oneUnknown] }),
          ),
        }).verdicts.map(({ kind, key }) => `${kind} ${key}`),
      ).toEqual(verdicts.map(({ kind, key }) => `${kind} ${key}`));
      expect(judgeQuestion(withFree(library, () => library.policy.pressure.freeBytes)).verdicts).toEqual(
        verdicts,
      );
    });
  });

  it('lets nothing more go or be announced when more is free', RANDOM_TEST, () => {
    forAll(fc.tuple(arbitraryPressedLibrary(), fc.integer({ min: 1, max: 20 })), RUNS, ([library, more]) => {
      const less = new Set(leavingOf(library));

      const roomier = withFree(library, (free) => free + more * 500_000_000);

      expect(leavingOf(roomier).filter((key) => !less.has(key))).toEqual([]);
    });
  });

  it('lets go no more than is needed by one item', RANDOM_TEST, () => {
    let checked = 0;
    forAll(arbitraryPressedLibrary(), RUNS, (library) => {
      const { verdicts, pressure } = judgeQuestion(library);
      const [disk, another] = pressure?.disks ?? [];
      const sooner = verdicts.filter(({ leaving }) => leaving?.usuallyDueAt !== undefined);
      if (disk === undefined || another !== undefined || sooner.length === 0) return;
      checked += 1;
      const last = Math.max(...sooner.map(({ leaving }) => leaving?.clockAt ?? 0));
      const before = sooner.filter(({ leaving }) => leaving !== undefined && leaving.clockAt < last);
      const bytes = before.flatMap(sizesOf).reduce((sum, size) => sum + size, 0);

      expect(disk.freeBytes + disk.anywayBytes + bytes).toBeLessThan(disk.wantedBytes);
    });
    expect(checked).toBeGreaterThan(0);
  });

  it('does not depend on the order of lists', RANDOM_TEST, () => {
    const both = arbitraryFrom((dice) => {
      const library = pressedLibraryFrom(dice);
      const { facts, ledger } = library;
      return {
        library,
        shuffled: { ...library, facts: shuffle(dice, facts), ledger: shuffle(dice, ledger) },
      };
    });
    forAll(both, RUNS, ({ library, shuffled }) => {
      expect(leavingOf(shuffled).toSorted()).toEqual(leavingOf(library).toSorted());
      expect(judgeQuestion(shuffled).pressure).toEqual(judgeQuestion(library).pressure);
    });
  });
});

function sizesOf({ unit }: Verdict): readonly number[] {
  if (unit.kind === 'series') return [];
  const files = unit.kind === 'movie' ? [unit.movie.file] : unit.files.map(({ file }) => file);
  return files.map((file) => (typeof file === 'object' ? Number(file.sizeBytes) : 0));
}
