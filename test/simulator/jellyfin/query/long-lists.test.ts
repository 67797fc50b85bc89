import { beforeEach, describe, expect, it } from 'vitest';
import { generateLibrary } from '../../../../simulator/generator/generate.ts';
import { FIELDS } from '../../../../simulator/jellyfin/query/item-parameters.ts';
import { type Simulator, startSimulator } from '../../../../simulator/start.ts';
import { askJellyfin, listOf } from '../../support/ask.ts';

const ALL = `/Items?recursive=true&fields=${FIELDS.join(',')}`;

/** The list of a user, and the same items asked for one by one. */
async function bothWays(sim: Simulator, name: string) {
  const userId = sim.jellyfin.actions.userId(name);
  const list = listOf(await askJellyfin(sim, `${ALL}&userId=${userId}`));
  const single = list.map((item) => askJellyfin(sim, `/Items/${item['Id']}?userId=${userId}`));
  return { list, single: (await Promise.all(single)).map(({ body }) => body) };
}

describe('itemTexts', () => {
  let sim: Simulator;
  beforeEach(async () => {
    sim = await startSimulator(generateLibrary({ movies: 20, episodes: 60, seed: 5 }));
    for (const user of ['anna', 'ben']) await bothWays(sim, user);
    return () => sim.close();
  });

  /** Changes of which an answer that was kept from before would know nothing. */
  const changes: readonly { readonly what: string; readonly change: () => unknown }[] = [
    { what: 'nothing happened', change: () => undefined },
    {
      what: 'an episode was played',
      change: () => sim.jellyfin.actions.markPlayed('anna', anEpisode(sim), Date.UTC(2026, 0, 1)),
    },
    {
      what: 'paths are shown under another root',
      change: () => {
        sim.jellyfin.state.configuration['PathSubstitutions'] = [{ From: '/data', To: '/films' }];
      },
    },
    {
      what: 'an episode was deleted',
      change: () =>
        askJellyfin(sim, `/Items/${sim.jellyfin.actions.item(anEpisode(sim)).id}`, { method: 'DELETE' }),
    },
  ];

  it.each(changes)('shows each item of a list as it shows it alone, after $what', async ({ change }) => {
    await change();

    for (const user of ['anna', 'ben', 'cleo']) {
      const { list, single } = await bothWays(sim, user);
      expect(list.length).toBeGreaterThan(60);
      expect(list).toEqual(single);
    }
  });
});

describe('wantedItems', () => {
  it('leaves out of a list asked for again what was deleted, and has what was added', async () => {
    const sim = await startSimulator(generateLibrary({ movies: 20, episodes: 60, seed: 5 }));
    const pages = async (): Promise<unknown[]> => {
      const page = (start: number) => askJellyfin(sim, `${ALL}&sortBy=SortName&limit=40&startIndex=${start}`);
      return [...listOf(await page(0)), ...listOf(await page(40)), ...listOf(await page(80))].map(
        (item) => item['Id'],
      );
    };
    const before = await pages();
    const { id } = sim.jellyfin.actions.item(anEpisode(sim));
    await askJellyfin(sim, `/Items/${id}`, { method: 'DELETE' });

    expect(before).toContain(id);
    expect(new Set(await pages())).toEqual(new Set(before.filter((other) => other !== id)));
    await askJellyfin(sim, '/Collections?name=New', { method: 'POST' });
    expect(await pages()).toHaveLength(before.length);
    await sim.close();
  });
});

function anEpisode(sim: Simulator): string {
  const [file] = sim.jellyfin.state.world.library.series.flatMap(({ files }) => files);
  if (file === undefined) throw new Error('the library has no episode');
  return file.path;
}
