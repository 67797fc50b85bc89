import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCleanup } from '../../scripts/build-cleanup.ts';
import { repackedProgram, unpackedProgram } from '../support/unpacked-program.ts';
import { SNAPSHOT } from './cli/sample-snapshot.ts';

/** The Node that runs the tests, and a second one (the image's Node 24, say) where the machine has it. */
const NODES = [process.execPath, process.env['SECOND_NODE']].filter((node) => node !== undefined);

const FILES: Readonly<Record<string, string | Buffer>> = {
  'facts.json': JSON.stringify(SNAPSHOT),
  'empty.json': '',
  'list.json': '[]',
  'broken.json': '{"version": 1,',
  'binary.json': Buffer.from([0xff, 0xfe, 0x00, 0x1f]),
  'cleanup.yaml': 'policy: { primaryUserName: alice }\n',
  'broken.yaml': 'policy: { primaryUserName: alice\n',
  'typo.yaml': 'policy: { primaryUserName: alice, graceDays: 3 }\n',
};

const ENVIRONMENT = { PRIMARY_USER_NAME: 'alice' };

/** Holds the bundle and the input files, nothing else: no package.json, no node_modules above it. */
const folder = mkdtempSync(join(tmpdir(), 'cleanup-bundle-'));
const bundle = join(folder, 'cleanup.cjs');

function run(node: string, args: readonly string[], env: Readonly<Record<string, string>> = ENVIRONMENT) {
  const { status, stdout, stderr } = spawnSync(node, [bundle, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  await buildCleanup(bundle);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('cleanup.cjs', () => {
  it('is smaller than 700 kB, unpacked', () => {
    expect(unpackedProgram(readFileSync(bundle, 'utf8')).length).toBeLessThan(700_000);
  });

  it('holds nothing of the machine that built it', () => {
    const text = unpackedProgram(readFileSync(bundle, 'utf8'));
    for (const trace of [process.cwd(), homedir(), tmpdir(), hostname()]) {
      // Whole names only: a home of /root stands in no path of an API like /rootfolder.
      const whole = new RegExp(`${trace.replaceAll('.', '\\.')}(?![a-z])`);
      if (trace.length > 4) expect(whole.test(text)).toBe(false);
    }
  });
});

describe.each(NODES)('cleanup.cjs alone in a folder, on %s', (node) => {
  it('shows help and version', () => {
    expect(run(node, ['--help'], {})).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('Usage: cleanup.cjs COMMAND'),
    });
    expect(run(node, ['--version'], {})).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('reads what commands need only for a command', () => {
    const damaged = join(folder, 'damaged.cjs');
    writeFileSync(damaged, repackedProgram(readFileSync(bundle, 'utf8'), ') is no JavaScript'));
    const answered = (args: readonly string[]) => spawnSync(node, [damaged, ...args], { encoding: 'utf8' });

    expect(answered(['plan', '--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(answered(['plam'])).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean') });
    expect(answered(['plan'])).toMatchObject({ status: 1, stderr: expect.stringContaining('SyntaxError') });
  });

  it('plans over a snapshot, as text and as JSON', () => {
    const text = run(node, ['plan', '--facts', 'facts.json']);
    expect({ status: text.status, stderr: text.stderr }).toEqual({ status: 0, stderr: '' });
    expect(text.stdout).toContain('[DRY RUN] Would delete Heat (1995)');
    const json = run(
      node,
      ['plan', '--facts', 'facts.json', '--config', 'cleanup.yaml', '--format', 'json'],
      {},
    );
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, remove: [{ title: 'Heat' }] });
  });

  it('explains one item', () => {
    const { status, stdout } = run(node, ['explain', 'heat', 'wave', '--facts', 'facts.json']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Heat Wave \(1995\) in radarr: stays for now, and goes in the first run after /);
  });

  it.each([
    ['an unknown command', ['plann']],
    ['an unknown option', ['plan', '--fact', 'facts.json']],
    ['an option without its value', ['plan', '--facts']],
    ['a query that is missing', ['explain', '--facts', 'facts.json']],
    ['a wrong time', ['plan', '--facts', 'facts.json', '--now', 'noon']],
    ['a file that is not there', ['plan', '--facts', 'none.json']],
    ['a folder for a file', ['plan', '--facts', '.']],
    ['an empty file', ['plan', '--facts', 'empty.json']],
    ['another kind of JSON', ['plan', '--facts', 'list.json']],
    ['half a file', ['plan', '--facts', 'broken.json']],
    ['a binary file', ['plan', '--facts', 'binary.json']],
    ['broken YAML', ['plan', '--facts', 'facts.json', '--config', 'broken.yaml']],
    ['a misspelled setting', ['plan', '--facts', 'facts.json', '--config', 'typo.yaml']],
    ['a folder for the configuration', ['plan', '--facts', 'facts.json', '--config', '.']],
    ['a place that cannot be written', ['plan', '--facts', 'facts.json', '--out', 'no/such/folder']],
    ['a query that fits nothing', ['explain', 'zodiac', '--facts', 'facts.json']],
  ])('answers %s with one line and exit code 2', (_, args) => {
    const { status, stdout, stderr } = run(node, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]{10,}\n$/);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  });

  it.skipIf(!existsSync('/dev/full'))('says that the result could not be written, with exit code 1', () => {
    const file = run(node, ['plan', '--facts', 'facts.json', '--out', '/dev/full']);
    expect(file).toEqual({ status: 1, stdout: '', stderr: '--out: cannot write /dev/full (ENOSPC)\n' });
  });

  // Help does not go by the process's streams, a result does.
  it.skipIf(!existsSync('/dev/full')).each([
    ['a result', ['plan', '--facts', 'facts.json']],
    ['help', ['--help']],
  ])('says that %s could not be written to standard output', (_, args) => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(node, [bundle, ...args], {
      cwd: folder,
      env: ENVIRONMENT,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'standard output: cannot write the result (ENOSPC); it is incomplete\n',
    });
  });

  it.each([
    ['a result', 'plan --facts facts.json'],
    ['help', '--help'],
  ])('minds no reader of %s that went away', (_, args) => {
    // Closed before the program begins.
    const script = `{ sleep 0.2; "$0" "$1" ${args}; echo "ended with $?" >&2; } | exec true`;
    const { stderr } = spawnSync('sh', ['-c', script, node, bundle], {
      cwd: folder,
      env: { ...ENVIRONMENT, PATH: process.env['PATH'] },
      encoding: 'utf8',
    });
    expect(stderr).toBe('ended with 0\n');
  });

  it.each([
    ['DRY_RUN', 'maybe'],
    ['GRACE_PERIOD_DAYS', ''],
    ['TZ', 'Mars/Olympus'],
  ])('answers %s=%j with one line and exit code 2', (name, value) => {
    const { status, stderr } = run(node, ['plan', '--facts', 'facts.json'], {
      ...ENVIRONMENT,
      [name]: value,
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^environment ${name}: [^\\n]+\\n$`));
  });
});
