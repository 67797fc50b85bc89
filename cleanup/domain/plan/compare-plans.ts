import type { Changes, PlanChanges } from './comparison.ts';
import { differenceOf } from './difference.ts';
import type { Plan, PlanItem } from './plan.ts';

type Listed = Pick<Plan, 'remove' | 'announce'>;

/** What would go, or be announced, now and not in the earlier plan, and the other way round. */
export function comparePlans(before: Listed, after: Listed): PlanChanges {
  return {
    remove: changes(before.remove, after.remove, (item) => item),
    announce: changes(before.announce, after.announce, ({ item }) => item),
  };
}

function changes<Item>(
  before: readonly Item[],
  after: readonly Item[],
  itemOf: (item: Item) => PlanItem,
): Changes<Item> {
  const earlier = new Map(before.map((item) => [itemOf(item).key, itemOf(item)]));
  const keys = new Set(after.map((item) => itemOf(item).key));
  const added = after.filter((item) => isNew(itemOf(item), earlier.get(itemOf(item).key)));
  const dropped = before.filter((item) => !keys.has(itemOf(item).key));
  return { added, dropped, unchanged: after.length - added.length };
}

/** An item is new as well when it is not the one of before: another title, or a file that it would not have taken. */
function isNew(item: PlanItem, earlier: PlanItem | undefined): boolean {
  return earlier === undefined || differenceOf(earlier, item) !== undefined;
}
