import type { JellyfinItemId } from '../../../clients/jellyfin/ids.ts';
import type { HeldIds } from '../../../clients/jellyfin/read-items.ts';

/**
 * The ids of a catalogue, so that five users do not hold five copies of each. Lists mostly come in the order of the
 * catalogue: then the next id is found without a look-up, and none can have come twice.
 */
export class SharedIds {
  readonly #ids: readonly JellyfinItemId[];
  readonly #places: ReadonlyMap<JellyfinItemId, number>;

  constructor(ids: readonly JellyfinItemId[]) {
    this.#ids = ids;
    this.#places = new Map(ids.map((id, place) => [id, place]));
  }

  /** For one list. */
  along(): HeldIds {
    let next = 0;
    let ordered = true;
    return {
      share: (id) => {
        const place = this.#ids[next] === id ? next : this.#places.get(id);
        if (place === undefined || place < next) ordered = false;
        if (place === undefined) return id;
        next = place + 1;
        return this.#ids[place] ?? id;
      },
      inOrder: () => ordered,
    };
  }
}
