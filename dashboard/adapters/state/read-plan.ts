/** `latest-plan.json`: what the last run judged. */
import type * as z from 'zod';
import { UnusableBody } from '../../../clients/http/body.ts';
import type { LatestPlan, LeavingItem } from '../../domain/house.ts';
import { parseVersioned, type Reading, type StateFile } from './reading.ts';
import { Announced, Item, Kept, PlanHead, Postponed } from './schemas.ts';
import { splitLists } from './split-lists.ts';
import { toKept, toLeaving } from './to-items.ts';

export async function readPlan(file: StateFile): Promise<Reading<LatestPlan>> {
  const lists = {
    keep: collector(Kept, toKept),
    announce: collector(Announced, ({ leavesAt, item }) => ({ leavesAt, item: toLeaving(item) })),
    remove: collector(Item, toLeaving),
    postponed: collector(Postponed, ({ because, item }) => ({ because, item: toLeaving(item) })),
  };
  const { keep, announce, remove, postponed } = lists;
  const text = await splitLists(file.path, {
    remove: remove.take,
    postponed: postponed.take,
    announce: announce.take,
    keep: keep.take,
  }).catch((error: unknown) => {
    if (error instanceof UnusableBody) return '';
    throw error;
  });
  const parsed = parseVersioned(file, text);
  if ('problem' in parsed) return parsed;
  const head = PlanHead.safeParse(parsed.json);
  if (!head.success || isLeftOver(head.data)) return { problem: { file: file.name, kind: 'damaged' } };
  const passedOver = Object.values(lists).reduce((sum, list) => sum + list.passedOver(), 0);
  const { judgedAt, complete, policy, refusals, totals, pressure } = head.data;
  return {
    value: {
      judgedAt,
      complete,
      policy,
      refusals,
      watched: { movies: totals.movies.watched, episodes: totals.episodes.watched },
      eligible: { movies: totals.movies.eligible, episodes: totals.episodes.eligible },
      watchedAndTagged: { movies: totals.movies.skippedKeepTag, episodes: totals.episodes.skippedKeepTag },
      ...(pressure && { pressure }),
      kept: keep.found,
      announce: announce.found,
      remove: remove.found as readonly LeavingItem[],
      postponed: postponed.found,
    },
    ...(passedOver > 0 && { problem: { file: file.name, kind: 'in-part', detail: String(passedOver) } }),
  };
}

/** What the splitter could not take out of a list was no list of objects. */
function isLeftOver({ keep, announce, remove, postponed }: z.infer<typeof PlanHead>): boolean {
  return keep.length + announce.length + remove.length + postponed.length > 0;
}

function collector<Schema extends z.ZodType, Value>(schema: Schema, to: (parsed: z.output<Schema>) => Value) {
  const found: Value[] = [];
  let over = 0;
  return {
    found,
    passedOver: () => over,
    take: (element: unknown) => {
      const parsed = schema.safeParse(element);
      if (parsed.success) found.push(to(parsed.data));
      else over += 1;
    },
  };
}
