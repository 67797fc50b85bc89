/** The items in order: the very list when it is so already, as servers' answers mostly are. */
export function inOrder<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  let previous: Item | undefined;
  for (const item of items) {
    if (previous !== undefined && compare(previous, item) > 0) return items.toSorted(compare);
    previous = item;
  }
  return items;
}
