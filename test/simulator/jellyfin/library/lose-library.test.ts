import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../../simulator/library/builder.ts';
import type { Simulator } from '../../../../simulator/start.ts';
import { askJellyfin, listOf } from '../../support/ask.ts';
import { running } from '../../support/running.ts';

const library = () =>
  aLibrary()
    .user('ann')
    .movie({ title: 'Heat', watched: { ann: '2025-07-01' } })
    .series({ title: 'Show', seasons: [{ number: 1, episodes: 2 }] });
const MOVED = [{ disk: '/data/media', jellyfin: '/media' }];

async function items(sim: Simulator) {
  const fields = 'Recursive=true&IncludeItemTypes=Movie,Series,Season,Episode&Fields=Path';
  return listOf(await askJellyfin(sim, `/Items?${fields}`));
}

const heatOf = (found: Awaited<ReturnType<typeof items>>) =>
  found.find(({ Name }) => String(Name) === 'Heat');

describe('losing the library', () => {
  it('leaves nothing until a scan, and collections without members', async () => {
    const sim = await running(library());
    const heat = heatOf(await items(sim));
    await askJellyfin(sim, `/Collections?name=Shelf&ids=${heat?.['Id']}`, { method: 'POST' });

    sim.jellyfin.actions.loseLibrary();

    const [shelf, ...others] = listOf(
      await askJellyfin(sim, '/Items?Recursive=true&IncludeItemTypes=BoxSet,Movie,Episode'),
    );
    expect(shelf).toMatchObject({ Name: 'Shelf' });
    expect(others).toEqual([]);
    expect(listOf(await askJellyfin(sim, `/Items?ParentId=${shelf?.['Id']}`))).toEqual([]);
  });

  it('is undone by a scan, under the same ids', async () => {
    const sim = await running(library());
    const before = await items(sim);

    sim.jellyfin.actions.loseLibrary();
    sim.jellyfin.actions.scan();

    const ids = (found: typeof before) => found.map(({ Id }) => Id).toSorted();
    expect(ids(await items(sim))).toEqual(ids(before));
  });

  it('with other roots gives other ids and paths, and what people did comes back', async () => {
    const sim = await running(library());
    const before = heatOf(await items(sim));

    sim.jellyfin.actions.loseLibrary(MOVED);
    sim.jellyfin.actions.scan();

    const after = heatOf(await items(sim));
    expect(after?.['Id']).not.toBe(before?.['Id']);
    expect(after?.['Path']).toBe('/media/movies/Heat (2000)/Heat (2000).mkv');
    const path = '/data/media/movies/Heat (2000)/Heat (2000).mkv';
    const data = sim.jellyfin.state.userData.get(
      sim.jellyfin.actions.userId('ann'),
      sim.jellyfin.actions.item(path),
    );
    expect(data).toMatchObject({ played: true, lastPlayedAt: Date.parse('2025-07-01') });
  });
});
