import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCleanup } from '../../scripts/build-cleanup.ts';
import { buildDashboard } from '../../scripts/build-dashboard.ts';
import { unpackedProgram } from '../support/unpacked-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'dashboard-bundle-'));
const page = join(folder, 'dashboard.cjs');
const cleanup = join(folder, 'cleanup.cjs');
const SOUND = {
  STATE_DIR: join(folder, 'state'),
  DASHBOARD_HOST: '127.0.0.1',
  DASHBOARD_PORT: '0',
  DASHBOARD_AUTH: 'jellyfin',
  JELLYFIN_URL: 'http://127.0.0.1:9',
  RADARR_URL: 'http://127.0.0.1:9',
  RADARR_API_KEY: 'a-key-that-nobody-sees',
};

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  await buildDashboard(page);
  await buildCleanup(cleanup);
  writeFileSync(
    join(folder, 'typo.yaml'),
    'auth: { kind: jellyfin }\njellyfin: { url: http://j }\nprot: 1\n',
  );
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('dashboard.cjs', () => {
  it('is smaller than 690 kB, unpacked', () => {
    expect(unpackedProgram(readFileSync(page, 'utf8')).length).toBeLessThan(690_000);
  });

  it('holds nothing of the machine that built it, and no call that removes', () => {
    const text = unpackedProgram(readFileSync(page, 'utf8'));
    for (const trace of [process.cwd(), homedir(), tmpdir(), hostname()]) {
      const whole = new RegExp(`${trace.replaceAll('.', '\\.')}(?![a-z])`);
      if (trace.length > 4) expect(whole.test(text)).toBe(false);
    }
    for (const call of [
      'deleteFiles',
      'episodefile/bulk',
      'addImportExclusion',
      'deleteMovieFile',
      'removeSeries',
    ]) {
      expect(text).not.toContain(call);
    }
  });

  it('shows help and version', () => {
    expect(run(page, ['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('dashboard.cjs COMMAND'),
    });
    expect(run(page, ['serve', '--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(page, ['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it.each([
    ['an unknown command', ['srve'], {}, 'did you mean serve'],
    ['a page without a door', ['serve'], { JELLYFIN_URL: 'http://j' }, 'auth: missing'],
    ['a file that is not there', ['serve', '--config', 'none.yaml'], {}, 'cannot read none.yaml (ENOENT)'],
    ['a misspelt setting', ['serve', '--config', 'typo.yaml'], {}, 'typo.yaml:3:1 prot: unknown'],
  ])('answers %s with a line and exit code 2', (_, args, env, words) => {
    const { status, stdout, stderr } = run(page, args, env);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  });

  it('says that its port is taken', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const taken = run(page, ['serve'], { ...SOUND, DASHBOARD_PORT: String(port) });
    server.close();
    expect(taken).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('(EADDRINUSE): another program listens'),
    });
  });
});

describe('cleanup.cjs serve', () => {
  it('says where the page has to be', () => {
    const alone = mkdtempSync(join(tmpdir(), 'cleanup-alone-'));
    copyFileSync(cleanup, join(alone, 'cleanup.cjs'));
    expect(run(join(alone, 'cleanup.cjs'), ['serve'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'serve: dashboard.cjs is not beside this program; put it into the same folder\n',
    });
    rmSync(alone, { recursive: true });
  });

  it('hands over to the page beside it, its exit code too', () => {
    expect(run(cleanup, ['serve'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('auth: missing'),
    });
  });

  it('serves until SIGTERM, and ends with 0', async () => {
    const child = spawn(process.execPath, [cleanup, 'serve'], { cwd: folder, env: SOUND, stdio: 'pipe' });
    let out = '';
    const started = new Promise<string>((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        out += data.toString();
        const [url] = /http:\/\/[\d.]+:\d+/.exec(out) ?? [];
        if (url !== undefined) resolve(url);
      });
    });
    const url = await started;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/leaving`, { redirect: 'manual' })).headers.get('location')).toBe(
      '/sign-in?next=%2Fleaving',
    );
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(out).not.toContain('a-key-that-nobody-sees');
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).event),
    ).toEqual(['started', 'ended']);
  });
});
