import { describe, expect, it } from 'vitest';
import { Disk } from '../../../simulator/disk/disk.ts';

const aDisk = () =>
  new Disk([
    { path: '/data', totalBytes: 1000 },
    { path: '/other', totalBytes: 500 },
  ]);

describe('Disk', () => {
  it('frees a file when its last name goes', () => {
    const disk = aDisk();
    disk.addFile('/data/a', 10);
    disk.link('/data/a', '/data/b');

    expect(disk.stat('/data/b')?.links).toBe(2);
    expect(disk.removeFile('/data/a')).toBe(0);
    expect(disk.removeFile('/data/b')).toBe(10);
    expect(disk.freedBytes).toBe(10);
  });

  it('copies what is linked or moved to another mount', () => {
    const disk = aDisk();
    disk.addFile('/data/a', 10);

    disk.link('/data/a', '/other/a');

    expect(disk.stat('/data/a')?.links).toBe(1);
    expect(disk.mounts.usedBytes('/other')).toBe(10);
    disk.moveFile('/data/a', '/other/b');
    expect(disk.mounts.usedBytes('/data')).toBe(0);
  });

  it('keeps count of the free space of each mount', () => {
    const disk = aDisk();
    disk.addFile('/data/movies/a', 100);

    expect(disk.mounts.space()).toContainEqual({ path: '/data', freeBytes: 900, totalBytes: 1000 });
    disk.removeFolder('/data/movies');
    expect(disk.mounts.space()).toContainEqual({ path: '/data', freeBytes: 1000, totalBytes: 1000 });
  });

  it.each([
    { outage: 'empty', mountPoint: true },
    { outage: 'gone', mountPoint: false },
  ] as const)(
    'shows nothing of a lost mount; the mount point itself when it is $outage: $mountPoint',
    (row) => {
      const disk = aDisk();
      disk.addFile('/data/movies/a', 10);

      disk.loseMount('/data', row.outage);

      expect(disk.hasFolder('/data')).toBe(row.mountPoint);
      expect(disk.names('/data')).toEqual([]);
      expect(disk.stat('/data/movies/a')).toBeUndefined();
      expect(disk.removeFolder('/data/movies')).toBe(0);
      disk.restoreMount('/data');
      expect([...disk.filesBelow('/data')]).toEqual(['/data/movies/a']);
    },
  );

  it('removes a folder with all in it and frees what had no other name', () => {
    const disk = aDisk();
    disk.addFile('/data/movies/a', 10);
    disk.addFile('/data/movies/extras/b', 5);
    disk.link('/data/movies/a', '/data/torrents/a');

    expect(disk.removeFolder('/data/movies')).toBe(5);
    expect([...disk.filesBelow('/data')]).toEqual(['/data/torrents/a']);
    expect(disk.hasSubfolders('/data')).toBe(true);
  });

  it('does not delete what it is told to protect', () => {
    const disk = aDisk();
    disk.addFile('/data/a', 10);
    disk.protect('/data/a');

    expect(() => disk.removeFile('/data/a')).toThrow("access to the path '/data/a' is denied");
    expect(disk.stat('/data/a')).toBeDefined();
  });

  it('replaces a file that is written again', () => {
    const disk = aDisk();
    disk.addFile('/data/a', 10);
    disk.addFile('/data/a', 20);

    expect(disk.mounts.usedBytes('/data')).toBe(20);
  });
});
