import type { EpochMs } from '../../domain/basics/time.ts';
import type { Facts } from '../../domain/facts/facts.ts';
import type { Ledger } from '../../domain/facts/ledger.ts';
import { judge } from '../../domain/judge/judge.ts';
import { differenceOf } from '../../domain/plan/difference.ts';
import type { PlanItem } from '../../domain/plan/plan.ts';
import { toPlanItem } from '../../domain/plan/plan-item.ts';
import { policyFor } from '../../domain/policy/hurried.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { KeepReason } from '../../domain/policy/reason.ts';
import type { Skipped } from '../outcome.ts';
import type { ReadAgainResult } from '../taken-snapshot.ts';

/** Still to be removed, just as the plan says; the facts are those it was judged by now. */
export interface Qualified {
  readonly kind: 'qualified';
  readonly item: PlanItem;
  readonly facts: Facts;
}

/** Judges an item that was read again: only what would go now, with the very files of the plan, qualifies. */
export function qualify(
  item: PlanItem,
  read: ReadAgainResult,
  policy: Policy,
  ledger: Ledger,
  now: EpochMs,
): Qualified | Skipped {
  if (read.kind === 'gone') return skipped(item, 'gone', read.detail);
  const { facts } = read;
  // Free space was looked at for the plan as a whole.
  const own = policyFor(policy, item.usuallyDueAt !== undefined);
  const verdict = judge(facts, own, ledger, now).verdicts.find(({ key }) => key === item.key);
  if (verdict === undefined) return skipped(item, 'changed', 'it is no longer judged as this item');
  if (verdict.kind === 'keep') return kept(item, verdict.reasons);
  const [fresh] = toPlanItem(verdict);
  const difference = fresh === undefined ? 'its file is no longer known' : changeOf(item, fresh);
  return difference === undefined ? { kind: 'qualified', item, facts } : skipped(item, 'changed', difference);
}

function skipped(item: PlanItem, because: Skipped['because'], detail: string): Skipped {
  return { kind: 'skipped', item, because, detail };
}

function kept(item: PlanItem, reasons: readonly KeepReason[]): Skipped {
  const gone = reasons.some(({ code, unknown }) => code === 'no-file' && !unknown);
  if (gone) return { ...skipped(item, 'gone', `${item.instance} has no file of it any more`), reasons };
  return { ...skipped(item, 'kept', 'judged again, it stays'), reasons };
}

/** What is not as in the plan; undefined when all is: an entry goes when nothing is left, and files only all together. */
function changeOf(planned: PlanItem, fresh: PlanItem): string | undefined {
  if (fresh.kind === 'series' && fresh.after.length > 0) return 'it has files again';
  if (planned.files.length !== fresh.files.length) return 'it has other files now';
  return differenceOf(planned, fresh);
}
