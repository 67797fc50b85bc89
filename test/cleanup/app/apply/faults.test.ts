import { describe, expect, it } from 'vitest';
import type { ItemOutcome } from '../../../../cleanup/app/outcome.ts';
import type { Plan } from '../../../../cleanup/domain/plan/plan.ts';
import { ServerFailure } from '../../../../cleanup/ports/server-failure.ts';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import { aMovie, aMoviePlayed, anEpisode, aSeries, instance } from '../../../support/facts.ts';
import { Household, shortly } from '../../../support/world/applying.ts';
import type { Fault } from '../../../support/world/fake-servers.ts';

const everything = () =>
  new Household({
    series: [aSeries({ episodes: [anEpisode(), anEpisode({ number: 2 }), anEpisode({ season: 0 })] })],
  });

/** All calls of an undisturbed run, each once. */
async function allCalls(): Promise<readonly string[]> {
  const household = everything();
  await household.apply();
  return [...new Set(household.servers.calls)];
}

const pathsOf = ({ remove }: Plan) => new Set(remove.flatMap(({ files }) => files.map(({ path }) => path)));

/** What is called removed is gone, and what is called skipped is there. */
function isTrue({ kind, item }: ItemOutcome, paths: readonly string[]): boolean {
  const there = item.files.filter(({ path }) => paths.includes(path)).length;
  if (kind === 'removed') return there === 0;
  return kind !== 'skipped' || there === item.files.length;
}

const faults: readonly Fault[] = ['refused', 'lost', 'late'];
const calls = await allCalls();
const rows = calls.flatMap((call) => faults.map((fault) => ({ call, fault })));

describe('applyPlan, a fault at any call', () => {
  it.each(rows)(
    '$fault at $call: what is told is true, and nothing outside the plan goes',
    async ({ call, fault }) => {
      const household = everything();
      const { servers, plan } = household;
      const before = servers.paths;
      let left = 1;
      servers.fault = (name) => (name === call && left-- > 0 ? fault : undefined);
      const { outcomes, ledger } = await household.apply();

      expect(outcomes.map(({ item }) => item.key)).toEqual(plan.remove.map(({ key }) => key));
      expect(before.filter((path) => !servers.paths.includes(path) && !pathsOf(plan).has(path))).toEqual([]);
      for (const outcome of outcomes) expect(isTrue(outcome, servers.paths)).toBe(true);
      expect(ledger).toEqual(household.store.saved);
      // No DELETE is sent twice.
      const deletes = servers.calls.filter((name) => /delete|removeEntry/.test(name));
      expect(new Set(deletes).size).toBe(deletes.length);
      // Files that are gone are remembered, unless the run could not see that they are.
      const unseen = outcomes.some(({ kind }) => kind === 'failed');
      if (!unseen) expect(servers.paths).toEqual([]);
    },
  );

  it.each([
    ['radarr.unmonitor 1', 'refused', 'failed unmonitor'],
    ['radarr.unmonitor 1', 'late', 'failed confirm-unmonitored'],
    ['radarr.unmonitor 1', 'lost', 'removed'],
    ['radarr.title 1', 'refused', 'failed confirm-unmonitored'],
    ['radarr.deleteFile 1 501', 'refused', 'failed delete-files'],
    ['radarr.deleteFile 1 501', 'late', 'failed delete-files'],
    ['radarr.deleteFile 1 501', 'lost', 'removed'],
    ['radarr.removeEntry 1', 'refused', 'removed'],
    ['radarr.removeEntry 1', 'lost', 'removed'],
    ['readAgain movie:radarr:1', 'refused', 'failed before any step'],
    ['radarr.read', 'refused', 'failed before any step'],
  ] as const)('%s %s: %s', async (call, fault, expected) => {
    const household = new Household({ series: [] });
    let left = 1;
    household.servers.fault = (name) => (name === call && left-- > 0 ? fault : undefined);
    const { outcomes } = await household.apply();
    expect(outcomes.map(shortly)).toEqual([expected]);
  });

  it('leaves a removal open in the journal whose deletion may still be going on', async () => {
    const household = new Household({ series: [] });
    household.servers.fault = (call) => (call.includes('deleteFile') ? 'late' : undefined);
    await household.apply();
    expect(await household.store.journal.unfinished()).toHaveLength(1);
    expect(household.store.saved.removed).toEqual({});
  });

  it('ends a removal in the journal that the server refused', async () => {
    const household = new Household({ series: [] });
    household.servers.fault = (call) => (call.includes('deleteFile') ? 'refused' : undefined);
    const { outcomes } = await household.apply();
    expect(outcomes).toMatchObject([{ problem: 'its file is still there: radarr.deleteFile 1 501: 500' }]);
    expect(await household.store.journal.unfinished()).toEqual([]);
  });

  it('remembers the files of a season that are gone when others are still there', async () => {
    const household = new Household({ movies: [] });
    const { servers } = household;
    servers.fault = (call) => {
      if (!call.includes('deleteFiles')) return undefined;
      servers.changeSeries(servers.facts.series[0]?.instance as never, 7, ({ files }) => ({
        files: files.slice(1),
      }));
      servers.changeEpisodes(servers.facts.series[0]?.instance as never, 7, ({ number }) =>
        number === 1 ? { file: 'none' } : {},
      );
      return 'refused';
    };
    const { outcomes, ledger } = await household.apply();
    expect(outcomes.map(shortly)).toEqual(['failed delete-files', 'skipped bound']);
    expect(outcomes[0]).toHaveProperty(
      'problem',
      expect.stringContaining('1 of its 2 files are still there, unmonitored'),
    );
    expect(Object.entries(ledger.removed)).toMatchObject([['sonarr|episode:tvdb:79215:1:1', { files: 1 }]]);
  });

  it('gives an instance up after three failures in a row, and goes on with the others', async () => {
    const movies = [9, 8.5, 8, 7.5, 7].map((days, index) => aMoviePlayed(days, index + 1));
    const household = new Household({ movies });
    household.servers.fault = (call) => (call.startsWith('radarr.unmonitor') ? 'refused' : undefined);
    const { outcomes } = await household.apply();
    const ofMovies = outcomes.filter(({ item }) => item.kind === 'movie');
    expect(ofMovies.map(shortly)).toEqual([
      ...Array(3).fill('failed unmonitor'),
      ...Array(2).fill('not-reached'),
    ]);
    expect(ofMovies[3]).toHaveProperty('detail', 'not tried: radarr failed 3 times in a row');
    expect(outcomes.filter(({ item }) => item.kind !== 'movie').map(shortly)).toEqual(['removed', 'removed']);
  });

  it('ends the run when another server fails again and again, and blames no instance for it', async () => {
    const movies = [9, 8.5, 8, 7.5, 7].map((days, index) => aMoviePlayed(days, index + 1));
    const household = new Household({ movies, series: [] });
    household.servers.fault = (call) =>
      call.startsWith('readAgain') ? new ServerFailure('no answer', { server: 'jellyfin' }) : undefined;
    const { outcomes, stopped } = await household.apply();
    expect(outcomes.filter(({ kind }) => kind === 'failed')).toHaveLength(3);
    expect(outcomes.filter(({ kind }) => kind !== 'failed').every(({ kind }) => kind === 'not-reached')).toBe(
      true,
    );
    expect(stopped).toBe('not tried: jellyfin failed 3 times in a row');
  });

  it('does not take what was skipped for a success', async () => {
    const movies = [9, 8.5, 8, 7.5, 7].map((days, index) => aMoviePlayed(days, index + 1));
    const household = new Household({ movies, series: [] });
    household.servers.changeMovie(instance('radarr'), 2, { playing: true });
    household.servers.fault = (call) => (call.startsWith('radarr.unmonitor') ? 'refused' : undefined);
    const { outcomes } = await household.apply();
    expect(outcomes.map(shortly)).toEqual([
      'failed unmonitor',
      'skipped kept',
      'failed unmonitor',
      'failed unmonitor',
      'not-reached',
    ]);
  });

  it('counts failures anew after a success', async () => {
    const movies = [9, 8.5, 8, 7.5, 7].map((days, index) => aMoviePlayed(days, index + 1));
    const household = new Household({ movies, series: [] });
    household.servers.fault = (call) =>
      call.startsWith('radarr.unmonitor') && !call.endsWith(' 3') ? 'refused' : undefined;
    const { outcomes } = await household.apply();
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'removed', 'failed', 'failed']);
    expect(outcomes[4]).toHaveProperty('step', 'unmonitor');
  });

  it('makes a fault of the program the outcome of its bundle, whatever call it comes from, and goes on', async () => {
    for (const call of calls) {
      const household = everything();
      household.servers.fault = (name) => (name === call ? new TypeError('no function') : undefined);
      const { outcomes } = await household.apply();
      const faults = outcomes.filter((outcome) => outcome.kind === 'failed' && outcome.fault);
      expect(faults.length).toBeGreaterThan(0);
      expect(faults[0]).toHaveProperty(
        'problem',
        expect.stringMatching(/^unexpected fault, please report it: TypeError: no function at /),
      );
      expect(outcomes.some(({ kind }) => kind === 'removed')).toBe(true);
    }
  });

  it('ends with what the state folder should not fail with: nothing can be remembered then', async () => {
    const household = everything();
    const fault = new TypeError('no function');
    household.store.around = (write) => {
      if (write === 'before unmonitor') throw fault;
    };
    await expect(household.apply()).rejects.toBe(fault);
  });
});

describe('applyPlan, state that can no longer be written', () => {
  const failing = (write: string, household: Household) => {
    household.store.around = (name, when) => {
      if (name === write && when === 'before') throw new StateFailure('no space is left');
    };
  };

  it.each([
    ['begin', 'failed before any step', true],
    ['before unmonitor', 'failed unmonitor', true],
    ['after unmonitor', 'not-reached', true],
    ['before confirm-unmonitored', 'failed confirm-unmonitored', true],
    ['before delete-files', 'failed delete-files', true],
    ['after delete-files', 'removed', false],
    ['before verify-deleted', 'failed verify-deleted', false],
    ['after verify-deleted', 'removed', false],
    ['ledger', 'removed', false],
    ['before remove-entry', 'removed', false],
    ['end', 'removed', false],
  ])('at %s: %s, and nothing more is begun', async (write, expected, there) => {
    const household = new Household({ movies: [aMovie(), aMoviePlayed(7, 2)], series: [] });
    failing(write, household);
    const { outcomes, stopped } = await household.apply();
    expect(outcomes.map(shortly)).toEqual([expected, 'not-reached']);
    expect(stopped).toBe('no space is left');
    expect(household.servers.paths).toHaveLength(there ? 2 : 1);
    expect(household.servers.calls.filter((call) => / 2/.test(call))).toEqual([]);
  });
});

describe('applyPlan, told to stop', () => {
  const stopAt = async (write: string) => {
    const household = new Household({ movies: [aMovie(), aMoviePlayed(7, 2)], series: [] });
    household.store.around = (name, when) => {
      if (name === write && when === 'after') household.controller.abort();
    };
    return { household, ...(await household.apply()) };
  };

  it('begins nothing when it was told before', async () => {
    const household = everything();
    household.controller.abort();
    const { outcomes, stopped } = await household.apply();
    expect(outcomes.map(shortly)).toEqual(Array(4).fill('not-reached'));
    expect(stopped).toBe('the run was told to stop');
    expect(household.servers.calls).toEqual([]);
  });

  it.each(['begin', 'before unmonitor', 'after confirm-unmonitored'])(
    'deletes nothing when told at %s',
    async (write) => {
      const { household, outcomes } = await stopAt(write);
      expect(outcomes.map(shortly)).toEqual(['not-reached', 'not-reached']);
      expect(outcomes[0]).toHaveProperty('detail', 'nothing was deleted; the next run judges it anew');
      expect(household.servers.paths).toHaveLength(2);
      expect(household.servers.facts.movies).toMatchObject([{ monitored: true }, { monitored: true }]);
      expect(await household.store.journal.unfinished()).toEqual([]);
    },
  );

  it.each(['before delete-files', 'after delete-files', 'after verify-deleted'])(
    'finishes the files when told at %s, and leaves the entry to the next run',
    async (write) => {
      const { household, outcomes } = await stopAt(write);
      expect(outcomes.map(shortly)).toEqual(['removed', 'not-reached']);
      expect(outcomes[0]).toHaveProperty('notes', ['its entry stays until the next run']);
      expect(household.servers.paths).toHaveLength(1);
      expect(Object.keys(household.store.saved.removed)).toHaveLength(1);
      expect(await household.store.journal.unfinished()).toHaveLength(1);
    },
  );
});
