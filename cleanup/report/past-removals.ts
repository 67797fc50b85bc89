/** What earlier runs removed, as their records in `runs/` of the state folder tell. */
import * as z from 'zod';
import { oneLine } from '../../program/report/columns.ts';
import type { EpochMs } from '../domain/basics/time.ts';
import type { PlanItem } from '../domain/plan/plan.ts';
import type { Dates } from './dates.ts';
import { Item } from './item-json.ts';
import { itemName, playsOf, playsText } from './item-words.ts';
import { isoTime } from './json-scalars.ts';
import { listText } from './matches.ts';

export interface PastRemoval {
  readonly item: PlanItem;
  /** When the run ended that removed it. */
  readonly removedAt: EpochMs;
}

/** What of a record is needed. Each item is looked at by itself: one that another version wrote hides no other. */
const RunRecord = z.object({
  endedAt: z.int(),
  report: z.object({
    plan: z.object({ remove: z.array(z.unknown()) }),
    outcomes: z.array(z.object({ kind: z.string(), key: z.string() })),
    resumed: z.array(z.object({ kind: z.string(), item: z.unknown() })),
  }),
});

/** What this run removed, and what it found removed of a run that had been cut off. */
export function removalsIn(record: unknown): readonly PastRemoval[] {
  const run = RunRecord.safeParse(record);
  if (!run.success) return [];
  const { endedAt, report } = run.data;
  const removed = new Set(report.outcomes.filter(({ kind }) => kind === 'removed').map(({ key }) => key));
  const finished = report.resumed.filter(({ kind }) => kind === 'finished');
  return [
    ...itemsIn(report.plan.remove).filter(({ key }) => removed.has(key)),
    ...itemsIn(finished.map(({ item }) => item)),
  ].map((item) => ({ item, removedAt: endedAt }));
}

function itemsIn(values: readonly unknown[]): readonly PlanItem[] {
  return values.flatMap((value) => {
    const item = Item.safeParse(value);
    // The schema has checked the form of every id.
    return item.success ? [item.data as unknown as PlanItem] : [];
  });
}

export function renderPastRemovals(found: readonly PastRemoval[], dates: Dates): string {
  return listText('Removed by the cleanup:', found, ({ item, removedAt }) => [
    `${itemName(item)} in ${oneLine(item.instance)}`,
    `removed ${dates.minute(removedAt)}`,
    playsText(playsOf(item), dates),
  ]);
}

export function pastRemovalsJson(found: readonly PastRemoval[]): readonly unknown[] {
  return found.map(({ item, removedAt }) => ({
    name: `${itemName(item)} in ${item.instance}`,
    removedAt: isoTime(removedAt),
    item: z.encode(Item, item as unknown as z.infer<typeof Item>),
  }));
}
