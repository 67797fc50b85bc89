import type { Dialect } from '../dialect.ts';
import { dataKeyOf, type Item } from '../items/item.ts';

/** What one user did with one item. */
export interface UserData {
  played: boolean;
  playCount: number;
  favorite: boolean;
  positionTicks: number;
  /** Absent when Jellyfin knows no date, even for something played. */
  lastPlayedAt?: number;
}

/**
 * Watch states. 10.10 keeps them under the film's or episode's key, for every copy and for ever. Later versions
 * keep them by item, put them aside when the item goes, and give them back to an item with the same key.
 */
export class UserDataStore {
  readonly #shared: boolean;
  readonly #rows = new Map<string, Map<string, UserData>>();
  readonly #detached = new Map<string, Map<string, UserData>>();
  /** Found again in the database, but not in the cache that answers come from. */
  readonly #unseen = new Map<string, Map<string, UserData>>();
  readonly #stale = new Map<string, boolean>();

  constructor(dialect: Dialect) {
    this.#shared = dialect.userData === 'shared';
  }

  get(userId: string, item: Item): UserData | undefined {
    return this.#rows.get(userId)?.get(this.#key(item));
  }

  /** The row of a user and an item, made when there is none. */
  open(userId: string, item: Item): UserData {
    const existing = this.get(userId, item);
    if (existing !== undefined) return existing;
    const fresh: UserData = { played: false, playCount: 0, favorite: false, positionTicks: 0 };
    rowsOf(this.#rows, userId).set(this.#key(item), fresh);
    return fresh;
  }

  /** What the played filter of the database sees: now and then a row left over from old metadata. */
  playedInFilter(userId: string, item: Item): boolean {
    return this.#stale.get(`${userId}/${item.id}`) ?? this.get(userId, item)?.played ?? false;
  }

  /** Leaves a second, stale row that the filter finds instead of the real one. */
  leaveStaleRow(userId: string, item: Item, played: boolean): void {
    this.#stale.set(`${userId}/${item.id}`, played);
  }

  itemAdded(item: Item): void {
    this.#reattach(item, this.#rows);
  }

  /** Metadata came after the item: its old rows are attached again, and shown after the next restart. */
  metadataAdded(item: Item): void {
    this.#reattach(item, this.#unseen);
  }

  /** The server started again: what is in the database is what is shown. */
  restart(): void {
    for (const [userId, rows] of this.#unseen)
      for (const [key, row] of rows) rowsOf(this.#rows, userId).set(key, row);
    this.#unseen.clear();
  }

  #reattach(item: Item, target: Map<string, Map<string, UserData>>): void {
    if (this.#shared) return;
    for (const [userId, rows] of this.#detached) {
      const row = rows.get(dataKeyOf(item));
      if (row === undefined) continue;
      rowsOf(target, userId).set(this.#key(item), row);
      rows.delete(dataKeyOf(item));
    }
  }

  itemRemoved(item: Item): void {
    if (this.#shared) return;
    for (const [userId, rows] of this.#rows) {
      const row = rows.get(this.#key(item));
      if (row === undefined) continue;
      rowsOf(this.#detached, userId).set(dataKeyOf(item), row);
      rows.delete(this.#key(item));
    }
  }

  #key(item: Item): string {
    return this.#shared ? dataKeyOf(item) : (item.stateKey ?? item.id);
  }
}

function rowsOf(map: Map<string, Map<string, UserData>>, userId: string): Map<string, UserData> {
  const rows = map.get(userId) ?? new Map<string, UserData>();
  map.set(userId, rows);
  return rows;
}
