import { describe, expect, it } from 'vitest';
import { run } from '../../../cleanup/app/run.ts';
import type { RunOptions } from '../../../cleanup/app/run-options.ts';
import { StateFailure } from '../../../cleanup/ports/state-failure.ts';
import { aMovie, aMoviePlayed, aSource, DAY, JELLYFIN } from '../../support/facts.ts';
import { Household, shortly } from '../../support/world/applying.ts';
import { FakeShelf } from '../../support/world/fake-shelf.ts';
import { ran, runOptions } from '../../support/world/running.ts';

/** One movie that goes, and one that is announced tonight. */
const household = () => new Household({ movies: [aMovie(), aMoviePlayed(4, 2)], series: [] });
const NEW_KEY = 'movie-file:radarr:2';

function dryOptions(house: Household): RunOptions {
  const { writers: _writers, ...rest } = runOptions(house);
  return rest;
}

const fresh = () => {
  const house = household();
  const { [NEW_KEY]: _new, ...announced } = house.store.saved.announced;
  house.store.saved = { ...house.store.saved, announced };
  return house;
};

describe('run, live', () => {
  it('removes what is due, announces what will be, and keeps the run', async () => {
    const house = fresh();
    const result = await ran(house);
    expect(result).toMatchObject({
      mode: 'live',
      startedAt: house.now,
      endedAt: house.now,
      resumed: [],
      notQualified: [],
    });
    expect(result.outcomes.map(shortly)).toEqual(['removed']);
    expect(result.blocked).toBeUndefined();
    expect(result.stopped).toBeUndefined();
    expect(result.stateProblems).toEqual([]);
    expect(house.store.saved).toEqual(result.ledger);
    expect(house.store.saved.announced[NEW_KEY]).toBe(house.now);
    expect(Object.keys(house.store.saved.removed)).toEqual(['radarr|movie:tmdb:593']);
    expect(house.store.runs).toMatchObject([{ version: 1, mode: 'live', exitCode: 0, report: ['removed'] }]);
    expect(house.store.locked).toBe(false);
  });

  it('takes a library that it tidied itself for no accident the next night', async () => {
    const house = new Household({}, { limits: { maxShrink: 0 } });
    await ran(house);
    house.now += DAY;
    const next = await ran(house);
    expect(next.plan.refusals).toEqual([]);
    expect(next.outcomes).toEqual([]);
  });

  it('warns in every run of instances that delete for good', async () => {
    const { warnings } = await ran(household());
    expect(warnings).toEqual([
      'radarr has no recycle bin: what is removed there is gone for good; set one in its Media Management settings',
      'sonarr has no recycle bin: what is removed there is gone for good; set one in its Media Management settings',
    ]);
    const sources = [JELLYFIN, aSource(), aSource({ kind: 'sonarr', name: 'sonarr', recycleBin: 'unknown' })];
    expect((await ran(new Household({ sources }))).warnings).toEqual([
      'whether sonarr has a recycle bin could not be read',
    ]);
  });

  it('removes nothing of a refused plan, and keeps what is due on the shelf', async () => {
    const house = new Household({ movies: [aMovie()], series: [] }, { limits: { requireRecycleBin: true } });
    const result = await ran(house);
    expect(result.plan.refusals).toHaveLength(2);
    expect(result.outcomes).toEqual([]);
    expect(house.servers.paths).toHaveLength(1);
    expect(house.store.entries).toEqual([]);
  });

  it('learns nothing and shows nothing of a library read in part', async () => {
    const house = fresh();
    house.servers.facts = { ...house.servers.facts, sources: [JELLYFIN, aSource({ complete: false })] };
    const shelf = new FakeShelf();
    const before = house.store.saved;
    const result = await ran(house, { writers: { removers: house.servers.removers, shelf } });
    expect(result).toMatchObject({ outcomes: [], plan: { complete: false } });
    expect(result).not.toHaveProperty('shelf');
    expect(shelf.calls).toEqual([]);
    expect(house.store.saved).toEqual(before);
  });

  it('does not begin a notice that nobody could see, and goes on with those that were', async () => {
    const house = fresh();
    const shelf = new FakeShelf();
    shelf.fault = () => 'refused';
    const result = await ran(house, { writers: { removers: house.servers.removers, shelf } });
    expect(result.warnings.at(-1)).toContain('notice does not begin');
    expect(result.outcomes.map(shortly)).toEqual(['removed']);
    expect(house.store.saved.announced).not.toHaveProperty(NEW_KEY);
  });

  it('counts a notice from its first night on, also when the shelf fails later', async () => {
    const house = fresh();
    await ran(house);
    const shelf = new FakeShelf();
    shelf.fault = () => 'refused';
    const first = house.store.saved.announced[NEW_KEY];
    house.now += DAY / 2;
    await ran(house, { writers: { removers: house.servers.removers, shelf } });
    expect(house.store.saved.announced[NEW_KEY]).toBe(first);
  });

  it.each([
    [
      'the ledger cannot be written',
      (house: Household) => Object.assign(house.store, { writable: false, problem: 'disk full' }),
    ],
    [
      'there can be no lock',
      (house: Household) =>
        Object.assign(house.store, { lockResult: { kind: 'unavailable', problem: 'read-only' } }),
    ],
    [
      'the ledger fails',
      (house: Household) =>
        Object.assign(house.store, {
          around: (name: string) => {
            if (name === 'ledger') throw new StateFailure('disk full');
          },
        }),
    ],
    [
      'the shelf’s memory fails',
      (house: Household) =>
        Object.assign(house.store, {
          around: (name: string) => {
            if (name === 'shelf') throw new StateFailure('disk full');
          },
        }),
    ],
  ])('removes nothing when %s', async (_name, spoil) => {
    const house = fresh();
    const { movies } = house.servers.facts;
    house.servers.facts = {
      ...house.servers.facts,
      movies: movies.map((movie) =>
        typeof movie.file === 'object'
          ? { ...movie, file: { ...movie.file, jellyfinItem: `item${movie.id}` as never } }
          : movie,
      ),
    };
    spoil(house);
    const result = await ran(house);
    expect(result.outcomes).toEqual([]);
    expect(result.blocked).toMatch(
      /^nothing is removed, because it could not be remembered: (?:disk full|read-only)$/,
    );
    expect(result.stateProblems).toHaveLength(1);
    expect(house.servers.paths).toHaveLength(2);
    expect(house.store.runs).toEqual([]);
  });

  it('tells that a run could not be kept', async () => {
    const house = household();
    house.store.around = (name) => {
      if (name === 'run') throw new StateFailure('disk full');
    };
    const result = await ran(house);
    expect(result.outcomes.map(shortly)).toEqual(['removed']);
    expect(result.stateProblems).toEqual(['disk full']);
    expect(result.blocked).toBeUndefined();
  });

  it('does nothing while another run is at work', async () => {
    const house = household();
    house.store.lockResult = { kind: 'refused', problem: 'process 7 holds it' };
    expect(await run(runOptions(house))).toEqual({ kind: 'locked', problem: 'process 7 holds it' });
    expect(house.servers.calls).toEqual([]);
    expect(house.store.writes).toEqual([]);
  });

  it('is stopped, and not locked out, when told so while it waited for another run', async () => {
    const house = household();
    house.store.lockResult = { kind: 'refused', problem: 'process 7 holds it' };
    house.controller.abort();
    expect(await run(runOptions(house))).toEqual({
      kind: 'stopped',
      stopped: 'the run was told to stop, while it waited for another run to end',
    });
    expect(house.servers.calls).toEqual([]);
  });

  it('frees the lock when reading fails', async () => {
    const house = household();
    house.servers.fault = () => new TypeError('no function');
    await expect(ran(house)).rejects.toThrow('no function');
    expect(house.store.locked).toBe(false);
  });

  it('announces and removes nothing when told to stop while it was reading', async () => {
    const house = fresh();
    house.controller.abort();
    const result = await ran(house);
    expect(result.outcomes.map(shortly)).toEqual(['not-reached']);
    expect(result.stopped).toBe('the run was told to stop');
    expect(house.store.saved.announced).not.toHaveProperty(NEW_KEY);
  });
});

describe('run, dry', () => {
  it('has no writer, asks nothing that changes anything, and leaves journal and notices alone', async () => {
    const house = fresh();
    const before = house.store.saved;
    const result = await run(dryOptions(house));
    expect(result).toMatchObject({
      mode: 'dry-run',
      outcomes: [],
      warnings: [],
      plan: { remove: [{ kind: 'movie' }] },
    });
    expect(result).not.toHaveProperty('shelf');
    expect(house.servers.calls).toEqual(['snapshot']);
    expect(house.store.entries).toEqual([]);
    expect(house.store.saved.announced).toEqual(before.announced);
    expect(house.store.writes).toEqual(['ledger', 'run', 'plan', 'totals']);
  });

  it('remembers what it announced for dry runs only, and the live run says that notices start anew', async () => {
    const house = fresh();
    await run(dryOptions(house));
    expect(house.store.saved.dryAnnounced).toHaveProperty([NEW_KEY], house.now);
    expect(house.store.saved.announced).not.toHaveProperty([NEW_KEY]);
    house.now += DAY;
    const { plan, firstNotices } = await ran(house);
    expect(plan.noticesRestart).toBe(1);
    expect(firstNotices).toEqual({
      items: 1,
      announcedByDryRuns: 1,
      firstRemovalAt: plan.announce[0]?.leavesAt,
    });
    expect(house.store.saved.announced).toHaveProperty([NEW_KEY], house.now);
    house.now += DAY / 2;
    expect(await ran(house)).not.toHaveProperty('firstNotices');
  });

  it('leaves a removal that a live run had begun to the next live run', async () => {
    const house = household();
    const [item] = house.plan.remove;
    if (item === undefined) throw new Error('nothing planned');
    house.store.entries.push({ kind: 'begin', at: 0, key: item.key, item });
    expect(await run(dryOptions(house))).toMatchObject({ resumed: [] });
    expect(await house.store.journal.unfinished()).toHaveLength(1);
  });

  it('runs on a folder that cannot be written, and says so', async () => {
    const house = household();
    house.store.lockResult = { kind: 'unavailable', problem: 'read-only' };
    const result = await run(dryOptions(house));
    expect(result).toMatchObject({ kind: 'ran', stateProblems: ['read-only'] });
    expect(result).not.toHaveProperty('blocked');
    expect(house.store.writes).toEqual([]);
  });
});
