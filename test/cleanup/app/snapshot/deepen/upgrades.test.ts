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

  it('takes a deletion for an upgrade from six hours before the import to five minutes after it', () => {
    const at = (hours: number) =>
      upgrades({ imports: [imported('a', 10, 1), imported('a', 100, 2)], upgrades: [replaced('a', hours)] });
    const found = (replacedAt: number) => [{ importedAt: 10 * HOUR, replacedAt: replacedAt * HOUR }];

    expect(at(94)).toEqual(found(94));
    expect(at(93.99)).toEqual([]);
    expect(at(100 + 5 / 60)).toEqual(found(100 + 5 / 60));
    expect(at(100.1)).toEqual([]);
  });

  it('takes the last deletion before an import, in whichever order the history tells', () => {
    const imports = [imported('a', 100, 2), imported('a', 10, 1)];
    const history = { imports, upgrades: [replaced('a', 99), replaced('a', 97), replaced('a', 98)] };
    expect(upgrades(history)).toEqual([{ importedAt: 10 * HOUR, replacedAt: 99 * HOUR }]);
  });

  it('takes no deletion that is not later than the import before', () => {
    const imports = [imported('a', 98, 1), imported('a', 100, 2)];
    expect(upgrades({ imports, upgrades: [replaced('a', 98)] })).toEqual([]);
    expect(upgrades({ imports, upgrades: [replaced('a', 97)] })).toEqual([]);
    expect(upgrades({ imports, upgrades: [replaced('a', 98.5)] })).toHaveLength(1);
  });

  it('begins with the last import of a file that came in twice', () => {
    const imports = [imported('a', 10, 2), imported('a', 50, 1), imported('a', 100, 2)];
    expect(upgrades({ imports, upgrades: [replaced('a', 99)] })).toEqual([
      { importedAt: 50 * HOUR, replacedAt: 99 * HOUR },
    ]);
  });

  it('says nothing of a file of which one episode has no history', () => {
    const imports = [imported('a', 10, 1), imported('a', 100, 2)];
    const history = { imports, upgrades: [replaced('a', 99)] };
    expect(upgrades(history, ['a', 'b'])).toBeUndefined();
    expect(upgrades(history, ['b', 'a'])).toBeUndefined();
    expect(upgrades(history, [])).toBeUndefined();
  });

  it('does not know since when all episodes were there where it does not of one', () => {
    const imports = [imported('a', 100, 2), imported('b', 40, 3), imported('b', 100, 2)];
    const history = { imports, upgrades: [replaced('a', 99), replaced('b', 98)] };
    const found = [{ importedAt: 'unknown', replacedAt: 98 * HOUR }];
    expect(upgrades(history, ['a', 'b'])).toEqual(found);
    expect(upgrades(history, ['b', 'a'])).toEqual(found);
  });

  it('finds no time at which all episodes were there where one came after another had gone', () => {
    const imports = [
      imported('a', 10, 1),
      imported('b', 97, 3),
      imported('a', 100, 2),
      imported('b', 100, 2),
    ];
    const upgraded = (a: number) => ({ imports, upgrades: [replaced('a', a), replaced('b', 99)] });
    expect(upgrades(upgraded(96), ['a', 'b'])).toEqual([]);
    expect(upgrades(upgraded(97), ['a', 'b'])).toEqual([{ importedAt: 97 * HOUR, replacedAt: 97 * HOUR }]);
  });
});
