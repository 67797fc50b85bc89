import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSetup } from '../../scripts/build-setup.ts';
import { unpackedProgram } from '../support/unpacked-program.ts';

/** Holds the bundle and the input files, nothing else: no package.json, no node_modules above it. */
const folder = mkdtempSync(join(tmpdir(), 'setup-bundle-'));
const bundle = join(folder, 'setup.cjs');

const FILES: Readonly<Record<string, string>> = {
  'setup.yaml': 'waitSeconds: 0\n',
  'broken.yaml': 'qbittorrent: {\n',
  'folder.yaml': 'storage: { mounts: [{ path: data }] }\n',
  'typo.yaml': 'qbittorent: {}\n',
  'away.yaml':
    'waitSeconds: 0\nqbittorrent: { url: "http://127.0.0.1:1", apiKey: qbt_0123456789, downloads: /data/torrents }\n',
};

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    cwd: folder,
    env: {},
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  await buildSetup(bundle);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('setup.cjs alone in a folder', () => {
  it('is smaller than 700 kB, unpacked', () => {
    expect(unpackedProgram(readFileSync(bundle, 'utf8')).length).toBeLessThan(700_000);
  });

  it('shows help and version', () => {
    expect(run('--help')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('Usage: setup.cjs COMMAND'),
    });
    expect(run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('has nothing to do for a file that names no app', () => {
    expect(run('plan')).toEqual({ status: 0, stdout: 'Plan: 0 unchanged\n', stderr: '' });
  });

  it('tells which app is away, with exit code 5', () => {
    const { status, stdout } = run('plan', '--config', 'away.yaml');

    expect(status).toBe(5);
    expect(stdout).toContain('not read: qbittorrent is not up but unreachable');
  });

  it('checks as much as there is, each app on its own', () => {
    expect(run('doctor')).toEqual({ status: 0, stdout: 'Doctor: 0 fine\n', stderr: '' });

    const { status, stdout } = run('doctor', '--config', 'away.yaml');

    expect(status).toBe(5);
    expect(stdout).toMatch(/^qbittorrent\n {2}error: qbittorrent: .*\n {4}see whether its pod runs/);
    expect(stdout).toMatch(/\nDoctor: 1 error, 0 fine\n$/);
  });

  it.each([
    ['an unknown command', ['plann']],
    ['an unknown option', ['plan', '--fact', 'x']],
    ['a file that is not there', ['plan', '--config', 'none.yaml']],
    ['a folder that is no path', ['doctor', '--config', 'folder.yaml']],
    ['a format that is none', ['doctor', '--format', 'yaml']],
    ['a word that doctor does not take', ['doctor', 'radarr']],
    ['broken YAML', ['plan', '--config', 'broken.yaml']],
    ['a misspelled app', ['plan', '--config', 'typo.yaml']],
  ])('answers %s with one line and exit code 2', (_, args) => {
    const { status, stdout, stderr } = run(...args);

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]{10,}\n$/);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  });
});
