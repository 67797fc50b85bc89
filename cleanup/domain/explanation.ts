import type { EpochMs } from './facts.ts';
import type { Verdict } from './judgement.ts';
import type { KeepCode, KeepReason } from './reason.ts';

/** Why one item stays or goes, and when it would go. */
export interface Explanation {
  readonly verdict: Verdict;
  /** Every rule's answer, in the order of the codes. */
  readonly answers: readonly RuleAnswer[];
  /**
   * When it goes if nothing happens but time, runs being made whenever something is due to change;
   * absent when only an event can end what keeps it.
   */
  readonly goesAt?: EpochMs;
}

export interface RuleAnswer {
  readonly code: KeepCode;
  /** Absent when the rule does not keep it. */
  readonly reason?: KeepReason;
}
