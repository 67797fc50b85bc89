/** What is due at an instant of simulated time. */
interface Due {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

/**
 * The simulator's only source of time, in epoch milliseconds. It stands still until it is advanced, so that
 * everything the servers do "later" (deleting files on a task pool, finishing a command, ending a ban) happens
 * exactly when a test says so. A task that throws is logged and does not stop the others, as on a task pool.
 */
export class SimulatedClock {
  readonly failures: string[] = [];
  #now: number;
  #order = 0;
  #due: Due[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(startAt: number) {
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  /** Runs the task once the clock has been advanced by at least `delayMs` from now. */
  after(delayMs: number, task: () => void): void {
    this.#due.push({ at: this.#now + delayMs, order: this.#order++, task });
  }

  /** Moves time forward and runs what falls due on the way, in order of its time. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#takeDue(end); next !== undefined; next = this.#takeDue(end)) {
      this.#now = Math.max(this.#now, next.at);
      this.#run(next);
    }
    this.#now = end;
  }

  /** Moves time forward to an instant; the past cannot be had back. */
  advanceTo(at: number): void {
    if (at < this.#now) {
      const [asked, now] = [at, this.#now].map((instant) => new Date(instant).toISOString());
      throw new Error(`the simulated clock cannot go back from ${now} to ${asked}`);
    }
    this.advance(at - this.#now);
  }

  /** Lets simulated time follow the wall clock, `speed` simulated seconds a second, until `stop()`. */
  follow(speed = 1, everyMs = 50): void {
    this.stop();
    let last = performance.now();
    this.#timer = setInterval(() => {
      const elapsed = performance.now() - last;
      last += elapsed;
      this.advance(Math.round(elapsed * speed));
    }, everyMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #takeDue(end: number): Due | undefined {
    let best: Due | undefined;
    for (const due of this.#due) {
      if (due.at > end) continue;
      if (best === undefined || due.at < best.at || (due.at === best.at && due.order < best.order))
        best = due;
    }
    if (best !== undefined) this.#due = this.#due.filter((due) => due !== best);
    return best;
  }

  #run(due: Due): void {
    try {
      due.task();
    } catch (error) {
      this.failures.push(error instanceof Error ? error.message : String(error));
    }
  }
}
