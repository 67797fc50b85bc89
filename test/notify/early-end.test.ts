import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EarlyEnd } from '../../notify/domain/early-end.ts';
import { aRun, DAY_MS, NOW } from './a-run.ts';
import { withHttp } from './receivers.ts';
import { type Options, told } from './telling.ts';

const MISTAKE = { exitCode: 2, lines: ['cleanup.yaml:3:1 limit: unknown key; did you mean limits?'] };
const LOCKED = { exitCode: 4, lines: ['another run (process 7, since 04:00) is at work'] };

type Night = readonly [day: number, tale: Pick<Options, 'early' | 'run'>];

async function nights(all: readonly Night[], more: object = {}): Promise<readonly (readonly string[])[]> {
  return await withHttp([], async (url, received) => {
    const stateDir = await mkdtemp(join(tmpdir(), 'notify-'));
    const heard: string[][] = [];
    for (const [day, tale] of all) {
      const before = received.length;
      const receiver = { kind: 'ntfy', url, topic: 'home', ...more };
      expect(await told(receiver, { ...tale, stateDir, now: NOW + day * DAY_MS })).toEqual([]);
      heard.push(
        received
          .slice(before)
          .map(({ body }) => JSON.parse(body))
          .map(({ title, message }) => `${title}\n${message}`),
      );
    }
    return heard;
  });
}

describe('earlyDigest', () => {
  it('says in the language of the receiver what kept the run from its work', async () => {
    const [english] = await nights([[0, { early: MISTAKE }]]);
    expect(english?.[0]).toBe(
      'The run failed\nThe run failed\n- Its settings cannot be used, so that it did not begin.\n- cleanup.yaml:3:1 limit: unknown key; did you mean limits?',
    );
    const [german] = await nights([[0, { early: LOCKED }]], { language: 'de' });
    expect(german?.[0]).toContain('Der Lauf hat nicht begonnen');
    expect(german?.[0]).toContain(LOCKED.lines[0]);
    const [fault] = await nights([[0, { early: { exitCode: 1, lines: [] } }]], { language: 'de' });
    expect(fault?.[0]).toContain('unerwarteten Fehler');
  });

  it('is told once, again when it changes or comes back, and after a week', async () => {
    const other = { exitCode: 2, lines: ['cleanup.yaml:4:1 polcy: unknown key'] };
    const heard = await nights([
      [0, { early: MISTAKE }],
      [1, { early: MISTAKE }],
      [2, { early: other }],
      [3, { early: LOCKED }],
      [4, { early: { ...LOCKED, lines: ['another run (process 9, since 04:00) is at work'] } }],
      [5, { run: aRun() }],
      [6, { early: LOCKED }],
      [13, { early: LOCKED }],
    ]);
    expect(heard.map(({ length }) => length)).toEqual([1, 0, 1, 1, 0, 0, 1, 1]);
  });

  it('is told to those who asked for it, as refused or as failed', async () => {
    const heardBy = async (on: readonly string[], early: EarlyEnd) =>
      (await nights([[0, { early }]], { on })).flat().length;
    expect(await heardBy(['refused'], LOCKED)).toBe(1);
    expect(await heardBy(['failed'], LOCKED)).toBe(0);
    expect(await heardBy(['failed'], MISTAKE)).toBe(1);
    expect(await heardBy(['removed'], MISTAKE)).toBe(0);
  });

  it('counts as silence, which is told when it has lasted', async () => {
    const all = [0, 5, 10].map((day): Night => [day, { early: MISTAKE }]);
    const heard = await nights(all, { on: ['silent'], silentDays: 10 });
    expect(heard.map(({ length }) => length)).toEqual([0, 0, 1]);
  });
});
