import type { Facts } from '../../cleanup/domain/facts.ts';
import { judge } from '../../cleanup/domain/judge.ts';
import type { Ledger } from '../../cleanup/domain/ledger.ts';
import { nextLedger } from '../../cleanup/domain/next-ledger.ts';
import type { Policy } from '../../cleanup/domain/policy.ts';
import { refusals } from '../../cleanup/domain/safety.ts';
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
  return nextLedger(ledger, library, judgement, refusals(library, judgement, ledger, someLimits()));
}
