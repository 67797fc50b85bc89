import type { JellyfinItemId } from '../../domain/facts/ids.ts';

/**
 * Ids that are held already, so that five users do not hold five copies of each. Lists mostly come in the order in which the
 * ids do: then the next one is found without a look-up.
 */
export class SharedIds {
  readonly #ids: readonly JellyfinItemId[];
  readonly #places: ReadonlyMap<JellyfinItemId, number>;

  constructor(ids: readonly JellyfinItemId[]) {
    this.#ids = ids;
    this.#places = new Map(ids.map((id, place) => [id, place]));
  }

  /** For one list: gives the held copy of an id, or the id itself where none is held. */
  along(): (id: JellyfinItemId) => JellyfinItemId {
    let next = 0;
    return (id) => {
      const place = this.#ids[next] === id ? next : this.#places.get(id);
      if (place === undefined) return id;
      next = place + 1;
      return this.#ids[place] ?? id;
    };
  }
}
