import type { EpochMs } from '../../domain/basics/time.ts';
import type { Facts } from '../../domain/facts/facts.ts';
import type { Ledger } from '../../domain/facts/ledger.ts';
import { judge } from '../../domain/judge/judge.ts';
import type { PlanItem } from '../../domain/plan/plan.ts';
import { toPlanItem } from '../../domain/plan/plan-item.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { KeepReason } from '../../domain/policy/reason.ts';
import type { Skipped } from '../outcome.ts';
import type { ReadAgainResult } from '../taken-snapshot.ts';

/** Still to be removed, just as the plan says; the facts are those it was judged by now. */
export interface Qualified {
  readonly kind: 'qualified';
  readonly item: PlanItem;
  readonly facts: Facts;
}

/** Judges an item that was read again: only what would go now, with the very files of the plan, qualifies. */
export function qualify(
  item: PlanItem,
  read: ReadAgainResult,
  policy: Policy,
  ledger: Ledger,
  now: EpochMs,
): Qualified | Skipped {
  if (read.kind === 'gone') return skip(item, 'gone', read.detail);
  const { facts } = read;
  const verdict = judge(facts, policy, ledger, now).verdicts.find(({ key }) => key === item.key);
  if (verdict === undefined) return skip(item, 'changed', 'it is no longer judged as this item');
  if (verdict.kind === 'keep') return kept(item, verdict.reasons);
  const [fresh] = toPlanItem(verdict);
  const difference = fresh === undefined ? 'its file is no longer known' : differenceOf(item, fresh);
  return difference === undefined ? { kind: 'qualified', item, facts } : skip(item, 'changed', difference);
}

function skip(item: PlanItem, because: Skipped['because'], detail: string): Skipped {
  return { kind: 'skipped', item, because, detail };
}

function kept(item: PlanItem, reasons: readonly KeepReason[]): Skipped {
  const gone = reasons.some(({ code, unknown }) => code === 'no-file' && !unknown);
  if (gone) return { ...skip(item, 'gone', `${item.instance} has no file of it any more`), reasons };
  return { ...skip(item, 'kept', 'judged again, it stays'), reasons };
}

/** What is not as in the plan; undefined when all is. */
function differenceOf(planned: PlanItem, fresh: PlanItem): string | undefined {
  const ids = (item: PlanItem) =>
    `${item.kind} ${item.providerIds.tmdb} ${item.providerIds.tvdb} ${item.providerIds.imdb}`;
  if (ids(planned) !== ids(fresh)) return 'it stands for another title now';
  if (fresh.kind === 'series' && fresh.after.length > 0) return 'it has files again';
  const known = new Map(planned.files.map((file) => [file.id as number, file]));
  if (planned.files.length !== fresh.files.length) return 'it has other files now';
  for (const file of fresh.files) {
    const before = known.get(file.id);
    if (before === undefined) return 'it has other files now';
    if (before.path !== file.path) return `a file has moved to ${file.path}`;
    if (episodesOf(before) !== episodesOf(file)) return 'a file holds other episodes now';
  }
  return undefined;
}

function episodesOf(file: PlanItem['files'][number]): string {
  if (!('episodes' in file)) return '';
  return file.episodes
    .map(({ id }) => id)
    .sort((one, other) => one - other)
    .join();
}
