import type { JsonObject } from '../http/json-body.ts';

/** The documents behind `/config/{name}`. */
export class Settings {
  readonly #defaults: Readonly<Record<string, JsonObject>>;
  readonly #current: Record<string, JsonObject>;

  constructor(defaults: Readonly<Record<string, JsonObject>>) {
    this.#defaults = defaults;
    this.#current = structuredClone({ ...defaults });
  }

  has(name: string): boolean {
    return name in this.#defaults;
  }

  get(name: string): JsonObject {
    return this.#current[name] ?? {};
  }

  /**
   * Writes every property the document has: one that is missing from the body becomes false, 0 or nothing, as a
   * deserialized object would. `fixed` properties cannot be changed this way.
   */
  replace(name: string, body: JsonObject, fixed: readonly string[] = []): JsonObject {
    const written: JsonObject = {};
    const before = this.get(name);
    for (const [key, value] of Object.entries(this.#defaults[name] ?? {})) {
      const kept = fixed.includes(key) || key === 'id';
      const next = kept ? before[key] : key in body ? body[key] : zeroOf(value);
      if (next !== undefined && next !== null) written[key] = next;
    }
    this.#current[name] = written;
    return written;
  }

  /** Changes some properties from inside, as a user does in the settings page. */
  change(name: string, some: JsonObject): void {
    this.#current[name] = { ...this.get(name), ...some };
  }
}

function zeroOf(value: unknown): unknown {
  if (typeof value === 'boolean') return false;
  return typeof value === 'number' ? 0 : undefined;
}
