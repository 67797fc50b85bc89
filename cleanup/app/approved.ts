import type { Judgement } from '../domain/judge/judgement.ts';
import { comparePlans } from '../domain/plan/compare-plans.ts';
import { differenceOf } from '../domain/plan/difference.ts';
import type { Plan, PlanItem } from '../domain/plan/plan.ts';
import type { KeepReason } from '../domain/policy/reason.ts';
import type { Skipped } from './outcome.ts';

export interface Restricted {
  readonly plan: Plan;
  /** Approved items that no longer go, and why. */
  readonly notQualified: readonly Skipped[];
}

/**
 * The fresh plan, of which only what was approved is left, where anything had to be: items that stood in the approved
 * plan as the same title, and take no file that they did not take there. Limits hold as always.
 */
export function restrictTo(
  approved: Pick<Plan, 'remove'> | undefined,
  fresh: Plan,
  judgement: Judgement,
): Restricted {
  if (approved === undefined) return { plan: fresh, notQualified: [] };
  const changes = comparePlans({ remove: approved.remove, announce: [] }, fresh);
  const unapproved = new Set(changes.remove.added.map(({ key }) => key));
  const remove = fresh.remove.filter(({ key }) => !unapproved.has(key));
  const going = new Set(remove.map(({ key }) => key));
  const notQualified = approved.remove
    .filter(({ key }) => !going.has(key))
    .map((item) => whyNot(item, fresh, judgement));
  return { plan: { ...fresh, remove }, notQualified };
}

function whyNot(item: PlanItem, { remove, postponed }: Plan, { verdicts }: Judgement): Skipped {
  const skip = (because: Skipped['because'], detail: string, reasons?: readonly KeepReason[]): Skipped => ({
    kind: 'skipped',
    item,
    because,
    detail,
    ...(reasons !== undefined && { reasons }),
  });
  const fresh = remove.find(({ key }) => key === item.key);
  const difference = fresh && differenceOf(item, fresh);
  if (difference !== undefined) return skip('changed', difference);
  const waiting = postponed.find((one) => one.item.key === item.key);
  if (waiting !== undefined) return skip('kept', `a limit leaves it for a later run (${waiting.because})`);
  const verdict = verdicts.find(({ key }) => key === item.key);
  if (verdict?.kind !== 'keep') return skip('gone', 'nothing is there to remove any more');
  return skip('kept', 'judged again, it stays', verdict.reasons);
}
