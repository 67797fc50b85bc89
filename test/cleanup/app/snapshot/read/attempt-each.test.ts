import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { attemptEach } from '../../../../../cleanup/app/snapshot/read/attempt-each.ts';
import { ServerFailure } from '../../../../../cleanup/ports/server-failure.ts';

describe('attemptEach', () => {
  it('answers and complains in the order of the items, whichever was there first', async () => {
    const problems = ['before'];
    const answers = await attemptEach(problems, [30, 20, 10, 0], 4, async (ms) => {
      await sleep(ms);
      if (ms % 20 === 0) throw new ServerFailure(`no ${ms}`);
      return ms;
    });
    expect(answers).toEqual([30, undefined, 10, undefined]);
    expect(problems).toEqual(['before', 'no 20', 'no 0']);
  });

  it.each([1, 2, 3])('does %i at a time and no more', async (atOnce) => {
    let running = 0;
    let most = 0;
    await attemptEach([], [1, 2, 3, 4, 5], atOnce, async () => {
      most = Math.max(most, ++running);
      await sleep(1);
      running--;
    });
    expect(most).toBe(atOnce);
  });

  it('passes on what is a fault of ours', async () => {
    const fault = attemptEach([], [1], 2, async () => {
      throw new TypeError('ours');
    });
    await expect(fault).rejects.toThrow('ours');
  });

  it('has nothing to do for no items', async () => {
    expect(await attemptEach([], [], 2, async () => 1)).toEqual([]);
  });
});
