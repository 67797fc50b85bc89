import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../../../../cleanup/domain/plan/plan.ts';
import { ANNA, instance, NOW, seriesId } from '../../../support/facts.ts';
import { aMovieReading, aSeriesReading, Household, itemId } from '../../../support/in-memory/household.ts';
import { InMemoryMovieManager, InMemorySeriesManager } from '../../../support/in-memory/managers.ts';
import { fate, planItems, snapshotOf } from '../../../support/in-memory/snapshot.ts';

const FILM = 'movie:radarr:1';
const SEASON = 'season:sonarr:1:1';

/** A household in which film 1 and show 1 go, though a second Radarr and Sonarr have copies of both without files. */
function withCopies(): Household {
  const household = new Household();
  for (const id of [1, 2, 9]) {
    household.addMovie(id);
    household.addSeries(id);
  }
  const movies = new InMemoryMovieManager(instance('radarr-4k'));
  movies.titles.push(aMovieReading(8), aMovieReading(9, { providerIds: { tmdb: 1 }, file: 'none' }));
  household.moreMovies.push(movies);
  const series = new InMemorySeriesManager(instance('sonarr-4k'));
  series.titles.push(aSeriesReading(8, 0), aSeriesReading(9, 0, { providerIds: { tvdb: 1 } }));
  series.inventories.set(seriesId(9), { episodes: [], files: [] });
  household.moreSeries.push(series);
  return household.watch(ANNA, 'film-1', 'show-1-e1', 'show-1-e2');
}

async function readAgain(
  key: string,
  happening: (household: Household, item: PlanItem) => PlanItem | undefined,
) {
  const household = withCopies();
  const { facts, readAgain: again } = await snapshotOf(household);
  const item = planItems(facts).find((candidate) => candidate.key === key);
  if (item === undefined) throw new Error(`${key} does not go: ${JSON.stringify(fate(facts))}`);
  return { facts, result: await again(happening(household, item) ?? item, NOW + 1) };
}

async function factsAgain(key: string, happening: (household: Household) => void = () => undefined) {
  const { facts, result } = await readAgain(key, (household) => {
    happening(household);
    return undefined;
  });
  if (result.kind !== 'read') throw new Error(result.detail);
  return { before: facts, again: result.facts };
}

describe('readAgain of a title with copies', () => {
  it('has all copies of a film, as the snapshot had them, and no other', async () => {
    const { before, again } = await factsAgain(FILM);

    expect(again.movies.map((movie) => [movie.instance, movie.id])).toEqual([
      ['radarr', 1],
      ['radarr-4k', 9],
    ]);
    expect(again.movies[1]).toEqual(before.movies.findLast(({ id }) => id === 9));
    expect(again.users).toEqual(before.users);
    expect(again.sources).toEqual(before.sources);
  });

  it('has all copies of a series, with the inventories of the snapshot', async () => {
    const { before, again } = await factsAgain(SEASON, ({ moreSeries }) => {
      for (const { inventories } of moreSeries) inventories.clear();
    });

    expect(again.series.map((series) => [series.instance, series.id, series.inventory])).toEqual([
      ['sonarr', 1, 'read'],
      ['sonarr-4k', 9, 'read'],
    ]);
    expect(again).toMatchObject({
      takenAt: NOW + 1,
      movies: [],
      users: before.users,
      sources: before.sources,
    });
  });

  it('has fresh marks on copies too', async () => {
    const { again } = await factsAgain(SEASON, ({ jellyfin }) => jellyfin.favor(ANNA, itemId('show-1')));
    expect(again.series.map(({ favorites }) => favorites[0]?.favorite)).toEqual([true, true]);
  });

  it('reads the inventory of the series as it is now', async () => {
    const { again } = await factsAgain(SEASON, ({ sonarr }) => {
      const inventory = sonarr.inventories.get(seriesId(1));
      const [episode] = inventory?.episodes ?? [];
      if (inventory === undefined || episode === undefined) throw new Error('no inventory');
      sonarr.inventories.set(seriesId(1), { ...inventory, episodes: [episode] });
    });
    expect(again.series[0]?.episodes).toHaveLength(1);
  });
});

describe('readAgain of what is gone', () => {
  it('says so of a series, and of a title of which the instance is not configured any more', async () => {
    const emptied = await readAgain(SEASON, ({ sonarr }) => {
      sonarr.titles.length = 0;
      return undefined;
    });
    expect(emptied.result).toEqual({ kind: 'gone', detail: 'sonarr no longer knows Show 1' });

    for (const key of [FILM, SEASON]) {
      const { result } = await readAgain(key, (_, item) => ({ ...item, instance: instance('removed') }));
      expect(result).toMatchObject({
        kind: 'gone',
        detail: expect.stringContaining('removed no longer knows'),
      });
    }
  });
});
