import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { askQbittorrent, askRadarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const shared = {
  category: 'radarr',
  savePath: '/data/torrents',
  files: [{ path: 'same.mkv', size: 10 }],
  addedAt: 0,
};

async function remove(sim: Simulator, hashes: string, deleteFiles = true): Promise<number> {
  const form = { hashes, deleteFiles: String(deleteFiles) };
  return (await askQbittorrent(sim, '/torrents/delete', { form })).status;
}

async function hashes(sim: Simulator): Promise<unknown[]> {
  return listOf(await askQbittorrent(sim, '/torrents/info')).map((torrent) => torrent['hash']);
}

describe('trap 10: deleting torrents', () => {
  it('deletes everything for the hash "all"', async () => {
    const sim = await running(
      aLibrary().movie({ title: 'Heat', torrent: A }).movie({ title: 'Alien', torrent: B }),
    );

    await remove(sim, 'all');
    sim.clock.advance(1000);

    expect(await hashes(sim)).toEqual([]);
  });

  it('answers success for a hash it does not have', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', torrent: A }));

    expect(await remove(sim, B)).toBe(200);
    sim.clock.advance(1000);
    expect(await hashes(sim)).toEqual([A]);
  });

  it('answers before the torrent is gone', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', torrent: A }));

    await remove(sim, A);

    expect(await hashes(sim)).toEqual([A]);
    sim.clock.advance(1000);
    expect(await hashes(sim)).toEqual([]);
  });

  it('takes the data away from a cross-seed that shares it', async () => {
    const sim = await running(
      aLibrary()
        .torrent({ ...shared, hash: A, name: 'One' })
        .torrent({ ...shared, hash: B, name: 'Other' }),
    );

    await remove(sim, A);
    sim.clock.advance(1000);

    const left = listOf(await askQbittorrent(sim, '/torrents/info'));
    expect(left).toMatchObject([{ hash: B, state: 'missingFiles' }]);
    expect(sim.disk.stat('/data/torrents/same.mkv')).toBeUndefined();
  });

  it('frees nothing when removed content goes to the trash', async () => {
    const sim = await running(aLibrary().torrent({ ...shared, hash: A, name: 'One' }));
    sim.qbittorrent.state.preferences['torrent_content_remove_option'] = 'MoveToTrash';

    await remove(sim, A);
    sim.clock.advance(1000);

    expect(sim.disk.stat('/data/torrents/same.mkv')).toBeUndefined();
    expect(sim.disk.freedBytes).toBe(0);
  });

  it('shows a hybrid torrent under its truncated v2 hash, while its v1 hash is another field', async () => {
    const sim = await running(aLibrary().torrent({ ...shared, hash: A, v1Hash: B, name: 'Hybrid' }));

    expect(listOf(await askQbittorrent(sim, '/torrents/info'))).toMatchObject([
      { hash: A, infohash_v1: B, infohash_v2: expect.stringMatching(/^a{40}[0-9a-f]{24}$/) },
    ]);
  });

  it('is named in upper case by Radarr', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', torrent: A }));

    const history = listOf(
      await askRadarr(sim, '/history/since?date=1970-01-01T00:00:00Z&eventType=grabbed'),
    );

    expect(history).toMatchObject([{ downloadId: A.toUpperCase() }]);
  });

  it.each([{ form: { hashes: A } }, { form: { deleteFiles: 'true' } }])(
    'answers 400 when a parameter is missing from $form',
    async ({ form }) => {
      const sim = await running(aLibrary());

      expect(
        (await askQbittorrent(sim, '/torrents/delete', { form: { ...form } as Record<string, string> }))
          .status,
      ).toBe(400);
    },
  );
});
