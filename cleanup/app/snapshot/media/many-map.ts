/** Several values under a key. Most keys have one, which takes no list: there are as many as files. */
export class ManyMap<Key, Value extends object> {
  readonly #values = new Map<Key, Value | Value[]>();

  add(key: Key, value: Value): void {
    const known = this.#values.get(key);
    if (known === undefined) this.#values.set(key, value);
    else if (Array.isArray(known)) known.push(value);
    else this.#values.set(key, [known, value]);
  }

  get(key: Key): readonly Value[] {
    const known = this.#values.get(key);
    if (known === undefined) return NONE;
    return Array.isArray(known) ? known : [known];
  }
}

const NONE: readonly never[] = [];
