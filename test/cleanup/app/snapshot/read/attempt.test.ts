import { describe, expect, it } from 'vitest';
import { attempt } from '../../../../../cleanup/app/snapshot/read/attempt.ts';
import { ServerFailure } from '../../../../../cleanup/ports/server-failure.ts';

describe('attempt', () => {
  it('gives the answer, or tells what failed', async () => {
    const problems: string[] = [];
    expect(await attempt(problems, async () => await Promise.resolve(7))).toBe(7);
    expect(problems).toEqual([]);
    expect(
      await attempt(problems, async () => await Promise.reject(new ServerFailure('timed out'))),
    ).toBeUndefined();
    expect(problems).toEqual(['timed out']);
  });

  it('lets a fault of the program go on', async () => {
    const problems: string[] = [];
    await expect(attempt(problems, async () => await Promise.reject(new TypeError('ours')))).rejects.toThrow(
      'ours',
    );
    expect(problems).toEqual([]);
  });
});
