import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../../cleanup/app/run-options.ts';
import type { MovieFacts } from '../../../cleanup/domain/facts/facts.ts';
import { StateFailure } from '../../../cleanup/ports/state-failure.ts';
import { aMovie, aMoviePlayed, aSource, itemId, JELLYFIN } from '../../support/facts.ts';
import { Household, SOURCES } from '../../support/world/applying.ts';
import { FakeShelf } from '../../support/world/fake-shelf.ts';
import { ran, runOptions } from '../../support/world/running.ts';

const NAME = 'Leaving Soon';
const shown = (movie: MovieFacts): MovieFacts =>
  typeof movie.file === 'string'
    ? movie
    : { ...movie, file: { ...movie.file, jellyfinItem: itemId(`item${movie.id}`) } };

/** Movies 1 and 3 go, movie 2 is announced. With recycle bins, so that there is nothing to warn of. */
function household(overrides: ConstructorParameters<typeof Household>[1] = {}) {
  const sources = [JELLYFIN, aSource(), aSource({ kind: 'sonarr', name: 'sonarr' })];
  const movies = [aMovie(), aMoviePlayed(4, 2), aMoviePlayed(9, 3)].map(shown);
  return new Household({ movies, series: [], sources }, overrides);
}

/** A run of it, with what was on the shelf then; the shelf had everything on it before. */
async function shownAfter(
  house: Household,
  options: Partial<RunOptions> = {},
  { empty = false, spoil = (_shelf: FakeShelf): void => undefined } = {},
) {
  const shelf = new FakeShelf();
  const members = ['item1', 'item2', 'item3'].map(itemId);
  if (!empty) {
    const collection = await shelf.create(NAME, members);
    house.store.shelfMemory = { collection, name: NAME, members };
  }
  shelf.calls.length = 0;
  spoil(shelf);
  const writers = { removers: house.servers.removers, shelf };
  const result = await ran(house, { writers, ...options });
  return { result, shelf, members: shelf.membersOf(NAME) };
}

describe('run, the shelf', () => {
  it('shows what leaves soon and stays, and tells what changed on it', async () => {
    const house = household();
    const { result, members } = await shownAfter(house, {}, { empty: true });
    expect(members).toEqual(['item2']);
    expect(result.shelf).toEqual({ added: 1, removed: 0 });
    expect(result.warnings).toEqual([]);
    expect(house.store.shelfMemory).toMatchObject({ name: NAME, members: ['item2'] });
    const again = await shownAfter(household());
    expect(again.members).toEqual(['item2']);
    expect(again.result.shelf).toEqual({ added: 0, removed: 2 });
  });

  it('goes on showing what a refused plan leaves', async () => {
    const house = household({ limits: { requireRecycleBin: true } });
    house.servers.facts = { ...house.servers.facts, sources: SOURCES };
    const { result, members } = await shownAfter(house);
    expect(result.plan.refusals).toHaveLength(2);
    expect(members).toEqual(['item1', 'item2', 'item3']);
  });

  it('goes on showing what was not approved', async () => {
    const house = household();
    const approved = { remove: house.plan.remove.filter(({ key }) => key === 'movie:radarr:1') };
    const { members } = await shownAfter(house, { approved });
    expect(members).toEqual(['item2', 'item3']);
    expect(house.servers.facts.movies.map(({ id }) => id)).toEqual([2, 3]);
  });

  it.each([
    [
      'nobody is known whose watching counts',
      (house: Household) => {
        house.servers.facts = { ...house.servers.facts, users: [] };
      },
    ],
    [
      'a server was read in part',
      (house: Household) => {
        const sources = [JELLYFIN, aSource({ complete: false })];
        house.servers.facts = { ...house.servers.facts, sources };
      },
    ],
    [
      'nothing can be remembered',
      ({ store }: Household) => Object.assign(store, { writable: false, problem: 'full' }),
    ],
  ])('stays as it is when %s', async (_name, spoil) => {
    const house = household();
    spoil(house);
    const { result, shelf } = await shownAfter(house);
    expect(shelf.calls).toEqual([]);
    expect(result).not.toHaveProperty('shelf');
    expect(result.warnings).toEqual([]);
    expect(house.servers.paths).toHaveLength(3);
  });

  it('is not touched by a run that was told to stop', async () => {
    const house = household();
    house.controller.abort();
    const { result, shelf } = await shownAfter(house);
    expect(shelf.calls).toEqual([]);
    expect(result).toMatchObject({ shelf: { added: 0, removed: 0 }, warnings: [] });
  });
});

describe('run, the shelf after the removals', () => {
  const failing = () => {
    const house = household();
    house.servers.fault = (call) => (call.startsWith('radarr.deleteFile 1 ') ? 'refused' : undefined);
    return house;
  };

  it('is asked for nothing when everything went', async () => {
    const { shelf } = await shownAfter(household());
    expect(shelf.calls).toEqual(['find Leaving Soon', 'remove c1 item1,item3']);
  });

  it('remembers as its own what it puts back', async () => {
    const house = failing();
    const { members } = await shownAfter(house);
    expect(members).toEqual(['item1', 'item2']);
    expect([...house.store.shelfMemory.members].sort()).toEqual(['item1', 'item2']);
  });

  it('warns of nothing but of the state when what it puts back cannot be remembered', async () => {
    const house = failing();
    let writes = 0;
    house.store.around = (name, when) => {
      if (name !== 'shelf' || when === 'after') return;
      writes += 1;
      if (writes > 2) throw new StateFailure('no space is left');
    };
    const { result, members } = await shownAfter(house);
    expect(members).toEqual(['item2']);
    expect(result).toMatchObject({ warnings: [], stateProblems: ['no space is left'] });
  });

  it('is not put back by a run that was told to stop', async () => {
    const house = failing();
    house.store.around = (name) => {
      if (name === 'before delete-files') house.controller.abort();
    };
    expect((await shownAfter(house)).members).toEqual(['item2']);
  });
});

describe('run, what it tells of the state folder', () => {
  it('tells each problem once', async () => {
    const house = household();
    house.store.problem = 'the ledger was damaged';
    house.store.around = (name) => {
      if (name === 'run') throw new StateFailure('no space is left');
    };
    const { stateProblems } = await ran(house, runOptions(house));
    expect(stateProblems).toEqual(['the ledger was damaged', 'no space is left']);
  });

  it('has nothing that blocks or stops it where nothing does', async () => {
    const result = await ran(household());
    expect(result).not.toHaveProperty('blocked');
    expect(result).not.toHaveProperty('stopped');
    expect(result.stateProblems).toEqual([]);
  });
});
