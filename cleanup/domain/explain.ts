import type { Explanation } from './explanation.ts';
import type { Facts } from './facts.ts';
import { forecast } from './forecast.ts';
import type { Judgement } from './judgement.ts';
import type { ItemKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import { KEEP_CODES } from './reason.ts';

/** Why one item of a judgement stays or goes, rule by rule, and when it will go; undefined when there is none. */
export function explain(
  facts: Facts,
  ledger: Ledger,
  judgement: Judgement,
  key: ItemKey,
): Explanation | undefined {
  const verdict = judgement.verdicts.find((candidate) => candidate.key === key);
  if (verdict === undefined) return undefined;
  const reasons = verdict.kind === 'keep' ? verdict.reasons : [];
  const goesAt = forecast(facts, ledger, judgement, verdict);
  return {
    verdict,
    answers: KEEP_CODES.map((code) => {
      const reason = reasons.find((candidate) => candidate.code === code);
      return { code, ...(reason && { reason }) };
    }),
    ...(goesAt !== undefined && { goesAt }),
  };
}
