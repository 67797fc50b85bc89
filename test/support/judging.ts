import type { Facts } from '../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../cleanup/domain/judge/judge.ts';
import type { Judgement, Verdict } from '../../cleanup/domain/judge/judgement.ts';
import type { Policy } from '../../cleanup/domain/policy/policy.ts';
import type { KeepReason } from '../../cleanup/domain/policy/reason.ts';
import { aLibrary, NOW } from './facts.ts';
import { aLedger, aPolicy } from './policy.ts';

/** What a test may vary; the rest is a library in which everything goes. */
export interface Case {
  readonly facts?: Partial<Facts>;
  readonly policy?: Partial<Policy>;
  readonly ledger?: Partial<Ledger>;
  readonly now?: number;
  /** Without the census of an earlier run. */
  readonly firstRun?: boolean;
}

export function judged({ facts = {}, policy = {}, ledger = {}, now = NOW, firstRun }: Case = {}): Judgement {
  const library = aLibrary(facts);
  const { census, ...blank } = aLedger(library, ledger);
  return judge(library, aPolicy(policy), firstRun || !census ? blank : { ...blank, census }, now);
}

/** The only verdict of a library with one item, or the one of that key. */
export function verdictOf({ verdicts }: Judgement, key?: string): Verdict {
  const found = key === undefined ? verdicts : verdicts.filter((verdict) => verdict.key === key);
  const [verdict] = found;
  if (verdict === undefined || (key === undefined && found.length > 1)) {
    throw new Error(`expected one verdict${key === undefined ? '' : ` of ${key}`}, got ${keysOf(verdicts)}`);
  }
  return verdict;
}

/** `remove`, or what keeps it: the codes, those that rest on an unknown with a question mark. */
export function outcomeOf(verdict: Verdict): string {
  return verdict.kind === 'remove' ? 'remove' : verdict.reasons.map(shortly).join(' ');
}

/** Every verdict by key, as `outcomeOf` tells it. */
export function outcomes({ verdicts }: Judgement): Record<string, string> {
  return Object.fromEntries(verdicts.map((verdict) => [verdict.key, outcomeOf(verdict)]));
}

function shortly({ code, unknown }: KeepReason): string {
  return unknown ? `${code}?` : code;
}

function keysOf(verdicts: readonly Verdict[]): string {
  return verdicts.map(({ key }) => key).join(', ') || 'none';
}
