import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibraryDisk } from '../../../../cleanup/adapters/disk/open-library-disk.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
  await mkdir(join(folder, 'media'));
  await writeFile(join(folder, 'media', 'one.mkv'), '1');
  await writeFile(join(folder, 'media', 'two.mkv'), '2');
  await link(join(folder, 'media', 'two.mkv'), join(folder, 'seeding.mkv'));
  await symlink(join(folder, 'seeding.mkv'), join(folder, 'media', 'link.mkv'));
  await symlink(folder, join(folder, 'media', 'out'));
});
afterEach(async () => await rm(folder, { recursive: true }));

describe('openLibraryDisk', () => {
  it.each([
    ['a file of its own', '/data/media/one.mkv', 1],
    ['a file that a torrent holds too', '/data/media/two.mkv', 2],
    ['a file that is not there', '/data/media/three.mkv', 'unknown'],
    ['a folder', '/data/media', 'unknown'],
    ['a symbolic link', '/data/media/link.mkv', 'unknown'],
    ['a path that a link leads out of the root', '/data/media/out/seeding.mkv', 'unknown'],
    ['a path that climbs out of the root', '/data/media/../seeding.mkv', 'unknown'],
    ['a path beside the root', '/data/media2/one.mkv', 'unknown'],
    ['a relative path', 'data/media/one.mkv', 'unknown'],
    ['no path', '', 'unknown'],
  ])('counts the links of %s', async (_name, path, links) => {
    const disk = openLibraryDisk([{ path: '/data/media', mountedAt: join(folder, 'media') }]);

    expect(await disk.linkCount(path)).toBe(links);
  });

  it('knows nothing without a root, or when the root is not mounted', async () => {
    const path = join(folder, 'media', 'one.mkv');

    expect(await openLibraryDisk([]).linkCount(path)).toBe('unknown');
    expect(await openLibraryDisk([{ path: folder, mountedAt: '/nowhere' }]).linkCount(path)).toBe('unknown');
    expect(await openLibraryDisk([{ path: folder }]).linkCount(path)).toBe(1);
  });

  it('says unknown of a mount that does not answer, and does not ask it again', async () => {
    let looks = 0;
    const look = () => {
      looks += 1;
      return looks === 1 ? Promise.resolve(1) : new Promise<never>(() => undefined);
    };
    const disk = openLibraryDisk([{ path: '/data' }], { look, limitMs: 1 });
    const all = ['/data/a', '/data/b', '/data/c'].map((path) => disk.linkCount(path));
    expect(await Promise.all(all)).toEqual([1, 'unknown', 'unknown']);
    expect(looks).toBe(2);
  });
});
