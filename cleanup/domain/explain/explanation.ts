import type { EpochMs } from '../basics/time.ts';
import type { Pressure, Verdict } from '../judge/judgement.ts';
import type { KeepCode, KeepReason } from '../policy/reason.ts';

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
  /** Set where the policy looks at free space. */
  readonly pressure?: Pressure;
}

export interface RuleAnswer {
  readonly code: KeepCode;
  /** Absent when the rule does not keep it. */
  readonly reason?: KeepReason;
}
