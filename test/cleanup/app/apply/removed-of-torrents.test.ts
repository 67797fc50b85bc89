import { describe, expect, it } from 'vitest';
import { RemovedOfTorrents } from '../../../../cleanup/app/apply/removed-of-torrents.ts';
import { hash, TORRENT } from '../../../support/world/some-torrents.ts';

type Removed = readonly [instance: string, sizeBytes: number | 'unknown'];

/** Sizes of the torrent's videos that are not proven to be among these removed files. */
function left(removed: readonly Removed[], videos: readonly number[], of = TORRENT.hash) {
  const files = new RemovedOfTorrents();
  removed.forEach(([instance, sizeBytes], index) => {
    files.add(instance, { path: `/${index}`, sizeBytes, torrents: [TORRENT] });
  });
  const found = files.unproven(
    of,
    videos.map((sizeBytes) => ({ path: 'in the torrent', sizeBytes })),
  );
  return found.map(({ sizeBytes }) => sizeBytes);
}

describe('RemovedOfTorrents', () => {
  it('takes a removed file of the same size for one video, whatever the order', () => {
    expect(left([['radarr', 5]], [5])).toEqual([]);
    expect(
      left(
        [
          ['sonarr', 7],
          ['sonarr', 5],
        ],
        [4, 5, 7],
      ),
    ).toEqual([4]);
  });

  it('needs a file of its own for each video', () => {
    expect(left([['sonarr', 5]], [5, 5])).toEqual([5]);
  });

  it('proves nothing of another torrent, and nothing without any file', () => {
    expect(left([['radarr', 5]], [5], hash('b'))).toEqual([5]);
    expect(left([], [5, 6])).toEqual([5, 6]);
  });

  it('never adds up what two instances removed of one video', () => {
    const one: readonly Removed[] = [
      ['radarr', 5],
      ['radarr-4k', 5],
    ];

    expect(left(one, [5, 5])).toEqual([5]);
    expect(left([...one, ['radarr-4k', 6]], [5, 6])).toEqual([]);
    expect(left([['radarr-4k', 6], ['radarr-4k', 5], ...one], [5, 6])).toEqual([]);
  });

  it('proves nothing by a file of unknown size, or of which nobody knows where it came from', () => {
    expect(left([['radarr', 'unknown']], [5])).toEqual([5]);
    const files = new RemovedOfTorrents();
    files.add('radarr', { path: '/', sizeBytes: 5, torrents: 'unknown' });

    expect(files.unproven(TORRENT.hash, [{ path: '/v', sizeBytes: 5 }])).toHaveLength(1);
  });
});
