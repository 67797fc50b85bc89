import type { Facts } from '../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../cleanup/domain/judge/judge.ts';
import { refusals } from '../../cleanup/domain/plan/safety.ts';
import type { Policy } from '../../cleanup/domain/policy/policy.ts';
import { nextLedger } from '../../cleanup/domain/remember/next-ledger.ts';
import { aLibrary, NOW } from './facts.ts';
import { aLedger, aPolicy, someLimits } from './policy.ts';

/** What is remembered after a run over a library without series, but for what is given. */
export function ledgerAfter(
  facts: Partial<Facts>,
  before: Partial<Ledger> = {},
  policy: Partial<Policy> = {},
): Ledger {
  const library = aLibrary({ series: [], ...facts });
  const ledger = aLedger(library, before);
  const judgement = judge(library, aPolicy(policy), ledger, NOW);
  return nextLedger(ledger, library, judgement, refusals(library, judgement, ledger, someLimits()), 'live');
}
