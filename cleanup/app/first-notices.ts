import type { EpochMs } from '../domain/basics/time.ts';
import type { ItemKey } from '../domain/facts/keys.ts';
import type { Ledger } from '../domain/facts/ledger.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { startsAnew } from '../domain/plan/starts-anew.ts';

/** Notices of a live run before which no live run had announced what leaves. */
export interface FirstNotices {
  /** Items whose notice begins with this run. */
  readonly items: number;
  /** How many of them dry runs had announced, which nobody saw. */
  readonly announcedByDryRuns: number;
  /** The earliest time at which a run can remove one of them. */
  readonly firstRemovalAt: EpochMs;
}

/**
 * Who switches deletion on expects what dry runs announced to go at once. Told where anything begins anew, and in the
 * first live run of all; undefined in any other. `before` is the ledger that was judged by; `unseen` is what could not
 * be shown, whose notice does not begin.
 */
export function firstNotices(
  before: Ledger,
  { announce }: Pick<Plan, 'announce'>,
  unseen: ReadonlySet<ItemKey>,
): FirstNotices | undefined {
  const begins = announce.filter(({ item }) => item.announcedAt === undefined && !unseen.has(item.key));
  const anew = begins.filter(({ item }) => startsAnew(item, before)).length;
  const { announced, removed } = before;
  const isFirst = Object.keys(announced).length === 0 && Object.keys(removed).length === 0;
  if (begins.length === 0 || (anew === 0 && !isFirst)) return undefined;
  return {
    items: begins.length,
    announcedByDryRuns: anew,
    firstRemovalAt: Math.min(...begins.map(({ leavesAt }) => leavesAt)),
  };
}
