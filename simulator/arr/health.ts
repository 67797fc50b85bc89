/** One line of `/health`. */
export interface HealthEntry {
  readonly source: string;
  readonly type: 'ok' | 'notice' | 'warning' | 'error';
  readonly message: string;
}

const CHECK_EVERY_MS = 6 * 3_600_000;

/** Health as the server last looked at it: `/health` answers cached results, which may be hours old. */
export class HealthChecks {
  /** What a test or an unseen part of the server reports in addition. */
  readonly reported: HealthEntry[] = [];
  readonly #look: () => HealthEntry[];
  #seen: HealthEntry[] = [];
  #seenAt = Number.NEGATIVE_INFINITY;

  constructor(look: () => HealthEntry[]) {
    this.#look = look;
  }

  /** The cached results; looked at anew when six hours have passed. */
  entries(now: number): readonly HealthEntry[] {
    if (now - this.#seenAt >= CHECK_EVERY_MS) this.check(now);
    return [...this.#seen, ...this.reported];
  }

  check(now: number): void {
    this.#seen = this.#look();
    this.#seenAt = now;
  }
}
