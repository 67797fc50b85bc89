import { describe, expect, it } from 'vitest';
import { versionProblem } from '../../../../cleanup/adapters/servers/version-problem.ts';

const jellyfin = { from: [10, 10], before: [13, 0], words: '10.10 to 12' } as const;

describe('versionProblem', () => {
  it.each(['10.10.0', '10.11.11', '12.0.0', '12.0-rc5', 'v12.9'])('is silent about %s', (version) => {
    expect(versionProblem('jellyfin', version, jellyfin)).toBeUndefined();
  });

  it.each([
    ['10.9.11', 'upgrade jellyfin'],
    ['9.99', 'upgrade jellyfin'],
    ['13.0.0', 'use a release of this program that knows it'],
    ['', 'check what is behind its address'],
    ['twelve\n<script>', 'check what is behind its address'],
  ])('says of %j what it is and what to do', (version, step) => {
    const line = versionProblem('jellyfin', version, jellyfin);

    expect(line).toContain(step);
    expect(line).not.toMatch(/[\n<]/);
  });
});
