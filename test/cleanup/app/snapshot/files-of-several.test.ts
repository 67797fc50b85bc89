import { describe, expect, it } from 'vitest';
import type { SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { ANNA, episodeFileId } from '../../../support/facts.ts';
import { Household } from '../../../support/in-memory/household.ts';
import { fate, snapshotOf } from '../../../support/in-memory/snapshot.ts';

describe('files of several episodes', () => {
  it('give every episode the marks of the file, also one that Jellyfin did not parse', async () => {
    const household = new Household();
    household.addSeries(1, 1);
    const inventory = household.sonarr.inventories.get(household.sonarr.titles[0]?.id as never);
    const [first] = inventory?.episodes ?? [];
    if (inventory === undefined || first === undefined) throw new Error('no inventory');
    const second = { ...first, id: 1002 as never, number: 2 };
    household.sonarr.inventories.set(1 as never, { ...inventory, episodes: [first, second] });
    household.watch(ANNA, 'show-1-e1');

    const { facts } = await snapshotOf(household);

    const [series] = facts.series as [SeriesFacts];
    expect(series.files[0]).toMatchObject({
      id: episodeFileId(1001),
      match: 'proven',
      episodes: [1001, 1002],
    });
    expect(series.episodes[1]?.watches).toBe(series.episodes[0]?.watches);
    expect(fate(facts)['season:sonarr:1:1']).toBe('remove');
  });
});
