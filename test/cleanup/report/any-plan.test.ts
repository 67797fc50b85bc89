import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { explain } from '../../../cleanup/domain/explain/explain.ts';
import { judge } from '../../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../../cleanup/domain/plan/make-plan.ts';
import { datesIn } from '../../../cleanup/report/dates.ts';
import { renderExplanationJson } from '../../../cleanup/report/explanation-json.ts';
import { renderExplanation } from '../../../cleanup/report/explanation-text.ts';
import { PlanJson, renderPlanJson } from '../../../cleanup/report/plan-json.ts';
import { renderPlan } from '../../../cleanup/report/plan-text.ts';
import { PLAIN } from '../../../program/report/paint.ts';
import { arbitraryLibrary } from '../../support/arbitrary-facts/arbitrary-library.ts';
import { forAll, RANDOM_TEST } from '../../support/random-runs.ts';

const dates = datesIn('Europe/Berlin');
const removal = '[DRY RUN] Would delete';

describe('the report of any library', () => {
  it('has one line for each removal, and nothing undefined in it', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 100, ({ facts, policy, ledger, limits, now }) => {
      const plan = makePlan(facts, judge(facts, policy, ledger, now), ledger, limits);
      const text = renderPlan(plan, { policy: '', dates, paint: PLAIN, all: true, removal });
      const lines = text.split('\n').filter((line) => line.startsWith(removal));
      expect(lines).toHaveLength(plan.remove.length);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    });
  });

  it('reads back from JSON as the very plan, so that no fact of a removal is lost', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 100, ({ facts, policy, ledger, limits, now }) => {
      const plan = makePlan(facts, judge(facts, policy, ledger, now), ledger, limits);
      const { fingerprint, refusals, ...rest } = z.decode(
        PlanJson,
        JSON.parse(renderPlanJson(plan, 'sha256:0', true)),
      );
      expect(fingerprint).toBe('sha256:0');
      expect({ ...rest, refusals: refusals.map(({ message, ...refusal }) => refusal) }).toEqual(plan);
    });
  });

  it('explains every item of it, with a clause for each reason', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 50, ({ facts, policy, ledger, now }) => {
      const judgement = judge(facts, policy, ledger, now);
      for (const { key } of judgement.verdicts) {
        const explanation = explain(facts, ledger, judgement, key);
        if (explanation === undefined) throw new Error(`no explanation of ${key}`);
        const text = renderExplanation(explanation, { dates, paint: PLAIN, users: facts.users });
        expect(text).not.toMatch(/undefined|NaN|\[object|\{who\}/);
        expect(JSON.parse(renderExplanationJson(explanation, now))).toMatchObject({ version: 1, key });
      }
    });
  });
});
