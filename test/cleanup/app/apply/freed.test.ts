import { describe, expect, it } from 'vitest';
import { freedBy, recycleBinOf } from '../../../../cleanup/app/apply/freed.ts';
import type { TorrentHash } from '../../../../cleanup/domain/facts/ids.ts';
import { aLibrary, aMovieFile, aSource, instance } from '../../../support/facts.ts';

const hash = (digit: string) => digit.repeat(40) as TorrentHash;
const TORRENT = { hash: hash('a'), name: 'Solaris.1972' };
const OTHER = { hash: hash('b'), name: 'Solaris.1972.cross-seed' };

describe('freedBy', () => {
  const file = aMovieFile({ sizeBytes: 100 });
  const held = { torrents: [TORRENT], linkCount: 2 } as const;
  const heldTwice = { torrents: [TORRENT, OTHER], linkCount: 3 } as const;
  const none = new Set<TorrentHash>();
  const gone = new Set([hash('a')]);
  const both = new Set([hash('a'), hash('b')]);

  it.each([
    ['a file alone', {}, none, 100, []],
    ['a file alone beside a copied torrent', { torrents: [TORRENT] }, none, 100, []],
    ['a file alone, torrents unknown', { torrents: 'unknown' }, none, 100, []],
    ['a file in a torrent', held, none, 0, ['torrent']],
    ['a file in a torrent that went', held, gone, 100, []],
    ['a file in two torrents of which one went', heldTwice, gone, 0, ['torrent']],
    ['a file in two torrents that went', heldTwice, both, 100, []],
    ['a file with one more link', { ...held, linkCount: 3 }, gone, 0, ['hard-link']],
    ['a file with a link that is no torrent', { linkCount: 2 }, none, 0, ['hard-link']],
    [
      'a file with a link of which torrents are unknown',
      { linkCount: 2, torrents: 'unknown' },
      none,
      'unknown',
      [],
    ],
    ['a file with links nobody counted', { linkCount: 'unknown' }, none, 100, []],
    [
      'a file in a torrent with links nobody counted',
      { ...held, linkCount: 'unknown' },
      none,
      0,
      ['torrent'],
    ],
    ['a file of a torrent that went, links nobody counted', { ...held, linkCount: 'unknown' }, gone, 100, []],
    ['a file of which nothing is known', { linkCount: 'unknown', torrents: 'unknown' }, none, 'unknown', []],
    ['a file of unknown size', { sizeBytes: 'unknown' }, none, 'unknown', []],
  ] as const)('%s', (_name, change, removed, freedBytes, heldBy) => {
    expect(freedBy([{ ...file, ...change }], 'none', removed)).toEqual({ freedBytes, heldBy });
  });

  it('frees nothing into a recycle bin, and nobody knows what without knowing of one', () => {
    expect(freedBy([file], { path: '/bin' }, none)).toEqual({ freedBytes: 0, heldBy: ['recycle-bin'] });
    expect(freedBy([file], 'unknown', none)).toEqual({ freedBytes: 'unknown', heldBy: [] });
  });

  it('sums files, names each holder once, and knows no sum with an unknown', () => {
    const inTorrent = { ...file, ...held };
    expect(freedBy([file, file, inTorrent, inTorrent], 'none', none)).toEqual({
      freedBytes: 200,
      heldBy: ['torrent'],
    });
    expect(freedBy([file, { ...file, sizeBytes: 'unknown' }], 'none', none)).toEqual({
      freedBytes: 'unknown',
      heldBy: [],
    });
  });
});

describe('recycleBinOf', () => {
  it('knows the recycle bin of an instance by its name and kind', () => {
    const { sources } = aLibrary();
    expect(recycleBinOf(sources, instance('radarr'))).toEqual({ path: '/data/recycle' });
    expect(recycleBinOf(sources, instance('jellyfin'))).toBe('unknown');
    expect(recycleBinOf(sources, instance('other'))).toBe('unknown');
  });

  it('does not take the bin of one instance for that of another', () => {
    const sources = [
      aSource({ name: 'radarr', recycleBin: 'none' }),
      aSource({ name: 'radarr-4k' }),
      aSource({ kind: 'sonarr', name: 'sonarr', recycleBin: 'unknown' }),
      aSource({ kind: 'jellyfin', name: 'sonarr-4k' }),
      aSource({ kind: 'sonarr', name: 'sonarr-4k', recycleBin: { path: '/4k' } }),
    ];
    const bins = sources.map(({ name }) => recycleBinOf(sources, instance(name)));
    expect(bins).toEqual(['none', { path: '/data/recycle' }, 'unknown', { path: '/4k' }, { path: '/4k' }]);
  });
});
