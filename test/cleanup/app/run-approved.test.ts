import { describe, expect, it } from 'vitest';
import { aMovie, aMoviePlayed, DAY } from '../../support/facts.ts';
import { Household } from '../../support/world/applying.ts';
import { ran } from '../../support/world/running.ts';

describe('run, an approved plan', () => {
  it('removes what was approved and is still due, and nothing else', async () => {
    const house = new Household({ movies: [aMovie(), aMoviePlayed(9, 2)], series: [] });
    const approved = { remove: house.plan.remove.filter(({ key }) => key === 'movie:radarr:2') };
    const result = await ran(house, { approved });
    expect(result.outcomes.map(({ item }) => item.key)).toEqual(['movie:radarr:2']);
    expect(result.notQualified).toEqual([]);
    expect(house.servers.facts.movies.map(({ id }) => id)).toEqual([1]);
  });

  it('says of each item why it no longer qualifies', async () => {
    const house = new Household({
      movies: [aMovie(), aMoviePlayed(9, 2), aMoviePlayed(8, 3), aMoviePlayed(7, 4)],
      series: [],
    });
    const approved = { remove: house.plan.remove };
    const [first, second, third] = house.servers.facts.movies;
    const other = typeof second?.file === 'object' ? { ...second.file, id: 77 as never } : 'none';
    house.servers.changeMovie(first?.instance as never, 1, { playing: true });
    house.servers.changeMovie(first?.instance as never, 2, { file: other });
    house.store.saved = {
      ...house.store.saved,
      announced: { ...house.store.saved.announced, 'movie-file:radarr:77': house.now - 3 * DAY },
    };
    house.servers.facts = {
      ...house.servers.facts,
      movies: house.servers.facts.movies.filter((movie) => movie !== third),
    };
    const result = await ran(house, { approved, limits: { ...house.limits, maxItemsPerRun: 1 } });
    expect(result.outcomes.map(({ item }) => item.key)).toEqual([]);
    const why = result.notQualified.map((skipped) => [skipped.item.key, skipped.because, skipped.detail]);
    expect(why.sort()).toEqual([
      ['movie:radarr:1', 'kept', 'judged again, it stays'],
      ['movie:radarr:2', 'changed', 'it has other files now'],
      ['movie:radarr:3', 'gone', 'nothing is there to remove any more'],
      ['movie:radarr:4', 'kept', 'a limit leaves it for a later run (item-cap)'],
    ]);
    expect(result.notQualified.find(({ item }) => item.key === 'movie:radarr:1')?.reasons).toMatchObject([
      { code: 'playing-now' },
    ]);
  });

  it.each([
    [
      'another title under the same numbers',
      { providerIds: { tmdb: 4711 } },
      'it stands for another title now',
    ],
    ['the file elsewhere', { path: '/data/old/film.mkv' }, 'a file has moved to'],
  ])('does not take for the approved item %s', async (_, changed, detail) => {
    const house = new Household({ movies: [aMovie()], series: [] });
    const [item] = house.plan.remove;
    if (item?.kind !== 'movie') throw new Error('nothing goes');
    const [file] = item.files;
    const files = [{ ...file, ...('path' in changed ? changed : {}) }] as const;
    const approved = { remove: [{ ...item, ...('path' in changed ? {} : changed), files }] };
    const result = await ran(house, { approved });

    expect(result.outcomes).toEqual([]);
    expect(result.notQualified).toMatchObject([
      { because: 'changed', detail: expect.stringContaining(detail) },
    ]);
  });
});

describe('run, an approved plan after an interrupted removal', () => {
  /** The file of the first film went in an earlier run, which was killed before the film's entry. */
  async function interrupted(approve: (key: string) => boolean) {
    const house = new Household({ movies: [aMovie(), aMoviePlayed(9, 2)], series: [] });
    const { remove } = house.plan;
    const item = remove.find(({ key }) => key === 'movie:radarr:1');
    if (item === undefined) throw new Error('it is planned');
    const at = house.now - DAY;
    house.store.entries.push(
      { kind: 'begin', at, key: item.key, item },
      { kind: 'after', at, key: item.key, step: 'verify-deleted' },
    );
    house.servers.changeMovie(item.instance, 1, { file: 'none', monitored: false });
    const result = await ran(house, { approved: { remove: remove.filter(({ key }) => approve(key)) } });
    return { house, result };
  }

  it('removes the entry that was left when the plan has it', async () => {
    const { house, result } = await interrupted((key) => key === 'movie:radarr:1');
    expect(result.resumed).toMatchObject([{ key: 'movie:radarr:1', kind: 'finished' }]);
    expect(house.servers.facts.movies.map(({ id }) => id)).toEqual([2]);
    expect(result.notQualified).toMatchObject([{ item: { key: 'movie:radarr:1' }, because: 'gone' }]);
  });

  it('only tells what became of it when the plan does not have it', async () => {
    const { house, result } = await interrupted((key) => key === 'movie:radarr:2');
    expect(result.resumed).toMatchObject([
      { kind: 'finished', detail: expect.stringContaining('it is not in the plan that is applied') },
    ]);
    expect(house.servers.facts.movies.map(({ id }) => id)).toEqual([1]);
    expect(house.servers.calls.filter((call) => call.includes('removeEntry'))).toEqual([
      'radarr.removeEntry 2',
    ]);
    expect(Object.keys(house.store.saved.removed)).toHaveLength(2);
  });

  it('removes nothing of an empty plan, and what is left over by any run without one', async () => {
    const { house } = await interrupted(() => false);
    expect(house.servers.calls.filter((call) => /delete|removeEntry/.test(call))).toEqual([]);
    const open = await interrupted(() => true);
    expect(open.house.servers.facts.movies).toEqual([]);
  });

  it('monitors again what stays, whether the plan has it or not: that removes nothing', async () => {
    const house = new Household({ movies: [aMovie()], series: [] });
    const [item] = house.plan.remove;
    if (item === undefined) throw new Error('it is planned');
    const at = house.now - DAY;
    house.store.entries.push({
      kind: 'begin',
      at,
      key: item.key,
      item,
      monitored: { movie: true, seasons: [], episodes: [] },
    });
    house.servers.changeMovie(item.instance, 1, { monitored: false });
    await ran(house, { approved: { remove: [] } });
    expect(house.servers.facts.movies).toMatchObject([{ id: 1, monitored: true }]);
  });
});
