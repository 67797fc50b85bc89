import { EMPTY_LEDGER, type Ledger } from '../../../cleanup/domain/facts/ledger.ts';

/**
 * The ledger as it may come back from a damaged disk: lost, or with any one thing missing. Not of `doubted`, which is the
 * one part whose entries themselves keep.
 */
export function* damagedLedgers(ledger: Ledger): Generator<Ledger> {
  yield EMPTY_LEDGER;
  const { census: _lost, ...withoutCensus } = ledger;
  yield withoutCensus;
  for (const key of Object.keys(ledger.announced)) {
    yield { ...ledger, announced: without(ledger.announced, key) };
  }
  for (const key of Object.keys(ledger.undatedSince)) {
    yield { ...ledger, undatedSince: without(ledger.undatedSince, key) };
  }
  for (const part of ['endedSince', 'countedSince', 'dryAnnounced'] as const) {
    for (const key of Object.keys(ledger[part] ?? {})) {
      yield { ...ledger, [part]: without(ledger[part], key) };
    }
  }
  for (const key of Object.keys(ledger.removed)) {
    yield { ...ledger, removed: without(ledger.removed, key) };
  }
}

function without<T>(record: T, key: string): T {
  // One entry less is still a record of the same entries.
  return Object.fromEntries(Object.entries(Object(record)).filter(([name]) => name !== key)) as T;
}
