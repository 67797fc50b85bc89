import type { SeededRandom } from '../random.ts';

/**
 * What goes wrong. Statuses, hangs and resets come before the route runs, so that nothing was done; with
 * `after: 'route'` the server had done the work by then. The body faults spoil what the route answered.
 */
export type Fault =
  | { readonly kind: 'latency'; readonly ms: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly after?: 'route';
    }
  /** The connection is reset. */
  | { readonly kind: 'reset'; readonly after?: 'route' }
  /** No answer ever comes; the connection stays open until the caller gives up. */
  | { readonly kind: 'hang'; readonly after?: 'route' }
  /** The body stops half way, and the response ends as if it were whole. */
  | { readonly kind: 'truncated' }
  /** The connection is dropped in the middle of the body. */
  | { readonly kind: 'cut' }
  /** The body is not JSON at all. */
  | { readonly kind: 'malformed' }
  /** The body drips: `bytesPerStep` every `stepMs` of wall time. */
  | { readonly kind: 'slow-body'; readonly bytesPerStep: number; readonly stepMs: number }
  /** A list comes back empty, as from a server that has not loaded its library yet. */
  | { readonly kind: 'empty-list' }
  /** Every second entry of a list is missing; `totals: 'kept'` still counts it (a short page). */
  | { readonly kind: 'half-list'; readonly totals: 'kept' | 'halved' }
  /** The entries of a list come in another order, drawn by the seed; no server promises one. */
  | { readonly kind: 'shuffled-list'; readonly seed: number }
  /** The server dies after that many items of a bulk call, and stays dead until it is restarted. */
  | { readonly kind: 'dies'; readonly afterItems: number };

/** Which requests a fault hits. Everything left out matches. */
export interface FaultRule {
  readonly server?: string;
  readonly method?: string;
  readonly path?: RegExp;
  /** How often it strikes before it is spent. @default forever */
  readonly times?: number;
  /** Matching requests that are let through before the first strike. @default 0 */
  readonly skip?: number;
  /** @default 1 */
  readonly probability?: number;
  readonly fault: Fault;
}

/** A fault in place: how often it struck, and how to take it away. */
export interface ActiveFault {
  readonly hits: number;
  remove(): void;
}

interface Entry {
  readonly rule: FaultRule;
  hits: number;
  seen: number;
}

/** The faults of all servers. The same seed draws the same probabilities. */
export class Faults {
  readonly #random: SeededRandom;
  #entries: Entry[] = [];

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  add(rule: FaultRule): ActiveFault {
    const entry: Entry = { rule, hits: 0, seen: 0 };
    this.#entries.push(entry);
    return {
      get hits(): number {
        return entry.hits;
      },
      remove: () => {
        this.#entries = this.#entries.filter((other) => other !== entry);
      },
    };
  }

  clear(): void {
    this.#entries = [];
  }

  /** Whether a fault of this kind may still strike. */
  threatens(kind: Fault['kind']): boolean {
    return this.#entries.some(
      ({ rule, hits }) => rule.fault.kind === kind && hits < (rule.times ?? Number.POSITIVE_INFINITY),
    );
  }

  /** The faults that strike this request; each of them is counted. */
  strike(server: string, method: string, path: string): Fault[] {
    const struck: Fault[] = [];
    for (const entry of this.#entries) {
      if (!matches(entry.rule, server, method, path)) continue;
      entry.seen += 1;
      if (
        entry.seen <= (entry.rule.skip ?? 0) ||
        entry.hits >= (entry.rule.times ?? Number.POSITIVE_INFINITY)
      )
        continue;
      if (!this.#random.chance(entry.rule.probability ?? 1)) continue;
      entry.hits += 1;
      struck.push(entry.rule.fault);
    }
    return struck;
  }
}

function matches(rule: FaultRule, server: string, method: string, path: string): boolean {
  if (rule.server !== undefined && rule.server !== server) return false;
  if (rule.method !== undefined && rule.method !== method) return false;
  return rule.path === undefined || rule.path.test(path);
}
