import { describe, expect, it } from 'vitest';
import { pastsOf, upgradesOf } from '../../../../../cleanup/app/snapshot/deepen/upgrades.ts';
import type { HistoryReading } from '../../../../../cleanup/ports/managers.ts';

const HOUR = 3_600_000;

/** Upgrades of file 2, or of the given one, of the film or episodes named. */
function upgrades(history: HistoryReading<string>, subjects: readonly string[] = ['a'], file = 2) {
  return upgradesOf(file, subjects, pastsOf(history));
}

const imported = (of: string, at: number, file: number) => ({ of, at: at * HOUR, file });
const replaced = (of: string, at: number) => ({ of, at: at * HOUR });

describe('upgradesOf', () => {
  it('finds the file that was replaced', () => {
    const history = { imports: [imported('a', 10, 1), imported('a', 100, 2)], upgrades: [replaced('a', 99)] };
    expect(upgrades(history)).toEqual([{ importedAt: 10 * HOUR, replacedAt: 99 * HOUR }]);
  });

  it('goes back over several upgrades, and no further than to a file that replaced none', () => {
    const history = {
      imports: [imported('a', 10, 8), imported('a', 50, 9), imported('a', 100, 1), imported('a', 200, 2)],
      upgrades: [replaced('a', 100), replaced('a', 200)],
    };
    expect(upgrades(history)).toEqual([
      { importedAt: 100 * HOUR, replacedAt: 200 * HOUR },
      { importedAt: 50 * HOUR, replacedAt: 100 * HOUR },
    ]);
  });

  it('finds none of a file that came anew after a deletion', () => {
    const history = { imports: [imported('a', 10, 1), imported('a', 100, 2)], upgrades: [] };
    expect(upgrades(history)).toEqual([]);
  });

  it('does not know when a file came in that the history no longer tells of', () => {
    const history = { imports: [imported('a', 100, 2)], upgrades: [replaced('a', 100)] };
    expect(upgrades(history)).toEqual([{ importedAt: 'unknown', replacedAt: 100 * HOUR }]);
  });

  it('says nothing of a file whose import is not in the history', () => {
    expect(upgrades({ imports: [imported('a', 10, 1)], upgrades: [] })).toBeUndefined();
    expect(upgrades({ imports: [], upgrades: [] })).toBeUndefined();
  });

  it('tells of several episodes only what holds of each', () => {
    const history = {
      imports: [imported('a', 10, 1), imported('b', 40, 3), imported('a', 100, 2), imported('b', 100, 2)],
      upgrades: [replaced('a', 99), replaced('b', 100)],
    };
    expect(upgrades(history, ['a', 'b'])).toEqual([{ importedAt: 40 * HOUR, replacedAt: 99 * HOUR }]);
    expect(upgrades({ ...history, upgrades: [replaced('a', 99)] }, ['a', 'b'])).toEqual([]);
  });
});
