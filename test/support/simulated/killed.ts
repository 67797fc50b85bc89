import type { StateStore } from '../../../cleanup/ports/state-store.ts';

/** The program ended in the middle of its work, as by `kill -9`. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * A state store whose user is killed at the given call, right before or right after it took effect, and that answers
 * nothing more from then on. The lock stays as a killed process leaves it.
 */
export function killedAfter(calls: number): (store: StateStore) => StateStore {
  let left = calls;
  const dying = async <T>(action: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left < 0) throw new Killed('killed before');
    const result = await action();
    if (left === 0) throw new Killed('killed after');
    return result;
  };
  return (store) => ({
    lock: (now) => store.lock(now),
    ledger: () => store.ledger(),
    saveLedger: (ledger) => dying(() => store.saveLedger(ledger)),
    journal: {
      append: (entry) => dying(() => store.journal.append(entry)),
      unfinished: () => store.journal.unfinished(),
    },
    shelf: () => store.shelf(),
    saveShelf: (shelf) => dying(() => store.saveShelf(shelf)),
    saveRun: (record) => dying(() => store.saveRun(record)),
    totals: () => store.totals(),
    saveTotals: (totals) => dying(() => store.saveTotals(totals)),
    savePlan: (json) => dying(() => store.savePlan(json)),
  });
}
