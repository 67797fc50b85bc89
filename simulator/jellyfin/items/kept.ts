import type { ItemStore } from './item-store.ts';

/** What was worked out from the items of a store, by name, for as long as nothing in the store changes. */
export class Kept<Value> {
  readonly #most: number;
  readonly #stores = new WeakMap<ItemStore, { revision: number; values: Map<string, Value> }>();

  /** `most`: how many values of a store are kept; the oldest goes first. */
  constructor(most: number) {
    this.#most = most;
  }

  get(store: ItemStore, name: string, make: () => Value): Value {
    let kept = this.#stores.get(store);
    if (kept?.revision !== store.revision) {
      kept = { revision: store.revision, values: new Map() };
      this.#stores.set(store, kept);
    }
    const found = kept.values.get(name);
    if (found !== undefined) return found;
    const made = make();
    const [oldest] = kept.values.keys();
    if (kept.values.size >= this.#most && oldest !== undefined) kept.values.delete(oldest);
    kept.values.set(name, made);
    return made;
  }
}
