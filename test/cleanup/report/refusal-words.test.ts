import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../cleanup/report/refusal-words.ts';
import { aMovie, DAY } from '../../support/facts.ts';
import { Household } from '../../support/world/applying.ts';
import { ran } from '../../support/world/running.ts';

describe('refusalText', () => {
  const house = () => {
    const one = new Household({ movies: [aMovie()], series: [] }, { limits: { maxShrink: 0.5 } });
    one.store.saved = { ...one.store.saved, census: { at: one.now - DAY, files: { 'radarr-4k': 12 } } };
    return one;
  };

  it('says of an instance that is not configured any more what happened and what to do once', async () => {
    const { plan, outcomes } = await ran(house());
    expect(outcomes).toEqual([]);
    expect(plan.refusals.map(refusalText)).toEqual([
      'radarr-4k is no longer configured, and held 12 files when the cleanup last ran; if that is a mistake (a new name counts as another instance), configure it again; if it is gone on purpose, set limits.maxShrink to 1, run once (a dry run will do), and set it back: from then on it is forgotten',
    ]);
  });

  it('is right about the way out: after one dry run with it nothing refuses any more', async () => {
    const one = house();
    await ran(one, { writers: undefined as never, limits: { ...one.limits, maxShrink: 1 } });
    const { plan, outcomes } = await ran(one);
    expect(plan.refusals).toEqual([]);
    expect(outcomes).toHaveLength(1);
  });
});
