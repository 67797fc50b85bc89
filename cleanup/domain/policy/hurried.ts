import type { Policy } from './policy.ts';

/**
 * The policy as it is for one item, whatever others take: without a look at free space, and with the shortened times
 * for what goes sooner because of it.
 */
export function policyFor({ pressure, ...usual }: Policy, sooner: boolean): Policy {
  if (pressure === undefined || !sooner) return usual;
  const { gracePeriodDays, noticeDays } = pressure;
  return { ...usual, gracePeriodDays, noticeDays };
}
