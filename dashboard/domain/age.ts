/** How old the facts are. */
import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { House } from './house.ts';

/** `none`: no run has left a plan yet. */
export type FactsAge =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly at: EpochMs; readonly overdue: boolean };

export function ageOf(
  { plan }: Pick<House, 'plan'>,
  now: EpochMs,
  due: (after: EpochMs) => EpochMs | undefined,
): FactsAge {
  if (plan === undefined) return { kind: 'none' };
  return { kind: 'known', at: plan.judgedAt, overdue: isOverdue(plan.judgedAt, now, due) };
}

const DAY_MS = 86_400_000;

/**
 * Two turns may pass: one run may be under way.
 *
 * @param usualMs how long one lasts where nobody knows the turns
 */
export function isOverdue(
  last: EpochMs,
  now: EpochMs,
  due: (after: EpochMs) => EpochMs | undefined,
  usualMs = 2 * DAY_MS,
): boolean {
  const next = due(last);
  const second = next === undefined ? undefined : due(next);
  return now > (second ?? last + usualMs);
}
