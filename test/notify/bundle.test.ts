import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCleanup } from '../../scripts/build-cleanup.ts';
import { buildNotify } from '../../scripts/build-notify.ts';
import { temporaryFolder } from '../support/state/temporary-folder.ts';
import { withHttp } from './receivers.ts';

/** Measured at 477,491 bytes. */
const BUDGET = 600_000;

async function run(
  folder: string,
  command = 'notify',
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return await new Promise((resolve) => {
    const args = [join(folder, 'cleanup.cjs'), command, '--config', join(folder, 'cleanup.yaml')];
    execFile(process.execPath, args, { env: {} }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

describe('notify.cjs beside cleanup.cjs', () => {
  it('sends a test when asked, and its absence is said', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    await buildCleanup(join(folder, 'cleanup.cjs'));
    await withHttp([], async (url, received) => {
      const config = {
        jellyfin: { url: 'http://127.0.0.1:1', apiKey: 'k' },
        radarr: [{ name: 'radarr', url: 'http://127.0.0.1:1', apiKey: 'k' }],
        policy: { primaryUserName: 'anna' },
        notifications: [{ kind: 'ntfy', url, topic: 'home' }],
      };
      await writeFile(join(folder, 'cleanup.yaml'), JSON.stringify(config));

      expect(await run(folder)).toMatchObject({
        code: 3,
        err: expect.stringContaining('notify.cjs is not beside'),
      });
      await buildNotify(join(folder, 'notify.cjs'));
      expect(await run(folder)).toEqual({
        code: 0,
        out: 'a test message was sent to the receiver\n',
        err: '',
      });
      expect(received.map(({ body }) => JSON.parse(body).topic)).toEqual(['home']);
    });
  });

  it('lets no run begin whose receivers are written wrong, and any run where it is damaged', {
    timeout: 120_000,
  }, async () => {
    const folder = temporaryFolder();
    await buildCleanup(join(folder, 'cleanup.cjs'));
    await buildNotify(join(folder, 'notify.cjs'));
    // What is no Jellyfin and no Radarr is told at once, where one that is away is waited for.
    await withHttp([], async (url) => {
      const config = {
        stateDir: folder,
        jellyfin: { url, apiKey: 'k' },
        radarr: [{ name: 'radarr', url, apiKey: 'k' }],
        policy: { primaryUserName: 'anna' },
        notifications: [{ kind: 'ntfy', topic: 'two words' }],
      };
      await writeFile(join(folder, 'cleanup.yaml'), JSON.stringify(config));

      const refused = await run(folder, 'run');
      expect(refused.code).toBe(2);
      expect(refused.out).toMatch(/^\{[^\n]*"notifications\[0\]\.topic: expected up to 64 letters[^\n]*\n$/);
      await writeFile(join(folder, 'notify.cjs'), 'throw new Error("cut short");');
      const damaged = await run(folder, 'run');
      // Nothing could be read: the run had begun.
      expect(damaged.code).toBe(5);
      expect(damaged.out).toContain('notify.cjs failed, no message is sent: cut short');
    });
  });

  it('stays in its budget', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    await buildNotify(join(folder, 'notify.cjs'));
    const { size } = await import('node:fs').then(({ statSync }) => statSync(join(folder, 'notify.cjs')));
    expect(size).toBeLessThan(BUDGET);
  });
});
