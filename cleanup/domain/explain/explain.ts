import type { Facts } from '../facts/facts.ts';
import type { ItemKey } from '../facts/keys.ts';
import type { Ledger } from '../facts/ledger.ts';
import type { Judgement, Verdict } from '../judge/judgement.ts';
import { KEEP_CODES, type KeepCode } from '../policy/reason.ts';
import type { Explanation, RuleAnswer } from './explanation.ts';
import { forecast } from './forecast.ts';

/** Why one item of a judgement stays or goes, rule by rule, and when it will go; undefined when there is none. */
export function explain(
  facts: Facts,
  ledger: Ledger,
  judgement: Judgement,
  key: ItemKey,
): Explanation | undefined {
  const verdict = judgement.verdicts.find((candidate) => candidate.key === key);
  if (verdict === undefined) return undefined;
  const goesAt = forecast(facts, ledger, judgement, verdict);
  return {
    verdict,
    answers: KEEP_CODES.map((code) => answerOf(verdict, code)),
    ...(goesAt !== undefined && { goesAt }),
    ...(judgement.pressure && { pressure: judgement.pressure }),
  };
}

function answerOf(verdict: Verdict, code: KeepCode): RuleAnswer {
  const reason = verdict.kind === 'keep' && verdict.reasons.find((candidate) => candidate.code === code);
  return { code, ...(reason && { reason }) };
}
