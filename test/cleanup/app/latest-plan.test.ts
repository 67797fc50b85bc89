import { describe, expect, it } from 'vitest';
import { StateFailure } from '../../../cleanup/ports/state-failure.ts';
import { aMovie, aMoviePlayed, aSource, DAY } from '../../support/facts.ts';
import { Household } from '../../support/world/applying.ts';
import { ran } from '../../support/world/running.ts';

const LEAVES = 'movie:radarr:1';
const household = () => new Household({ movies: [aMovie(), aMoviePlayed(4, 2)], series: [] });

describe('run: the plan kept for the dashboard', () => {
  it('is the judged one, in live mode and in a dry run', async () => {
    const live = household();
    await ran(live);
    expect(live.store.plan).toBe(LEAVES);

    const dry = household();
    await ran(dry, { writers: undefined as never });
    expect(dry.store.plan).toBe(LEAVES);
  });

  it('is whole where only a part of it was approved', async () => {
    const house = household();
    const { plan } = await ran(house, { approved: { remove: [] } });
    expect(plan.remove).toEqual([]);
    expect(house.store.plan).toBe(LEAVES);
  });

  it('is kept of a refused and of an incomplete run', async () => {
    const house = new Household({ sources: [aSource({ complete: false })] });
    const { plan } = await ran(house);
    expect(plan.refusals.length).toBeGreaterThan(0);
    expect(house.store.plan).toBeDefined();
  });

  it.each([
    ['the folder cannot be written', new StateFailure('cannot write /state/latest-plan.json: (EROFS)')],
    ['it cannot be rendered', new Error('invalid year')],
  ])('changes nothing of the run when %s, and that is told', async (_, fault) => {
    const calm = household();
    const before = await ran(calm);
    const house = household();
    house.store.around = (write) => {
      if (write === 'plan' && fault instanceof StateFailure) throw fault;
    };
    const toPlan = () => {
      if (!(fault instanceof StateFailure)) throw fault;
      return '{}';
    };
    const after = await ran(house, { toPlan });
    expect(after.outcomes).toEqual(before.outcomes);
    expect(after.blocked).toBeUndefined();
    expect(after.stateProblems).toEqual([`the plan was not kept for the dashboard: ${fault.message}`]);
    expect(house.store.runs).toHaveLength(1);

    house.store.around = () => undefined;
    house.now += DAY;
    expect((await ran(house)).stateProblems).toEqual([]);
  });
});
