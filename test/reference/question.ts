/**
 * The reference judge: the retention policy once more, written from its text alone, to check the real
 * judge against. It shares the types of facts, policy and ledger with it and no line of code; it is slow
 * and plain on purpose: no indexes, everything computed anew whenever it is asked for.
 */
import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { Facts } from '../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../cleanup/domain/facts/ledger.ts';
import type { Policy } from '../../cleanup/domain/policy/policy.ts';

/** Everything a judgement depends on. */
export interface Question {
  readonly facts: Facts;
  readonly policy: Policy;
  readonly ledger: Ledger;
  readonly now: EpochMs;
}

export const DAY = 24 * 60 * 60 * 1000;
