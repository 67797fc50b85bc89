import { describe, expect, it } from 'vitest';
import { localPathOf, mountOf } from '../../../../setup/domain/doctor/paths.ts';

describe('mountOf', () => {
  it.each([
    ['/data/media', ['/', '/data', '/data/media'], '/data/media'],
    ['/data/mediathek', ['/', '/data', '/data/media'], '/data'],
    ['/data', ['/data'], '/data'],
    ['/other', ['/data'], undefined],
    ['/other', ['/'], '/'],
  ])('%s among %o is %s', (path, mounts, expected) => {
    expect(mountOf(path, mounts)).toBe(expected);
  });
});

describe('localPathOf', () => {
  const mappings = [
    { host: 'qbittorrent', remotePath: '/downloads/', localPath: '/data/torrents/' },
    { host: 'another', remotePath: '/data/', localPath: '/mnt/' },
  ];

  it.each([
    ['/downloads', '/data/torrents'],
    ['/downloads/movies', '/data/torrents/movies'],
    ['/downloads-2', '/downloads-2'],
    ['/data/torrents', '/data/torrents'],
  ])('looks for %s at %s', (path, expected) => {
    expect(localPathOf(path, 'qbittorrent', mappings)).toBe(expected);
  });
});
