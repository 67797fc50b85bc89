import { describe, expect, it } from 'vitest';
import type { SourceFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { canonicalContent } from '../../../../cleanup/domain/plan/canonical-content.ts';
import { makePlan } from '../../../../cleanup/domain/plan/make-plan.ts';
import type { Plan, PlanItem } from '../../../../cleanup/domain/plan/plan.ts';
import { arbitraryLibrary, type Library } from '../../../support/arbitrary-facts/arbitrary-library.ts';
import { fileNamesIn } from '../../../support/file-names.ts';
import { judgeQuestion } from '../../../support/outcome.ts';
import { forAll, RANDOM_TEST } from '../../../support/random-runs.ts';
import { arbitraryShuffle } from '../../../support/variations/shuffled.ts';

function planOf(library: Library): Plan {
  return makePlan(library.facts, judgeQuestion(library), library.ledger, library.limits);
}

/** Everything that is due, whether caps let it go now or later. */
function dueItems(plan: Plan): PlanItem[] {
  return [...plan.remove, ...plan.postponed.map(({ item }) => item)];
}

const fileIds = ({ kind, instance, files }: PlanItem): string[] =>
  files.map(({ id }) => `${kind === 'movie' ? 'movie' : 'episode'}-file:${instance}:${id}`);

describe('makePlan, over random libraries', () => {
  it('lists what the judge removes, all of it and nothing else, each thing once', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 200, (library) => {
      const removable = judgeQuestion(library).verdicts.filter(({ kind }) => kind === 'remove');

      const listed = dueItems(planOf(library)).map(({ key }) => key);

      expect(listed.toSorted()).toEqual(removable.map(({ key }) => key).toSorted());
    });
  });

  it('names only files that the facts hold, none of them twice (hazards 1, 2)', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 200, (library) => {
      const known = new Set<string>(fileNamesIn(library.facts));

      const named = dueItems(planOf(library)).flatMap(fileIds);

      expect(named.filter((file) => !known.has(file))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
    });
  });

  it(
    'keeps to the caps, and lets nothing pass before what is due longer but for what can never fit',
    RANDOM_TEST,
    () => {
      forAll(arbitraryLibrary(), 200, (library) => {
        const { remove, postponed } = planOf(library);
        const { maxItemsPerRun, maxBytesPerRun } = library.limits;
        const bytes = sum(remove.map(({ sizeBytes }) => Number(sizeBytes)));
        const waiting = postponed.filter(({ because }) => because === 'item-cap' || because === 'byte-cap');
        const longestWaiting = Math.min(...waiting.map(({ item }) => item.dueAt));

        expect(remove.length).toBeLessThanOrEqual(maxItemsPerRun);
        expect(maxBytesPerRun === undefined || bytes <= maxBytesPerRun).toBe(true);
        expect(remove.filter((item) => item.kind !== 'series' && item.dueAt > longestWaiting)).toEqual([]);
      });
    },
  );

  it('lists the longest due first, and a series after all that must go before it', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 200, (library) => {
      const { remove } = planOf(library);
      const dues = remove.filter(({ kind }) => kind !== 'series').map(({ dueAt }) => dueAt);
      const goneBefore = (index: number) => remove.slice(0, index).map(({ key }) => key);

      expect(dues).toEqual(dues.toSorted((a, b) => a - b));
      for (const [index, item] of remove.entries()) {
        const before = item.kind === 'series' ? item.after : [];
        expect(goneBefore(index)).toEqual(expect.arrayContaining([...before]));
      }
    });
  });

  it.each<[string, Partial<SourceFacts>]>([
    ['was read in part', { complete: false }],
    ['may have been read in part', { complete: 'unknown' }],
  ])('is refused and incomplete when any source %s (hazard 4)', RANDOM_TEST, (_name, fault) => {
    forAll(arbitraryLibrary(), 80, (library) => {
      for (const source of library.facts.sources) {
        const sources = library.facts.sources.map((one) => (one === source ? { ...source, ...fault } : one));
        const plan = planOf({ ...library, facts: { ...library.facts, sources } });

        expect(plan.complete).toBe(false);
        expect(plan.refusals.map(({ code }) => code)).toContain('source-incomplete');
      }
    });
  });

  it('is refused when a source is missing altogether', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 80, (library) => {
      for (const source of library.facts.sources) {
        const sources = library.facts.sources.filter((one) => one !== source);
        const plan = planOf({ ...library, facts: { ...library.facts, sources } });

        expect(plan.refusals.map(({ code }) => code)).toContain('source-incomplete');
      }
    });
  });

  it('has the same content in whatever order the servers list their items', RANDOM_TEST, () => {
    forAll(arbitraryShuffle(), 200, ({ library, shuffled }) => {
      expect(canonicalContent(planOf(shuffled))).toBe(canonicalContent(planOf(library)));
    });
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
