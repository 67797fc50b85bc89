import type { Facts } from '../domain/facts/facts.ts';
import { episodeFileKey, type FileKey, type ItemKey, movieFileKey } from '../domain/facts/keys.ts';
import type { Ledger, RunMode } from '../domain/facts/ledger.ts';
import type { Judgement } from '../domain/judge/judgement.ts';
import type { Plan, PlanItem } from '../domain/plan/plan.ts';
import { nextLedger } from '../domain/remember/next-ledger.ts';

export interface Judged {
  readonly facts: Facts;
  readonly judgement: Judgement;
  readonly plan: Plan;
}

/**
 * What is known after a judgement. A notice begins when the household can see it: items that could not be put on
 * the shelf have not been announced.
 */
export function rememberJudgement(
  ledger: Ledger,
  { facts, judgement, plan }: Judged,
  mode: RunMode,
  unseen: ReadonlySet<ItemKey>,
): Ledger {
  const next = nextLedger(ledger, facts, judgement, plan.refusals, mode);
  const hidden = new Set<string>(
    plan.announce.filter(({ item }) => unseen.has(item.key)).flatMap(({ item }) => fileKeys(item)),
  );
  const known = new Map<string, number | undefined>(Object.entries(ledger.announced));
  const announced = Object.entries(next.announced).filter(
    ([key, since]) => known.get(key) === since || !hidden.has(key),
  );
  return { ...next, announced: Object.fromEntries(announced) };
}

function fileKeys(item: PlanItem): readonly FileKey[] {
  if (item.kind === 'movie') return item.files.map(({ id }) => movieFileKey(item.instance, id));
  return item.files.map(({ id }) => episodeFileKey(item.instance, id));
}
