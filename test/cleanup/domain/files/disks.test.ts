import { describe, expect, it } from 'vitest';
import type { RootFolderFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { diskFinder, disksOf, folderName } from '../../../../cleanup/domain/files/disks.ts';
import { instance } from '../../../support/facts.ts';

function folder(path: string, freeBytes: number | 'unknown', more: Partial<RootFolderFacts> = {}) {
  return { instance: instance('radarr'), path, freeBytes, ...more };
}

/** The paths of each disk, and what is free on it. */
function disksIn(...folders: readonly RootFolderFacts[]) {
  const { disks, unknown } = disksOf(folders);
  const found = disks.map(({ folders: own, freeBytes }) => [own.map(({ path }) => path), freeBytes]);
  return { found, unknown };
}

describe('disksOf', () => {
  it('knows of nothing what is free where nothing was read', () => {
    expect(disksOf(undefined)).toEqual({ disks: [], unknown: ['all root folders'] });
  });

  it('names the folders of which it is not known what is free, and takes nothing free for a number', () => {
    const { path: _, ...nameless } = folder('', 'unknown');
    expect(disksIn(folder('/a', 0), folder('/b', 'unknown'), folder('/c', -1), nameless)).toEqual({
      found: [[['/a'], 0]],
      unknown: expect.arrayContaining(['radarr /b', 'radarr /c', 'radarr (its root folders)']),
    });
  });

  it('takes folders for one disk where nearly as much is free, and says the most that one of them says', () => {
    expect(disksIn(folder('/b', 1000), folder('/a', 950)).found).toEqual([[['/a', '/b'], 1000]]);
    expect(disksIn(folder('/b', 1000), folder('/a', 949)).found).toEqual([
      [['/a'], 949],
      [['/b'], 1000],
    ]);
  });

  it('takes them for one as soon as one folder of a disk is near', () => {
    expect(disksIn(folder('/a', 910), folder('/b', 955), folder('/c', 1000)).found).toEqual([
      [['/a', '/b', '/c'], 1000],
    ]);
  });

  it('takes mounts of one path and size for one disk, whatever they say', () => {
    const disk = { mount: '/data', totalBytes: 5000 };
    const merged = disksIn(folder('/a', 10, { disk }), folder('/b', 1000, { disk })).found;
    expect(merged).toEqual([[['/a', '/b'], 1000]]);
    for (const other of [{ ...disk, mount: '/else' }, { ...disk, totalBytes: 6000 }, undefined]) {
      const two = folder('/b', 1000, other && { disk: other });
      expect(disksIn(folder('/a', 10, { disk }), two).found).toHaveLength(2);
    }
  });

  it('does not depend on the order of the folders', () => {
    const folders = [folder('/c', 500), folder('/a', 500), folder('/b', 500), folder('/d', 10)];
    const sorted = [
      [['/d'], 10],
      [['/a', '/b', '/c'], 500],
    ];
    expect(disksIn(...folders).found).toEqual(sorted);
    expect(disksIn(...folders.toReversed()).found).toEqual(sorted);
  });
});

describe('folderName', () => {
  it('is the instance and the path', () => {
    expect(folderName(folder('/data/movies', 1))).toBe('radarr /data/movies');
  });
});

describe('diskFinder', () => {
  const { disks } = disksOf([
    folder('/data', 10),
    folder('/data/films//', 1000),
    folder('D:\\films', 100_000),
    { ...folder('/data/films', 1_000_000), instance: instance('radarr-4k') },
  ]);
  const freeAt = (path: string, of = 'radarr') => diskFinder(disks)(of, path)?.freeBytes;

  it.each([
    ['/data/films/Heat/Heat.mkv', 1000],
    ['/data/films2/Heat.mkv', 10],
    ['/data/Heat.mkv', 10],
    ['D:/films/Heat.mkv', 100_000],
    ['D:\\films\\Heat\\Heat.mkv', 100_000],
    ['/elsewhere/Heat.mkv', undefined],
    ['/databank/Heat.mkv', undefined],
  ])('finds the disk of %s in the innermost root folder', (path, free) => {
    expect(freeAt(path)).toBe(free);
  });

  it('looks among the root folders of the instance only', () => {
    expect(freeAt('/data/films/Heat.mkv', 'radarr-4k')).toBe(1_000_000);
    expect(freeAt('/data/films/Heat.mkv', 'sonarr')).toBeUndefined();
  });
});
