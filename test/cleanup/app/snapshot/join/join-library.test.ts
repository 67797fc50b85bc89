import { describe, expect, it } from 'vitest';
import {
  type DownloadsRead,
  joinLibrary,
  usersOf,
} from '../../../../../cleanup/app/snapshot/join/join-library.ts';
import { ANNA, aMovie, aSeries, BEN, instance, NOW, seriesId } from '../../../../support/facts.ts';
import { aMovieReading, aUserReading, Household } from '../../../../support/in-memory/household.ts';
import { knownOf, readingOf } from '../../../../support/in-memory/known.ts';
import { InMemoryMovieManager } from '../../../../support/in-memory/managers.ts';

/** A film and two series, of which the inventory of the first was read. */
async function aLibrary() {
  const household = new Household();
  household.addMovie(1);
  household.addSeries(1);
  household.addSeries(2);
  const more = new InMemoryMovieManager(instance('radarr-4k'));
  more.titles.push(aMovieReading(5));
  household.moreMovies.push(more);
  const read = await readingOf(household);
  const inventory = household.sonarr.inventories.get(seriesId(1));
  const own = new Map(inventory === undefined ? [] : [[seriesId(1), inventory]]);
  const inventories = new Map(read.series.map((sonarr) => [sonarr, own]));
  return { read, inventories, known: await knownOf(household) };
}

describe('joinLibrary', () => {
  it('has every title of every instance, and every server', async () => {
    const { read, inventories, known } = await aLibrary();
    const facts = joinLibrary(NOW, read, inventories, { mediaServer: 'jf', downloads: undefined }, known);

    expect(facts.takenAt).toBe(NOW);
    expect(facts.users.map(({ id }) => id)).toEqual([ANNA, BEN]);
    expect(facts.movies.map((movie) => [movie.instance, movie.id])).toEqual([
      ['radarr', 1],
      ['radarr-4k', 5],
    ]);
    expect(facts.series.map(({ id, inventory }) => [id, inventory])).toEqual([
      [1, 'read'],
      [2, { fileCount: 2, seasonCount: 1 }],
    ]);
    expect(facts.sources.map(({ kind, name }) => [kind, name])).toEqual([
      ['jellyfin', 'jf'],
      ['radarr', 'radarr'],
      ['radarr', 'radarr-4k'],
      ['sonarr', 'sonarr'],
    ]);
  });

  it('has a download client where one is configured, with what it failed to tell', async () => {
    const { read, inventories, known } = await aLibrary();
    const downloads: DownloadsRead = { name: 'qb', problems: ['torrents failed'] };
    const { sources } = joinLibrary(NOW, read, inventories, { mediaServer: 'jf', downloads }, known);

    expect(sources.at(-1)).toMatchObject({ kind: 'qbittorrent', name: 'qb', complete: false });
  });

  it('takes settled titles as they are', async () => {
    const { read, inventories, known } = await aLibrary();
    const [movie, series] = [aMovie(), aSeries()];
    const [film] = read.movies[0]?.titles ?? [];
    const [show] = read.series[0]?.titles ?? [];
    if (film === undefined || show === undefined) throw new Error('no titles');
    const settled = { movies: new Map([[film, movie]]), series: new Map([[show, series]]) };
    const sources = { mediaServer: 'jf', downloads: undefined };
    const facts = joinLibrary(NOW, read, inventories, sources, known, settled);

    expect(facts.movies[0]).toBe(movie);
    expect(facts.series[0]).toBe(series);
  });
});

describe('usersOf', () => {
  it('tells who they are, and nothing of what they may see', () => {
    expect(usersOf([aUserReading(ANNA, { enabled: 'unknown' })])).toEqual([
      { id: ANNA, name: 'Anna', enabled: 'unknown' },
    ]);
  });
});
