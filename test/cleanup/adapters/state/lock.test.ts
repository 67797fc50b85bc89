import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { BEAT_MS, LEASE_MS } from '../../../../cleanup/adapters/state/lock-file.ts';
import { ownIdentity, type ProcessIdentity } from '../../../../cleanup/adapters/state/process-identity.ts';
import { stateFolder } from '../../../../cleanup/adapters/state/state-folder.ts';
import type { LockResult } from '../../../../cleanup/ports/state-store.ts';
import { NOW } from '../../../support/facts.ts';
import { failingFiles, systemError } from '../../../support/state/failing-files.ts';
import { opened } from '../../../support/state/opened.ts';
import { temporaryFolder } from '../../../support/state/temporary-folder.ts';

const lockOf = (folder: string) => join(folder, 'lock');
const OWN = ownIdentity();

/** Another process holds the lock of the folder once this settles. */
async function holder(folder: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../../../support/state/hold-lock.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const said = await new Promise((resolve) => child.stdout?.once('data', resolve));
  expect(String(said)).toBe('held\n');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Takes the lock where nobody needs to be watched, or with what happens at each beat that is waited for. */
async function take(
  folder: string,
  during: (beat: number) => void = () => expect.unreachable('nothing to wait for'),
  own: ProcessIdentity = OWN,
): Promise<{ readonly result: LockResult; readonly waited: number }> {
  let waited = 0;
  const wait = async (ms: number) => {
    waited += ms;
    during(waited / BEAT_MS);
  };
  const result = await stateFolder({ folder, keepDays: 1, wait, own }).lock(NOW);
  if (result.kind === 'held') onTestFinished(() => result.lock.release());
  return { result, waited };
}

/** A lock file as a process of that identity leaves it. */
function left(folder: string, identity: Partial<ProcessIdentity>): void {
  writeFileSync(
    lockOf(folder),
    JSON.stringify({ token: 'theirs', since: NOW, host: 'pod-a', pid: 1, ...identity }),
  );
}

const nothing = () => undefined;

describe('stateFolder: lock', () => {
  it('excludes a second run, says who holds it, and is free once released', async () => {
    const folder = temporaryFolder();
    const { held } = await opened(folder);
    const { result } = await take(folder);
    expect(result).toEqual({
      kind: 'refused',
      problem: `another run is at work: process ${process.pid} on ${OWN.host}, since 2026-03-15T04:00:00.000Z, holds ${lockOf(folder)}; wait until it has ended`,
    });
    await held.release();
    expect(existsSync(lockOf(folder))).toBe(false);
    expect((await take(folder)).result.kind).toBe('held');
  });

  it('excludes another process for as long as it lives, and not a moment longer', async () => {
    const folder = temporaryFolder();
    const child = await holder(folder);
    const { result } = await take(folder);
    expect(result).toMatchObject({ kind: 'refused' });
    expect(result).toHaveProperty('problem', expect.stringContaining(`process ${child.pid} `));
    await killed(child);
    expect(existsSync(lockOf(folder))).toBe(true);
    expect((await take(folder)).result.kind).toBe('held');
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is taken from a process whose number another one has now', async () => {
    const folder = temporaryFolder();
    left(folder, { ...OWN, startTicks: '12' });
    expect((await take(folder)).result.kind).toBe('held');
  });

  it('is not taken from a process of this machine that lives, whatever the file looks like', async () => {
    const folder = temporaryFolder();
    left(folder, OWN);
    utimesSync(lockOf(folder), new Date(0), new Date(0));
    expect((await take(folder)).result.kind).toBe('refused');
  });

  it.each([
    ['another machine, or before a restart of it', { ...OWN, boot: 'another' }],
    ['another container of the machine, where it has number 1 too', { ...OWN, pidNamespace: 'pid:[1]' }],
    ['another user', { ...OWN, uid: 99_999 }],
    ['a system that does not tell', { host: 'mac', pid: 5 }],
  ])('watches a lock of %s for a whole lease before it is taken', async (_name, identity) => {
    const folder = temporaryFolder();
    left(folder, identity);
    const { result, waited } = await take(folder, nothing);
    expect(result.kind).toBe('held');
    expect(waited).toBe(LEASE_MS);
    expect(LEASE_MS).toBe(60_000);
  });

  it.each(['', '{"token":', '[]', '{"token":""}', '7'])('watches a lock that says %j too', async (text) => {
    const folder = temporaryFolder();
    writeFileSync(lockOf(folder), text);
    expect(await take(folder, nothing)).toMatchObject({ result: { kind: 'held' }, waited: LEASE_MS });
  });

  it('names nobody where the lock does not', async () => {
    const folder = temporaryFolder();
    writeFileSync(lockOf(folder), '');
    const { result } = await take(folder, () => writeFileSync(lockOf(folder), ' '));
    expect(result).toHaveProperty('problem', expect.stringContaining('at work: somebody holds'));
  });

  it.each([1, 3, LEASE_MS / BEAT_MS])(
    'is refused when its holder stirs at beat %i, wherever clocks stand',
    async (at) => {
      const folder = temporaryFolder();
      left(folder, { boot: 'another' });
      // The holder's clock is years behind.
      const { result, waited } = await take(folder, (beat) => {
        if (beat === at) utimesSync(lockOf(folder), new Date(1000), new Date(1000));
      });
      expect(result.kind).toBe('refused');
      expect(waited).toBe(at * BEAT_MS);
    },
  );

  it('is refused when somebody else takes it meanwhile, even at the same instant', async () => {
    const folder = temporaryFolder();
    left(folder, { boot: 'another' });
    const { atime, mtime } = statSync(lockOf(folder));
    const { result } = await take(folder, () => {
      left(folder, { boot: 'another', pid: 2 });
      utimesSync(lockOf(folder), atime, mtime);
    });
    expect(result.kind).toBe('refused');
  });

  it('is taken at once when it is released while it is watched', async () => {
    const folder = temporaryFolder();
    left(folder, { boot: 'another' });
    const { result, waited } = await take(folder, () => rmSync(lockOf(folder)));
    expect(result.kind).toBe('held');
    expect(waited).toBe(BEAT_MS);
  });

  it('gives the lock back to a run that was faster in taking it from the dead', async () => {
    const folder = temporaryFolder();
    left(folder, { ...OWN, startTicks: '12' });
    const { files } = failingFiles();
    const { rename } = files;
    const late = async (from: string, to: string) => {
      left(folder, { ...OWN, pid: 3 });
      await Reflect.apply(rename, files, [from, to]);
    };
    const result = await stateFolder({
      folder,
      keepDays: 1,
      files: { ...files, rename: late as typeof rename },
    }).lock(NOW);
    expect(result).toHaveProperty('problem', expect.stringContaining('another run has just taken'));
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({ pid: 3 });
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('goes on when the dead one’s lock is gone before it is taken away', async () => {
    const folder = temporaryFolder();
    left(folder, { ...OWN, startTicks: '12' });
    const { files } = failingFiles();
    const { rename } = files;
    const late = async (from: string, to: string) => {
      rmSync(from);
      await Reflect.apply(rename, files, [from, to]);
    };
    const result = await stateFolder({
      folder,
      keepDays: 1,
      files: { ...files, rename: late as typeof rename },
    }).lock(NOW);
    expect(result.kind).toBe('held');
    if (result.kind === 'held') await result.lock.release();
  });

  it('gives up where others take it again and again', async () => {
    const folder = temporaryFolder();
    const { files } = failingFiles();
    const taken = async () => {
      throw systemError('EEXIST');
    };
    const open = taken as unknown as typeof files.open;
    const result = await stateFolder({ folder, keepDays: 1, files: { ...files, open } }).lock(NOW);
    expect(result).toHaveProperty('problem', expect.stringContaining('again and again'));
  });

  it('shows at every beat that it lives, and no more once it is released', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { files, calls } = failingFiles();
    const { held } = await opened(temporaryFolder(), { files });
    const beats = () => calls.filter((call) => call === 'utimes lock').length;
    vi.advanceTimersByTime(BEAT_MS - 1);
    expect(beats()).toBe(0);
    vi.advanceTimersByTime(2 * BEAT_MS + 1);
    expect(beats()).toBe(3);
    await held.release();
    vi.advanceTimersByTime(10 * BEAT_MS);
    expect(beats()).toBe(3);
  });

  it('is not taken away from whoever holds it now when a run that lost it ends', async () => {
    const folder = temporaryFolder();
    const { held } = await opened(folder);
    left(folder, { boot: 'another' });
    await held.release();
    expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({ token: 'theirs' });
  });

  it.each([
    ['open', 'EROFS', 'cannot lock', 'mounted read-only'],
    ['write', 'ENOSPC', 'cannot lock', 'no space is left'],
    ['sync', 'EIO', 'cannot lock', 'the disk reports an error'],
    ['mkdir', 'EACCES', 'cannot make', 'permission denied'],
  ] as const)(
    'is unavailable when %s answers %s, and nothing is left behind',
    async (operation, code, what, why) => {
      const folder = temporaryFolder();
      const { files, broken } = failingFiles();
      broken.set(operation, code);
      const result = await stateFolder({ folder, keepDays: 1, files }).lock(NOW);
      expect(result).toMatchObject({ kind: 'unavailable' });
      expect(result).toHaveProperty('problem', expect.stringMatching(new RegExp(`^${what} .+${why}`)));
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('is unavailable where the lock cannot be read', async () => {
    const folder = temporaryFolder();
    left(folder, OWN);
    const { files, broken } = failingFiles();
    broken.set('readFile', 'EACCES');
    expect(await stateFolder({ folder, keepDays: 1, files }).lock(NOW)).toMatchObject({
      kind: 'unavailable',
    });
  });

  it.each(['a file', 'below a file'])('is unavailable where the folder is %s', async (name) => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const folder = name === 'a file' ? file : join(file, 'state');
    const result = await stateFolder({ folder, keepDays: 1 }).lock(NOW);
    expect(result).toMatchObject({ kind: 'unavailable' });
    expect(result).toHaveProperty('problem', expect.stringContaining('set STATE_DIR to a folder'));
  });

  it('lets a fault of the program through', async () => {
    const { files } = failingFiles();
    const fault = new TypeError('no function');
    const broken = (() => Promise.reject(fault)) as never;
    const inFolder = stateFolder({
      folder: temporaryFolder(),
      keepDays: 1,
      files: { ...files, mkdir: broken },
    });
    await expect(inFolder.lock(NOW)).rejects.toBe(fault);
    const inLock = stateFolder({ folder: temporaryFolder(), keepDays: 1, files: { ...files, open: broken } });
    await expect(inLock.lock(NOW)).rejects.toBe(fault);
  });

  it('ends its watch at once when told to stop, and takes nothing from a holder that may live', async () => {
    const folder = temporaryFolder();
    left(folder, { host: 'mac', pid: 5 });
    const controller = new AbortController();
    // The real wait: without the signal this would take ten seconds.
    const taking = stateFolder({ folder, keepDays: 1, own: OWN }).lock(NOW, controller.signal);
    controller.abort();
    expect(await taking).toMatchObject({ kind: 'refused' });
    expect(readdirSync(folder)).toEqual(['lock']);
  });
});
