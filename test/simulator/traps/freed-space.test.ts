import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { askQbittorrent, askRadarr } from '../support/ask.ts';
import { running } from '../support/running.ts';

const DAY_MS = 86_400_000;
const FILE = '/data/media/movies/Heat (2000)/Heat (2000).mkv';
const size = 5_000_000_000;

describe('trap 9: deleting a file need not free any space', () => {
  it('frees the bytes of a file that has no other name', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', size }));

    await askRadarr(sim, '/moviefile/1', { method: 'DELETE' });

    expect(sim.disk.freedBytes).toBe(size);
  });

  it('frees nothing while the torrent has a hard link of it, and all when that goes', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', size, torrent: 'a'.repeat(40) }));
    expect(sim.disk.stat(FILE)?.links).toBe(2);

    await askRadarr(sim, '/moviefile/1', { method: 'DELETE' });
    expect(sim.disk.freedBytes).toBe(0);
    await askQbittorrent(sim, '/torrents/delete', { form: { hashes: 'a'.repeat(40), deleteFiles: 'true' } });
    sim.clock.advance(1000);

    expect(sim.disk.freedBytes).toBe(size);
  });

  it('frees the bytes at once when the torrent has a copy of its own', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', size, torrent: true, copied: true }));

    await askRadarr(sim, '/moviefile/1', { method: 'DELETE' });

    expect(sim.disk.freedBytes).toBe(size);
  });

  it('frees nothing by a move to the recycle bin until that is cleaned', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', size }));
    sim.radarr.state.arr.settings.change('mediamanagement', {
      recycleBin: '/data/bin',
      recycleBinCleanupDays: 7,
    });

    await askRadarr(sim, '/moviefile/1', { method: 'DELETE' });
    expect(sim.disk.freedBytes).toBe(0);
    expect(sim.disk.names('/data/bin')).toEqual(['Heat (2000).mkv']);
    sim.clock.advance(8 * DAY_MS);
    await askRadarr(sim, '/command', { json: { name: 'CleanUpRecycleBin' } });
    sim.clock.advance(2000);

    expect(sim.disk.freedBytes).toBe(size);
  });
});
