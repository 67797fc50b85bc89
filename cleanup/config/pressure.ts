/** What `pressure` means to the policy, and what about it cannot be. */
import type { Finding } from '../../program/config/schema-findings.ts';
import type { PressurePolicy } from '../domain/policy/policy.ts';
import { bytesIn } from './bytes.ts';
import type { Policy, Pressure } from './schema.ts';

type Times = Pick<Policy, 'gracePeriodDays' | 'noticeDays'>;

/** A shortened time that is longer than the usual one. */
export function pressureFindings(policy: Times, pressure: Pressure | undefined): readonly Finding[] {
  if (pressure === undefined) return [];
  return (['gracePeriodDays', 'noticeDays'] as const)
    .filter((key) => pressure[key] > policy[key])
    .map((key) => ({
      path: ['pressure', key],
      message: `expected at most policy.${key}, which is ${policy[key]}, got ${pressure[key]}: what goes sooner cannot wait longer`,
    }));
}

export function pressurePolicy({ freeSpace, ...times }: Pressure): PressurePolicy {
  return { freeBytes: bytesIn(freeSpace), ...times };
}
