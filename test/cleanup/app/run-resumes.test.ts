import { describe, expect, it } from 'vitest';
import { aMovie, aMoviePlayed, instance } from '../../support/facts.ts';
import { Household } from '../../support/world/applying.ts';
import { ran } from '../../support/world/running.ts';

/** A household in which an earlier run was killed after it had deleted the file of movie 1. */
function begun() {
  const house = new Household({ movies: [aMovie(), aMoviePlayed(4, 2)], series: [] });
  const [item] = house.plan.remove;
  if (item === undefined) throw new Error('nothing planned');
  const { key } = item;
  house.store.entries.push(
    { kind: 'begin', at: house.now - 5, key, item },
    { kind: 'after', at: house.now - 4, key, step: 'delete-files' },
  );
  house.servers.changeMovie(instance('radarr'), 1, { file: 'none', monitored: false });
  return { house, item };
}

const movies = ({ servers }: Household) => servers.facts.movies.map(({ id }) => id);

describe('run, what an earlier run had begun', () => {
  it('is finished and remembered before the library is judged', async () => {
    const { house, item } = begun();
    const result = await ran(house);
    expect(result.resumed).toMatchObject([{ kind: 'finished', key: item.key }]);
    expect(Object.keys(result.ledger.removed)).toEqual(['radarr|movie:tmdb:593']);
    expect(house.store.saved).toEqual(result.ledger);
    expect(movies(house)).toEqual([2]);
    expect(house.servers.calls.indexOf('radarr.removeEntry 1')).toBeLessThan(
      house.servers.calls.indexOf('snapshot'),
    );
  });

  it('is left alone when nothing can be remembered', async () => {
    const { house } = begun();
    Object.assign(house.store, { writable: false, problem: 'disk full' });
    const { resumed } = await ran(house);
    expect(resumed).toEqual([]);
    expect(house.servers.calls).toEqual(['snapshot']);
  });

  it('is not taken for removed while its storage is away', async () => {
    const { house } = begun();
    house.servers.rootFolders = [{ path: '/', accessible: false }];
    const { resumed, ledger } = await ran(house);
    expect(resumed).toMatchObject([{ kind: 'unknown' }]);
    expect(ledger.removed).toEqual({});
    expect(movies(house)).toEqual([1, 2]);
  });

  it.each([
    ['keeps its entry where the plan that is applied does not have it', false, [1, 2]],
    ['loses its entry where the plan that is applied has it', true, [2]],
  ])('%s', async (_name, listed, left) => {
    const { house, item } = begun();
    await ran(house, { approved: { remove: listed ? [item] : [] } });
    expect(movies(house)).toEqual(left);
  });
});
