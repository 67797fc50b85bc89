import { describe, expect, it } from 'vitest';
import type { EpisodeFacts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import { aMovie, anEpisode, aSeason, aSeries, DAY, instance, movieFileId } from '../../../support/facts.ts';
import { Household, shortly } from '../../../support/world/applying.ts';
import type { Fault } from '../../../support/world/fake-servers.ts';
import { ran } from '../../../support/world/running.ts';

/** One movie; a season of two files, of which the second and an episode that is missing were never monitored. */
const house = (monitored = true) =>
  new Household({
    movies: [aMovie({ monitored })],
    series: [
      aSeries({
        episodes: [
          anEpisode({ monitored }),
          anEpisode({ number: 2, monitored: false }),
          anEpisode({ number: 3, file: 'none', monitored: false }),
          anEpisode({ season: 2, watches: [] }),
        ],
        seasons: [aSeason({ monitored }), aSeason({ number: 2 })],
      }),
    ],
  });

type Flags = readonly (boolean | 'unknown')[];
function flags({ servers: { facts } }: Household): Flags {
  const all = ({ seasons, episodes }: SeriesFacts) => [...seasons, ...episodes];
  return [...facts.movies, ...facts.series.flatMap(all)].map(({ monitored }) => monitored);
}

const at = (what: string, fault: Fault) => (call: string) => (call.includes(what) ? fault : undefined);
const isMonitoring = (call: string) => /\.monitor/.test(call);

/** Tags what goes at that call: it stays after all. */
function keptAt(household: Household, what: string): void {
  household.servers.fault = (call) => {
    if (call.includes(`radarr.${what}`))
      household.servers.changeMovie(instance('radarr'), 1, { tags: ['keep'] });
    if (call.includes(`sonarr.${what}`))
      household.servers.changeSeries(instance('sonarr'), 7, () => ({ tags: ['keep'] }));
    return undefined;
  };
}

describe('what was not removed is left as it was found', () => {
  it.each([
    ['kept by a tag that was set meanwhile', (one: Household) => keptAt(one, 'unmonitor')],
    [
      'the deletion is refused',
      (one: Household) => Object.assign(one.servers, { fault: at('deleteFile', 'refused') }),
    ],
    [
      'a season cannot be unmonitored',
      (one: Household) => Object.assign(one.servers, { fault: at('unmonitorSeason', 'refused') }),
    ],
    [
      'it cannot be confirmed',
      (one: Household) => {
        let asked = 0;
        one.servers.fault = (call) => {
          if (!call.includes('.title')) return undefined;
          asked += 1;
          return asked % 3 === 1 ? 'refused' : undefined;
        };
      },
    ],
    [
      'the run is told to stop',
      (one: Household) => {
        one.store.around = (write) => {
          if (write === 'after confirm-unmonitored') one.controller.abort();
        };
      },
    ],
  ])('%s', async (_, spoil) => {
    const one = house();
    const before = flags(one);
    const { paths } = one.servers;
    spoil(one);
    const { outcomes } = await one.apply();
    for (const { kind, item } of outcomes) {
      if (kind === 'removed') continue;
      const there = item.files.every(({ path }) => one.servers.paths.includes(path));
      expect(there).toBe(true);
    }
    if (one.servers.paths.length === paths.length) {
      expect(flags(one)).toEqual(before);
      expect(await one.store.journal.unfinished()).toEqual([]);
    }
    expect(outcomes.map(shortly)).not.toEqual(outcomes.map(() => 'removed'));
  });

  it('puts back a season and the episodes that had been monitored, and only those', async () => {
    const one = house();
    one.servers.fault = at('deleteFiles', 'refused');
    await one.apply();
    expect(one.servers.calls.filter(isMonitoring)).toEqual([
      'sonarr.monitorSeason 7 1',
      'sonarr.monitorEpisodes 7 101',
    ]);
  });

  it('never monitors what was not monitored, or of which that is not known', async () => {
    for (const monitored of [false, 'unknown'] as const) {
      const one = house(false);
      one.servers.changeMovie(instance('radarr'), 1, { monitored });
      one.servers.changeEpisodes(instance('sonarr'), 7, ({ season }: EpisodeFacts) =>
        season === 1 ? { monitored } : {},
      );
      one.servers.fault = at('deleteFile', 'refused');
      await one.apply();
      expect(one.servers.calls.filter(isMonitoring)).toEqual([]);
    }
  });

  it('leaves a season unmonitored of which a file has gone', async () => {
    const one = house();
    one.servers.fault = (call) => {
      if (!call.includes('deleteFiles')) return undefined;
      one.servers.changeSeries(instance('sonarr'), 7, ({ files }) => ({ files: files.slice(1) }));
      one.servers.changeEpisodes(instance('sonarr'), 7, ({ number, season }) =>
        season === 1 && number === 1 ? { file: 'none' } : {},
      );
      return 'refused';
    };
    await one.apply();
    expect(one.servers.calls.filter(isMonitoring)).toEqual([]);
  });

  it('reports that it could not, and the next run does it', async () => {
    const one = house();
    const before = flags(one);
    keptAt(one, 'unmonitor');
    const { fault } = one.servers;
    one.servers.fault = (call) => (isMonitoring(call) ? 'refused' : fault(call));
    const { outcomes } = await one.apply();
    expect(outcomes.map(shortly)).toEqual(['failed monitor-again', 'failed monitor-again']);
    expect(outcomes[0]).toHaveProperty(
      'problem',
      'judged again, it stays; it may not be monitored any more (radarr.monitor 1: 500); the next run puts that right',
    );
    expect(await one.store.journal.unfinished()).toHaveLength(2);
    one.servers.fault = () => undefined;
    const { resumed } = await ran(one);
    expect(resumed.map(({ detail }) => detail)).toEqual([
      'its file is still there, and monitored; it is judged anew',
      '2 of its 2 files are still there, and monitored; it is judged anew',
    ]);
    expect(flags(one)).toEqual(before);
  });

  it.each(['lost', 'late'] as const)('looks after an answer that was %s, and asks once', async (fault) => {
    const one = house();
    const before = flags(one);
    one.servers.fault = (call) =>
      isMonitoring(call) ? fault : call.includes('deleteFile') ? 'refused' : undefined;
    const { outcomes } = await one.apply();
    expect(outcomes.map(shortly)).toEqual(['failed delete-files', 'failed delete-files']);
    if (fault === 'lost') expect(flags(one)).toEqual(before);
    expect(await one.store.journal.unfinished()).toHaveLength(fault === 'lost' ? 0 : 2);
    expect(one.servers.calls.filter((call) => call === 'radarr.monitor 1')).toHaveLength(1);
  });

  it('looks again the next night where the answer to unmonitoring was lost and may still take effect', async () => {
    const one = new Household({ series: [] });
    one.servers.fault = at('unmonitor', 'late');
    await one.apply();
    expect(await one.store.journal.unfinished()).toHaveLength(1);
    one.servers.fault = () => undefined;
    one.servers.changeMovie(instance('radarr'), 1, { monitored: false, tags: ['keep'] });
    await ran(one);
    expect(flags(one)).toEqual([true]);
    expect(await one.store.journal.unfinished()).toEqual([]);
  });

  it('is left to the next run where the journal cannot be written', async () => {
    const one = new Household({ series: [] });
    one.store.around = (write) => {
      if (write === 'before delete-files' || write.includes('monitor-again'))
        throw new StateFailure('disk full');
    };
    const { outcomes } = await one.apply();
    expect(outcomes[0]).toHaveProperty('problem', expect.stringContaining('the next run puts that right'));
    one.store.around = () => undefined;
    one.servers.changeMovie(instance('radarr'), 1, { tags: ['keep'] });
    await ran(one);
    expect(flags(one)).toEqual([true]);
  });
});

describe('run, after a kill', () => {
  /** Killed there; by the next night all is kept. */
  async function killedAt(write: string, hours: number) {
    const one = house();
    const before = flags(one);
    let killed = false;
    one.store.around = (name, when) => {
      if (name === write && when === 'after' && !killed) {
        killed = true;
        throw new TypeError('killed');
      }
    };
    await ran(one).catch(() => undefined);
    expect(killed).toBe(true);
    one.store.around = () => undefined;
    one.servers.changeMovie(instance('radarr'), 1, { tags: ['keep'] });
    one.servers.changeSeries(instance('sonarr'), 7, () => ({ tags: ['keep'] }));
    one.now += (hours * DAY) / 24;
    const result = await ran(one);
    return { one, before, result };
  }

  it.each(['before unmonitor', 'after unmonitor', 'after confirm-unmonitored', 'before delete-files'])(
    'puts back what was monitored before a kill at "%s"',
    async (write) => {
      const { one, before, result } = await killedAt(write, 24);
      expect(flags(one)).toEqual(before);
      expect(result.resumed).toHaveLength(1);
      expect(await one.store.journal.unfinished()).toEqual([]);
    },
  );

  it('waits while the deletion may still be under way, after which it would be fetched anew', async () => {
    const { one, before, result } = await killedAt('before delete-files', 0);
    expect(result.resumed).toMatchObject([{ kind: 'unknown', detail: expect.stringContaining('under way') }]);
    expect(flags(one)).not.toEqual(before);
    one.now += DAY / 24;
    await ran(one);
    expect(flags(one)).toEqual(before);
  });

  it('knows what was monitored also when the removal was begun anew before that was put right', async () => {
    const one = new Household({ series: [] });
    one.servers.fault = (call) => (isMonitoring(call) || call.includes('deleteFile') ? 'refused' : undefined);
    await ran(one);
    one.now += DAY;
    await ran(one);
    expect(one.store.entries.filter(({ kind }) => kind === 'begin')).toHaveLength(2);
    expect(flags(one)).toEqual([false]);
    one.servers.fault = () => undefined;
    one.servers.changeMovie(instance('radarr'), 1, { tags: ['keep'] });
    one.now += DAY;
    await ran(one);
    expect(flags(one)).toEqual([true]);
  });

  it('puts it back where somebody replaced the file in between', async () => {
    const { one } = await (async () => {
      const household = new Household({ series: [] });
      household.servers.fault = at('unmonitor', 'lost');
      household.store.around = (name) => {
        if (name === 'before confirm-unmonitored') throw new TypeError('killed');
      };
      await ran(household).catch(() => undefined);
      return { one: household };
    })();
    one.store.around = () => undefined;
    one.servers.fault = () => undefined;
    const [movie] = one.servers.facts.movies;
    const file = typeof movie?.file === 'object' ? { ...movie.file, id: movieFileId(77) } : 'none';
    one.servers.changeMovie(instance('radarr'), 1, { file });
    const { resumed } = await ran(one);
    expect(resumed).toMatchObject([{ detail: 'it has another file now, and monitored; it is judged anew' }]);
    expect(flags(one)).toEqual([true]);
  });
});
