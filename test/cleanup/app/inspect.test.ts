import { describe, expect, it } from 'vitest';
import { inspect, judgeNow } from '../../../cleanup/app/inspect.ts';
import { daysAgo, NOW } from '../../support/facts.ts';
import { keysOf } from '../../support/planning.ts';
import { Household } from '../../support/world/applying.ts';
import { runOptions } from '../../support/world/running.ts';

const household = () => new Household({ series: [] });

describe('inspect', () => {
  it('reads and judges, and writes nothing anywhere', async () => {
    const house = household();
    const { ledger, plan, judgement, facts, stateProblems } = await inspect({
      ...runOptions(house),
      mode: 'live',
    });
    expect(ledger).toBe(house.store.saved);
    expect(keysOf(plan.remove)).toEqual(['movie:radarr:1']);
    expect(keysOf(judgement.verdicts)).toEqual(['movie:radarr:1']);
    expect(facts.movies).toEqual(house.servers.facts.movies);
    expect(stateProblems).toEqual([]);
    expect(house.store.writes).toEqual([]);
    expect(house.store.locked).toBe(false);
    expect(house.servers.calls).toEqual(['snapshot']);
  });

  it('tells what is wrong with the state folder', async () => {
    const house = household();
    house.store.problem = 'damaged';
    expect((await inspect({ ...runOptions(house), mode: 'live' })).stateProblems).toEqual(['damaged']);
  });
});

describe('judgeNow', () => {
  it('counts what dry runs announced where it foretells a dry run only', async () => {
    const house = household();
    const { announced: dryAnnounced, ...rest } = house.store.saved;
    const ledger = { ...rest, announced: {}, dryAnnounced };
    const dry = await judgeNow(ledger, 'dry-run', runOptions(house));
    const live = await judgeNow(ledger, 'live', runOptions(house));
    expect([dry, live].map(({ plan }) => keysOf(plan.remove))).toEqual([['movie:radarr:1'], []]);
  });

  it('judges as of when reading began', async () => {
    const house = household();
    expect((await judgeNow(house.store.saved, 'live', runOptions(house))).judgement.judgedAt).toBe(NOW);
    house.now = daysAgo(20);
    const { judgement, plan } = await judgeNow(house.store.saved, 'live', runOptions(house));
    expect(judgement.judgedAt).toBe(daysAgo(20));
    expect(plan.remove).toEqual([]);
  });
});
