import type { Ledger } from '../../../cleanup/domain/facts/ledger.ts';
import type {
  JournalEntry,
  LockResult,
  RunRecord,
  ShelfMemory,
  StateStore,
} from '../../../cleanup/ports/state-store.ts';
import type { Totals } from '../../../cleanup/ports/totals.ts';
import { unfinishedIn } from '../../../cleanup/ports/unfinished-removals.ts';

/** State in memory, that outlives a run of the program; writing can be made to fail. */
export class MemoryStore implements StateStore {
  entries: JournalEntry[] = [];
  saved: Ledger;
  shelfMemory: ShelfMemory = { members: [] };
  readonly runs: RunRecord[] = [];
  plan: string | undefined;
  savedTotals: Totals | undefined;
  problem: string | undefined;
  writable = true;
  lockResult: LockResult | undefined;
  locked = false;
  /** Every write in order, `ledger`, `shelf`, `run`, `plan`, `totals`, or the kind and step of a journal line. */
  readonly writes: string[] = [];
  /** Called before each write and after it; throws to fail, or to kill the run there. */
  around: (write: string, when: 'before' | 'after') => void = () => undefined;

  constructor(ledger: Ledger) {
    this.saved = ledger;
  }

  async lock(): Promise<LockResult> {
    if (this.lockResult !== undefined) return this.lockResult;
    this.locked = true;
    const release = async () => {
      this.locked = false;
    };
    return { kind: 'held', lock: { release } };
  }

  async ledger() {
    const { saved, problem, writable } = this;
    return { ledger: saved, writable, ...(problem !== undefined && { problem }) };
  }

  async saveLedger(ledger: Ledger): Promise<void> {
    this.write('ledger', () => {
      this.saved = ledger;
    });
  }

  readonly journal = {
    append: async (entry: JournalEntry) => {
      const name = 'step' in entry ? `${entry.kind} ${entry.step}` : entry.kind;
      this.write(name, () => {
        this.entries.push(entry);
      });
    },
    unfinished: async () => unfinishedIn(this.entries),
  };

  async shelf(): Promise<ShelfMemory> {
    return this.shelfMemory;
  }

  async saveShelf(shelf: ShelfMemory): Promise<void> {
    this.write('shelf', () => {
      this.shelfMemory = shelf;
    });
  }

  async saveRun(record: RunRecord): Promise<void> {
    this.write('run', () => {
      this.runs.push(record);
    });
  }

  async savePlan(json: string): Promise<void> {
    this.write('plan', () => {
      this.plan = json;
    });
  }

  async totals(): Promise<Totals | undefined> {
    return this.savedTotals;
  }

  async saveTotals(totals: Totals): Promise<void> {
    this.write('totals', () => {
      this.savedTotals = totals;
    });
  }

  private write(name: string, action: () => void): void {
    this.around(name, 'before');
    this.writes.push(name);
    action();
    this.around(name, 'after');
  }
}
