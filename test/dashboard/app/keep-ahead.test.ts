import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { keepAhead } from '../../../dashboard/app/keep-ahead.ts';

describe('keepAhead', () => {
  it('begins at once, goes on after a failure, and does nothing once it is stopped', async () => {
    let times = 0;
    let stop: () => void = () => undefined;
    await new Promise<void>((done) => {
      stop = keepAhead(async () => {
        times++;
        if (times === 3) done();
        throw new Error('not now');
      }, 1);
      expect(times).toBe(1);
    });
    stop();
    await sleep(20);
    expect(times).toBe(3);
  });
});
