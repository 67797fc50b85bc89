import { describe, expect, it } from 'vitest';
import { freedBy, recycleBinOf } from '../../../../cleanup/app/apply/freed.ts';
import type { TorrentHash } from '../../../../cleanup/domain/facts/ids.ts';
import { aLibrary, aMovieFile, instance } from '../../../support/facts.ts';

const hash = (digit: string) => digit.repeat(40) as TorrentHash;
const TORRENT = { hash: hash('a'), name: 'Solaris.1972' };

describe('freedBy', () => {
  const file = aMovieFile({ sizeBytes: 100 });
  const held = { torrents: [TORRENT], linkCount: 2 } as const;
  const none = new Set<TorrentHash>();
  const gone = new Set([hash('a')]);

  it.each([
    ['a file alone', {}, none, 100, []],
    ['a file alone beside a copied torrent', { torrents: [TORRENT] }, none, 100, []],
    ['a file alone, torrents unknown', { torrents: 'unknown' }, none, 100, []],
    ['a file in a torrent', held, none, 0, ['torrent']],
    ['a file in a torrent that went', held, gone, 100, []],
    ['a file with one more link', { ...held, linkCount: 3 }, gone, 0, ['hard-link']],
    ['a file with a link that is no torrent', { linkCount: 2 }, none, 0, ['hard-link']],
    ['a file with links nobody counted', { linkCount: 'unknown' }, none, 100, []],
    [
      'a file in a torrent with links nobody counted',
      { ...held, linkCount: 'unknown' },
      none,
      0,
      ['torrent'],
    ],
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

  it('knows the recycle bin of an instance by its name and kind', () => {
    const { sources } = aLibrary();
    expect(recycleBinOf(sources, instance('radarr'))).toEqual({ path: '/data/recycle' });
    expect(recycleBinOf(sources, instance('jellyfin'))).toBe('unknown');
    expect(recycleBinOf(sources, instance('other'))).toBe('unknown');
  });
});
