import { parentOf } from '../../disk/paths.ts';
import type { Item, ItemType } from './item.ts';

/** The library database: items by id, by parent, and versions by their primary. */
export class ItemStore {
  #revision = 0;
  readonly #items = new Map<string, Item>();
  readonly #byPath = new Map<string, Item>();
  /** Films and their versions by the folder they lie in. */
  readonly #videos = new Map<string, Set<string>>();
  readonly #children = new Map<string, Map<string, Item>>();
  readonly #versions = new Map<string, string[]>();
  /** Members of collections, which are not their children. */
  readonly #members = new Map<string, Set<string>>();

  /** Grows with every change, so that what was worked out from the items can be kept until then. */
  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    return this.#items.size;
  }

  add(item: Item): Item {
    this.#revision += 1;
    this.#items.set(item.id, item);
    if (item.path !== undefined) this.#byPath.set(item.path, item);
    if (item.path !== undefined && (item.type === 'Movie' || item.type === 'Video')) {
      const folder = parentOf(item.path);
      this.#videos.set(folder, (this.#videos.get(folder) ?? new Set()).add(item.id));
    }
    const siblings = this.#children.get(item.parentId);
    if (siblings === undefined) this.#children.set(item.parentId, new Map([[item.id, item]]));
    else siblings.set(item.id, item);
    if (item.primaryVersionId !== undefined) {
      this.#versions.set(item.primaryVersionId, [
        ...(this.#versions.get(item.primaryVersionId) ?? []),
        item.id,
      ]);
    }
    return item;
  }

  remove(item: Item): void {
    this.#revision += 1;
    this.#items.delete(item.id);
    if (item.path !== undefined) {
      this.#byPath.delete(item.path);
      this.#videos.get(parentOf(item.path))?.delete(item.id);
    }
    this.#children.get(item.parentId)?.delete(item.id);
    this.#members.delete(item.id);
    for (const members of this.#members.values()) members.delete(item.id);
    if (item.primaryVersionId === undefined) return;
    const left = (this.#versions.get(item.primaryVersionId) ?? []).filter((id) => id !== item.id);
    this.#versions.set(item.primaryVersionId, left);
  }

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  /** The item of a file or folder of the disk. */
  at(path: string): Item | undefined {
    return this.#byPath.get(path);
  }

  /** The film of a folder with its versions, in no particular order. */
  videosIn(folder: string): Item[] {
    return this.#resolve(this.#videos.get(folder) ?? []);
  }

  all(): IterableIterator<Item> {
    return this.#items.values();
  }

  find(test: (item: Item) => boolean): Item | undefined {
    for (const item of this.#items.values()) if (test(item)) return item;
    return undefined;
  }

  ofType(type: ItemType): Item[] {
    return [...this.#items.values()].filter((item) => item.type === type);
  }

  childrenOf(id: string): Item[] {
    return [...(this.#children.get(id)?.values() ?? [])];
  }

  /** The child with that number, for a season of a series. */
  childNumbered(id: string, indexNumber: number): Item | undefined {
    for (const child of this.#children.get(id)?.values() ?? [])
      if (child.indexNumber === indexNumber) return child;
    return undefined;
  }

  /** Everything below an item, each parent before what is in it. */
  below(id: string): Item[] {
    const found: Item[] = [];
    this.#collectBelow(id, found);
    return found;
  }

  #collectBelow(id: string, found: Item[]): void {
    for (const child of this.#children.get(id)?.values() ?? []) {
      found.push(child);
      this.#collectBelow(child.id, found);
    }
  }

  /** The primary and all its versions, from any of them; the primary comes first. */
  versionsOf(item: Item): Item[] {
    const primary = item.primaryVersionId ?? item.id;
    const versions = this.#versions.get(primary);
    if (versions === undefined && this.#items.get(primary) === item) return [item];
    return this.#resolve([primary, ...(versions ?? [])]);
  }

  membersOf(boxSetId: string): Set<string> {
    const members = this.#members.get(boxSetId) ?? new Set();
    this.#members.set(boxSetId, members);
    return members;
  }

  /** The collection an item is in, other than that one; the first one made when there are several. */
  boxSetOf(itemId: string, other?: string): Item | undefined {
    for (const [boxSetId, members] of this.#members) {
      if (boxSetId !== other && members.has(itemId)) return this.#items.get(boxSetId);
    }
    return undefined;
  }

  #resolve(ids: Iterable<string>): Item[] {
    return [...ids].flatMap((id) => this.#items.get(id) ?? []);
  }
}
