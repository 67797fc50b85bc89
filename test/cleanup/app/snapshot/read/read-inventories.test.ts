import { describe, expect, it } from 'vitest';
import { readInventories } from '../../../../../cleanup/app/snapshot/read/read-inventories.ts';
import type { InventoryReading } from '../../../../../cleanup/ports/managers.ts';
import { instance, seriesId } from '../../../../support/facts.ts';
import { aSeriesReading, Household } from '../../../../support/in-memory/household.ts';
import { readingOf, SILENT } from '../../../../support/in-memory/known.ts';
import { InMemorySeriesManager } from '../../../../support/in-memory/managers.ts';

const EMPTY: InventoryReading = { episodes: [], files: [] };

/** A Sonarr with series 1 to 9, and a second one with a series 1 of its own. */
function aHousehold(failing?: (server: string, call: string) => boolean): Household {
  const household = new Household(failing);
  for (let id = 1; id <= 9; id += 1) household.addSeries(id);
  const more = new InMemorySeriesManager(instance('second'));
  more.titles.push(aSeriesReading(1, 0));
  more.inventories.set(seriesId(1), EMPTY);
  household.moreSeries.push(more);
  return household;
}

describe('readInventories', () => {
  it('reads those that are wanted, of each instance its own', async () => {
    const household = aHousehold();
    const { series } = await readingOf(household);
    const read = await readInventories(series, ({ id }) => id < 3, SILENT);

    expect([...read.keys()]).toEqual(series);
    const [first, second] = [...read.values()].map((own) => [...own]);
    expect(first?.map(([id]) => id).sort()).toEqual([1, 2]);
    expect(first?.find(([id]) => id === 1)?.[1]).toEqual(household.sonarr.inventories.get(seriesId(1)));
    expect(second).toEqual([[1, EMPTY]]);
  });

  it('reads each only once, however many are wanted', async () => {
    const household = aHousehold();
    await readInventories((await readingOf(household)).series, () => true, SILENT);

    expect(household.sonarr.calls.count('inventory')).toBe(9);
  });

  it('asks a server for four at a time', async () => {
    const household = aHousehold();
    const { series } = await readingOf(household);
    const read = readInventories(series, () => true, SILENT);

    expect(household.sonarr.calls.count('inventory')).toBe(4);
    await read;
  });

  it('tells what failed, and has the others all the same', async () => {
    const household = aHousehold((server, call) => server === 'sonarr' && call === 'inventory 2');
    const { series } = await readingOf(household);
    const [first] = (await readInventories(series, ({ id }) => id < 4, SILENT)).values();

    expect([...(first ?? [])].map(([id]) => id).sort()).toEqual([1, 3]);
    expect(series.map(({ problems }) => problems)).toEqual([['inventory 2 failed'], []]);
  });

  it('says how far it is', async () => {
    const told: unknown[] = [];
    const { series } = await readingOf(aHousehold());
    await readInventories(series.slice(1), () => true, { at: (...step) => told.push(step) });

    expect(told).toEqual([['reading episodes of second', 1, 1]]);
  });
});
