import { describe, expect, it } from 'vitest';
import { addRun } from '../../../cleanup/app/add-run.ts';
import { StateFailure } from '../../../cleanup/ports/state-failure.ts';
import { aMovie, aMoviePlayed } from '../../support/facts.ts';
import { Household } from '../../support/world/applying.ts';
import { ran } from '../../support/world/running.ts';
import { HEAT, NOW } from '../report/sample-plan.ts';
import { LIVE_RUN, REFUSED_RUN } from '../report/sample-run.ts';

const traffic = new Map([['radarr', { sent: 7, failed: 1 }]]);
const live = { ...LIVE_RUN.result, traffic, resumed: [], exitCode: 3 };
const refused = { ...REFUSED_RUN.result, exitCode: 5 };

describe('addRun', () => {
  it('counts what a run did, from nothing on', () => {
    const totals = addRun(undefined, live);
    expect(totals).toMatchObject({
      since: NOW,
      runs: { live: { 3: 1 } },
      refusals: {},
      removedItems: { radarr: { movie: 1 } },
      removedBytes: { radarr: { movie: HEAT.sizeBytes } },
      failedItems: { sonarr: { episode: 1 } },
      // Heat waits in a recycle bin; of the season the disk gained a gibibyte.
      freedBytes: { radarr: { movie: 0 }, sonarr: { episode: 1024 ** 3 } },
      requests: { radarr: { sent: 7, failed: 1 } },
    });
    const episodes = LIVE_RUN.result.plan.remove[2]?.files.flatMap((file) =>
      'episodes' in file ? file.episodes : [],
    );
    expect(totals.removedItems['sonarr']).toEqual({ episode: episodes?.length });
  });

  it('only ever grows, and leaves what it was given as it was', () => {
    const first = addRun(undefined, live);
    const copy = structuredClone(first);
    const second = addRun(first, { ...live, startedAt: NOW + 1 });
    expect(first).toEqual(copy);
    expect(second.since).toBe(NOW);
    expect(second.runs).toEqual({ live: { 3: 2 } });
    expect(second.requests).toEqual({ radarr: { sent: 14, failed: 2 } });
    const third = addRun(second, refused);
    expect(third.runs).toEqual({ live: { 3: 2 }, 'dry-run': { 5: 1 } });
    expect(third.removedItems).toEqual(second.removedItems);
    for (const { code } of refused.plan.refusals) expect(third.refusals['dry-run']).toHaveProperty(code, 1);
  });

  it('counts a removal that an earlier run had begun, and one that was given up not', () => {
    const begun = { key: HEAT.key, item: HEAT, detail: '' } as const;
    const totals = (kind: 'finished' | 'given-up' | 'unknown') =>
      addRun(undefined, { ...refused, resumed: [{ ...begun, kind }] });
    expect(totals('finished').removedItems).toEqual({ radarr: { movie: 1 } });
    expect(totals('given-up').removedItems).toEqual({});
    expect(totals('unknown').removedItems).toEqual({});
  });

  it('adds nothing for sizes that nobody knows', () => {
    const [removed] = live.outcomes;
    if (removed?.kind !== 'removed') throw new Error('the first was removed');
    const item = { ...HEAT, sizeBytes: 'unknown' } as const;
    const totals = addRun(undefined, { ...live, outcomes: [{ ...removed, item, freedBytes: 'unknown' }] });
    expect([totals.removedBytes, totals.freedBytes]).toEqual([
      { radarr: { movie: 0 } },
      { radarr: { movie: 0 } },
    ]);
  });
});

describe('run: the counters of all runs', () => {
  const household = () => new Household({ movies: [aMovie(), aMoviePlayed(4, 2)], series: [] });

  it('are added to, run after run', async () => {
    const house = household();
    await ran(house, { traffic: () => traffic });
    await ran(house, { traffic: () => traffic, writers: undefined as never });
    expect(house.store.savedTotals).toMatchObject({
      runs: { live: { 0: 1 }, 'dry-run': { 0: 1 } },
      requests: { radarr: { sent: 14, failed: 2 } },
    });
  });

  it('change nothing of the run when they cannot be written, and that is told', async () => {
    const calm = await ran(household());
    const house = household();
    house.store.around = (write) => {
      if (write === 'totals') throw new StateFailure('cannot write /state/totals.json: (ENOSPC)');
    };
    const result = await ran(house);
    expect(result.outcomes).toEqual(calm.outcomes);
    expect(result.blocked).toBeUndefined();
    expect(result.stateProblems).toEqual([
      'the counters of all runs were not kept: cannot write /state/totals.json: (ENOSPC)',
    ]);
    expect(house.store.runs).toHaveLength(1);
  });
});
