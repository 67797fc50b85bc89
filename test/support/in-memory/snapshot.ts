import { type SnapshotOptions, takeSnapshot } from '../../../cleanup/app/snapshot/take-snapshot.ts';
import type { TakenSnapshot } from '../../../cleanup/app/taken-snapshot.ts';
import type { Facts } from '../../../cleanup/domain/facts/facts.ts';
import { judge } from '../../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../../cleanup/domain/plan/make-plan.ts';
import type { Plan, PlanItem } from '../../../cleanup/domain/plan/plan.ts';
import type { Policy } from '../../../cleanup/domain/policy/policy.ts';
import { NOW } from '../facts.ts';
import { outcomes } from '../judging.ts';
import { aLedger, aPolicy, someLimits } from '../policy.ts';
import type { Household } from './household.ts';
import { SILENT } from './known.ts';

export async function snapshotOf(
  household: Household,
  options: Partial<SnapshotOptions> = {},
): Promise<TakenSnapshot> {
  return await takeSnapshot(household.readers, {
    policy: aPolicy({ noticeDays: 0 }),
    ledger: { version: 1, announced: {}, undatedSince: {}, removed: {}, census: { at: NOW - 1, files: {} } },
    pathMap: [],
    clock: { now: () => NOW },
    progress: SILENT,
    ...options,
  });
}

/** What becomes of everything, without a notice. */
export function fate(facts: Facts, policy: Partial<Policy> = {}): Record<string, string> {
  return outcomes(judge(facts, aPolicy({ noticeDays: 0, ...policy }), aLedger(facts), NOW));
}

/** What the plan would remove, without a notice. */
export function planItems(facts: Facts, watchedBy: Policy['watchedBy'] = 'primary'): readonly PlanItem[] {
  return planOf(facts, watchedBy).remove;
}

export function refusalsOf(facts: Facts): readonly string[] {
  return planOf(facts, 'primary').refusals.map(({ code }) => code);
}

function planOf(facts: Facts, watchedBy: Policy['watchedBy']): Plan {
  const ledger = aLedger(facts);
  const judgement = judge(facts, aPolicy({ noticeDays: 0, watchedBy }), ledger, NOW);
  return makePlan(facts, judgement, ledger, someLimits());
}
