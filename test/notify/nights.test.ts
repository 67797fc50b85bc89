import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunSummary } from '../../notify/domain/run-summary.ts';
import { temporaryFolder } from '../support/state/temporary-folder.ts';
import { aRun, DAY_MS, film, NOW } from './a-run.ts';
import { withHttp } from './receivers.ts';
import { sent, told } from './telling.ts';

describe('notify, night after night', () => {
  const refusals = [
    {
      code: 'keep-tag-missing',
      message: 'the tag keep does not exist in radarr',
      source: { name: 'radarr' },
    },
  ];

  async function nights(
    runs: readonly (readonly [day: number, run: RunSummary])[],
    more: object = {},
    damage = false,
  ) {
    return await withHttp([], async (url, received) => {
      const stateDir = temporaryFolder();
      const counts: number[] = [];
      for (const [day, run] of runs) {
        if (damage) await writeFile(join(stateDir, 'notifications.json'), '{ "version": 1, "rec');
        await told({ kind: 'ntfy', url, topic: 'home', ...more }, { run, stateDir, now: NOW + day * DAY_MS });
        counts.push(received.length);
      }
      return counts;
    });
  }

  it('tells the same refusal once, and again when it changes, comes back, or a week has passed', async () => {
    const other = [
      ...refusals,
      { code: 'library-shrank', message: 'the library shrank', instance: 'sonarr' },
    ];
    expect(
      await nights([
        [0, aRun({ refusals })],
        [1, aRun({ refusals: refusals.map((one) => ({ ...one, message: 'other figures' })) })],
        [2, aRun({ refusals: other })],
        [3, aRun({ refusals: other })],
        [9, aRun({ refusals: other })],
        [10, aRun()],
        [11, aRun({ refusals: other })],
      ]),
    ).toEqual([1, 1, 2, 2, 3, 3, 4]);
  });

  it('tells it again when what was told is lost', async () => {
    expect(
      await nights(
        [
          [0, aRun({ refusals })],
          [1, aRun({ refusals })],
        ],
        {},
        true,
      ),
    ).toEqual([1, 2]);
  });

  it('tells of silence, once in so many days', async () => {
    const days = [0, 5, 10, 15, 20].map((day) => [day, aRun()] as const);
    expect(await nights(days, { on: ['silent'], silentDays: 10 })).toEqual([0, 0, 1, 1, 2]);
  });

  it('tells only what it was asked to tell, and of a dry run neither removals nor announcements', async () => {
    const run = aRun({ removed: [film(1)], announced: [film(2)] });
    expect(await nights([[0, run]], { on: ['failed'] })).toEqual([0]);
    expect(await nights([[0, { ...run, mode: 'dry-run' }]])).toEqual([0]);
  });

  it('cuts long lists', async () => {
    const { json } = await sent((url) => ({ kind: 'ntfy', url, topic: 'home', language: 'de' }), {
      run: aRun({ removed: Array.from({ length: 22 }, (_, index) => film(index, 'x'.repeat(300))) }),
    });
    const lines: string[] = json.message.split('\n');
    expect(lines.slice(-2)).toEqual(['- und 12 weitere', '- 33 GB sind wieder frei']);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(100);
  });
});
