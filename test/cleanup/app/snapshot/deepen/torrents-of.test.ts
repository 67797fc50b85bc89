import { describe, expect, it } from 'vitest';
import {
  downloadsOf,
  indexTorrents,
  torrentsOf,
} from '../../../../../cleanup/app/snapshot/deepen/torrents-of.ts';
import type { TorrentHash } from '../../../../../cleanup/domain/facts/ids.ts';
import type { TorrentReading } from '../../../../../cleanup/ports/downloads.ts';
import type { ImportReading } from '../../../../../cleanup/ports/managers.ts';

function aTorrent(id: string, contentPath: string, more: readonly string[] = []): TorrentReading {
  const hash = id as TorrentHash;
  return { hash, ids: [id, ...more], name: `Torrent ${id}`, finished: true, goalMet: true, contentPath };
}

const SEEDS = [aTorrent('aa', '/t/film', ['AA2']), aTorrent('bb', '/t/film'), aTorrent('cc', '/t/other')];

/** Hashes of the torrents of file 10, where the history of imports is this. */
function torrents(...imports: readonly Omit<ImportReading<string>, 'of' | 'at'>[]) {
  const downloads = downloadsOf({
    imports: imports.map((one) => ({ of: 'a', at: 1, ...one })),
    upgrades: [],
  });
  return torrentsOf(10, downloads, indexTorrents(SEEDS))?.map(({ hash }) => hash);
}

describe('torrentsOf', () => {
  it('are the one that the file was imported from, by any of its ids, and those of the same data', () => {
    expect(torrents({ file: 10, download: 'aa' })).toEqual(['aa', 'bb']);
    expect(torrents({ file: 10, download: 'Aa2' })).toEqual(['aa', 'bb']);
    expect(torrents({ file: 10, download: 'cc' })).toEqual(['cc']);
  });

  it('are none where the download is no torrent any more', () => {
    expect(torrents({ file: 10, download: 'gone' })).toEqual([]);
  });

  it('are unknown of a file that came by hand, or whose import is not told', () => {
    expect(torrents({ file: 10 })).toBeUndefined();
    expect(torrents({ download: 'aa' })).toBeUndefined();
    expect(torrents({ file: 11, download: 'aa' })).toBeUndefined();
  });

  it('tell hash and name, and nothing else', () => {
    const index = indexTorrents(SEEDS);
    expect(torrentsOf(10, new Map([[10, 'cc']]), index)).toEqual([{ hash: 'cc', name: 'Torrent cc' }]);
  });
});
