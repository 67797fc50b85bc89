import { afterAll, describe, expect, it } from 'vitest';
import { recordedServers, recordingsOf } from '../../support/recorded.ts';
import { LEFT } from './differences.ts';
import { replay } from './replay.ts';

const needed = new Set<RegExp>();

describe.each(recordedServers)('a simulated %s', (server) => {
  it.each(recordingsOf(server))('answers $name as the recorded one did', async (recording) => {
    const found = (await replay(recording)).map((difference) => `${server} ${recording.name}: ${difference}`);

    const unlisted = found.filter((difference) => {
      const reasons = LEFT.filter(({ where }) => where.test(difference));
      for (const { where } of reasons) needed.add(where);
      return reasons.length === 0;
    });
    expect(unlisted).toEqual([]);
  });
});

describe('the differences that are left', () => {
  it('are still there, each of them', () => {
    expect(LEFT.filter(({ where }) => !needed.has(where)).map(({ why }) => why)).toEqual([]);
  });

  afterAll(() => needed.clear());
});
