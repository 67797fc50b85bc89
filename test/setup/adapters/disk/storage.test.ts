import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '../../../../setup/adapters/disk/mounts.ts';
import { openStorage, type StorageOptions } from '../../../../setup/adapters/disk/open-storage.ts';
import { TRIAL_NAME } from '../../../../setup/adapters/disk/try-link.ts';

let root: string;
const folders = ['torrents', 'media/movies', 'closed'];
const [from, to] = ['/data/torrents', '/data/media/movies'];
const running = new AbortController().signal;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'storage-'));
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
});
afterEach(() => {
  chmodSync(join(root, 'closed'), 0o755);
  rmSync(root, { recursive: true });
});

const examine = async (
  question: { folders?: readonly string[]; links?: readonly { from: string; to: string }[] },
  options: StorageOptions & { readonly signal?: AbortSignal; readonly mounts?: readonly object[] } = {},
) =>
  await openStorage((options.mounts as never) ?? [{ path: '/data', mountedAt: root }], options).examine(
    { folders: [], links: [], ...question },
    options.signal ?? running,
  );

/** Everything in the folders, hidden files too. */
const left = () => readdirSync(root, { recursive: true }).map(String).toSorted();

describe('openStorage', () => {
  it('gives a file two names and takes both away', async () => {
    const before = left();

    expect((await examine({ links: [{ from, to }] })).trials).toEqual([
      { from, to, outcome: { kind: 'linked' } },
    ]);
    expect(left()).toEqual(before);
  });

  it('takes away what a killed run left behind, under either name', async () => {
    const before = left();
    for (const folder of ['torrents', 'media/movies']) writeFileSync(join(root, folder, TRIAL_NAME), '');

    expect((await examine({ links: [{ from, to }] })).trials[0]?.outcome).toEqual({ kind: 'linked' });
    expect(left()).toEqual(before);
  });

  it.each(['torrents', 'media/movies'])(
    'leaves alone what is no empty file in %s, and tries nothing',
    async (folder) => {
      writeFileSync(join(root, folder, TRIAL_NAME), 'of somebody');
      const before = left();

      expect((await examine({ links: [{ from, to }] })).trials[0]?.outcome).toEqual({
        kind: 'unknown',
        because: 'EEXIST',
      });
      expect(left()).toEqual(before);
      expect(statSync(join(root, folder, TRIAL_NAME)).size).toBe(11);
    },
  );

  it.runIf(process.getuid?.() !== 0)('leaves nothing behind where the second name is refused', async () => {
    chmodSync(join(root, 'closed'), 0o555);
    const before = left();
    const { trials, folders: seen } = await examine({
      folders: ['/data/closed'],
      links: [{ from, to: '/data/closed' }],
    });

    expect(trials[0]?.outcome).toEqual({ kind: 'unknown', because: 'EACCES' });
    expect(seen.get('/data/closed')).toMatchObject({ writable: false, mode: 0o555 });
    expect(left()).toEqual(before);
  });

  const shared = '/dev/shm';
  const elsewhere = () => {
    try {
      return statSync(shared).dev !== statSync(tmpdir()).dev;
    } catch {
      return false;
    }
  };
  it.runIf(elsewhere())('tells file systems apart, and makes no file to find out', async () => {
    const other = mkdtempSync(join(shared, 'storage-'));
    const mounts = [
      { path: '/data', mountedAt: root },
      { path: '/data/media', mountedAt: other },
    ];
    mkdirSync(join(other, 'movies'));

    expect((await examine({ links: [{ from, to }] }, { mounts })).trials[0]?.outcome).toEqual({
      kind: 'other-file-system',
    });
    expect(readdirSync(join(other, 'movies'))).toEqual([]);
    rmSync(other, { recursive: true });
  });

  it('tells who owns a folder, what is missing, and nothing of what is not mounted', async () => {
    const { folders: seen } = await examine({ folders: ['/data/torrents', '/data/none', '/elsewhere'] });

    expect(seen.get('/data/torrents')).toMatchObject({
      kind: 'seen',
      uid: statSync(root).uid,
      writable: true,
    });
    expect(seen.get('/data/none')).toEqual({ kind: 'missing' });
    expect(seen.has('/elsewhere')).toBe(false);
  });

  it('takes a mount that is not there for one that was left out', async () => {
    const mounts = [{ path: '/data', mountedAt: join(root, 'not-mounted') }];

    expect(await examine({ folders: ['/data/torrents'], links: [{ from, to }] }, { mounts })).toEqual({
      folders: new Map(),
      trials: [],
    });
  });

  it('gives up on a mount that does not answer, and on everything after it', async () => {
    const looked: string[] = [];
    const look = async (place: string) => {
      looked.push(place);
      return await new Promise<never>(() => {});
    };
    const { folders: seen, trials } = await examine(
      { folders: ['/data/torrents', '/data/media/movies'], links: [{ from, to }] },
      { look, limitMs: 20 },
    );

    expect([...seen.values(), trials[0]?.outcome].map((one) => one?.kind)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(looked).toHaveLength(1);
    expect(left().filter((name) => name.includes(TRIAL_NAME))).toEqual([]);
  });

  it('makes no file once the run is to end', async () => {
    const { trials } = await examine({ links: [{ from, to }] }, { signal: AbortSignal.abort() });

    expect(trials).toEqual([]);
  });
});

describe('placeOf', () => {
  it.each([
    ['/data/media', '/mnt/media'],
    ['/data', '/mnt'],
    ['/data/../etc', undefined],
    ['/database', undefined],
    ['data', undefined],
  ])('%s is at %s', (path, expected) => {
    expect(placeOf(path, [{ path: '/data', mountedAt: '/mnt' }])).toBe(expected);
  });
});
