import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notify } from '../../notify/main.ts';
import { temporaryFolder } from '../support/state/temporary-folder.ts';
import { aRun, film, NOW } from './a-run.ts';
import { type Answer, withHttp } from './receivers.ts';
import { SECRET, told } from './telling.ts';

describe('notify, when a service has trouble', () => {
  async function attempts(answers: readonly Answer[], withinMs = 60_000) {
    const slept: number[] = [];
    return await withHttp(answers, async (url, received) => {
      const receiver = { kind: 'telegram', url, tokenFile: '/t', chatId: 1 };
      const problems = await told(receiver, { run: aRun({ removed: [film(1)] }), slept, withinMs });
      return { problems, count: received.length, slept };
    });
  }

  it('tries again, after the time that it asks for', async () => {
    const answers = [
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 429, body: '{"parameters":{"retry_after":9}}' },
      { status: 502 },
    ];
    expect(await attempts(answers)).toEqual({ problems: [], count: 4, slept: [7000, 9000, 16_000] });
  });

  it.each<[string, readonly Answer[], number]>([
    ['it will never take it', [{ status: 400 }], 1],
    ['it does not know the secret', [{ status: 401 }], 1],
    ['it points elsewhere', [{ status: 302, headers: { location: 'http://127.0.0.1:1/' } }], 1],
    ['it asks for more time than there is', [{ status: 429, headers: { 'retry-after': '3600' } }], 1],
    ['it fails again and again', [500, 500, 500, 500, 500].map((status) => ({ status })), 4],
  ])('gives up and says so without any secret: %s', async (_, answers, calls) => {
    const { problems, count } = await attempts(answers);

    expect(count).toBe(calls);
    expect(problems).toEqual([
      expect.stringMatching(/^notifications\[0\] \(telegram\): not sent: status \d+/),
    ]);
    expect(problems.join()).not.toContain(SECRET);
  });

  it('tells of a server that is not there, and remembers nothing of what did not arrive', async () => {
    const receiver = { kind: 'gotify', url: 'http://127.0.0.1:1', tokenFile: '/t' };
    const stateDir = temporaryFolder();
    const refusals = [{ code: 'keep-tag-missing', message: 'the tag keep does not exist in radarr' }];

    expect(await told(receiver, { run: aRun({ refusals }), stateDir })).toEqual([
      expect.stringMatching(/^notifications\[0\] \(gotify\): not sent: no answer \(\w+/),
    ]);
    const memory = JSON.parse(await readFile(join(stateDir, 'notifications.json'), 'utf8'));
    expect(memory.receivers).toEqual({ 'notifications[0] (gotify)': {} });
  });
});

describe('notify, with settings that cannot be', () => {
  it('names each, and still sends to the others', async () => {
    await withHttp([], async (url, received) => {
      const problems = await notify({
        notifications: [
          { kind: 'ntfy', topic: 'a b' },
          { kind: 'smoke' },
          { kind: 'gotify', url, tokenFile: '/missing' },
          { kind: 'ntfy', url, topic: 'home' },
        ],
        stateDir: '/nowhere',
        timeZone: 'UTC',
        now: NOW,
        withinMs: 10_000,
        readText: () => {
          throw Object.assign(new Error('no'), { code: 'ENOENT' });
        },
      });
      expect(problems).toEqual([
        expect.stringContaining('notifications[0].topic'),
        expect.stringContaining('notifications[1].kind'),
        'notifications[2] (gotify): cannot read /missing (ENOENT)',
      ]);
      expect(received.map(({ body }) => JSON.parse(body).title)).toEqual(['A test']);
    });
  });
});
