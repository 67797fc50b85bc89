import type { Facts } from '../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../cleanup/domain/plan/make-plan.ts';
import type { Plan } from '../../cleanup/domain/plan/plan.ts';
import type { Limits, Policy } from '../../cleanup/domain/policy/policy.ts';
import { aLibrary, NOW } from './facts.ts';
import { aLedger, aPolicy, someLimits } from './policy.ts';

/** The plan for a library in which everything goes, but for what is given. */
export function planned({
  facts = {},
  policy = {},
  ledger = {},
  limits = {},
  now = NOW,
}: {
  readonly facts?: Partial<Facts>;
  readonly policy?: Partial<Policy>;
  readonly ledger?: Partial<Ledger>;
  readonly limits?: Partial<Limits>;
  readonly now?: number;
} = {}): Plan {
  const library = aLibrary(facts);
  const known = aLedger(library, ledger);
  return makePlan(library, judge(library, aPolicy(policy), known, now), known, someLimits(limits));
}

/** The keys of some items, in their order. */
export function keysOf(items: readonly { readonly key: string }[]): readonly string[] {
  return items.map(({ key }) => key);
}
