import { describe, expect, it } from 'vitest';
import { RemovedOfTorrents } from '../../../../cleanup/app/apply/removed-of-torrents.ts';
import { dealWithTorrents } from '../../../../cleanup/app/apply/torrents.ts';
import { aLibrary } from '../../../support/facts.ts';
import { FakeServers, type FakeTorrent } from '../../../support/world/fake-servers.ts';
import { aTorrent, filesOf, hash, stays, TORRENT, unproven } from '../../../support/world/some-torrents.ts';

async function deal(
  torrents: readonly FakeTorrent[],
  /** Sizes of removed files that came from it. */
  removed: readonly (number | 'unknown')[] = [1],
  fault: FakeServers['fault'] = () => undefined,
) {
  const servers = new FakeServers(aLibrary());
  servers.torrents = torrents;
  servers.fault = fault;
  const { downloads } = servers.readers;
  if (downloads === undefined) throw new Error('no download client');
  const removedFiles = new RemovedOfTorrents();
  removed.forEach((sizeBytes, index) => {
    removedFiles.add('radarr', { path: `/${index}`, sizeBytes, torrents: [TORRENT] });
  });
  const result = await dealWithTorrents([TORRENT], {
    downloads,
    remover: servers.removers.torrents,
    removedFiles,
  });
  return { ...result, left: servers.torrents.map(({ name }) => name), calls: servers.calls };
}

describe('dealWithTorrents (hazards 15, 16, 59)', () => {
  it('removes one that has done its part, by its hash', async () => {
    const { removed, notes, left, calls } = await deal([
      aTorrent(),
      aTorrent({ hash: hash('b'), contentPath: '/downloads/Solaris.1972.Extras' }),
    ]);
    expect([...removed]).toEqual([hash('a')]);
    expect(notes).toEqual([]);
    expect(left).toHaveLength(1);
    expect(calls.filter((call) => call.includes('remove'))).toEqual([`qbittorrent.remove ${hash('a')}`]);
  });

  it('does not take one video that two instances imported for two', async () => {
    const servers = new FakeServers(aLibrary());
    const files = filesOf('/downloads/a.mkv', '/downloads/b.mkv').map((one) => ({ ...one, sizeBytes: 1 }));
    servers.torrents = [aTorrent({ files })];
    const { downloads } = servers.readers;
    const removedFiles = new RemovedOfTorrents();
    const film = { sizeBytes: 1, torrents: [TORRENT] };
    removedFiles.add('radarr', { ...film, path: '/movies/a.mkv' });
    removedFiles.add('radarr-4k', { ...film, path: '/movies-4k/a.mkv' });
    const { notes } = await dealWithTorrents([TORRENT], {
      ...(downloads && { downloads }),
      remover: servers.removers.torrents,
      removedFiles,
    });
    expect(notes).toEqual(stays(unproven('1 of its 2', '/downloads/b.mkv')));
    expect(servers.torrents).toHaveLength(1);
  });

  it.each([
    ['it is not finished', { finished: false }],
    ['its seeding goal is not met', { goalMet: false }],
    ['it has no seeding goal', { goalMet: 'unknown' }],
    ['no video is seen in it', { files: filesOf('/downloads/a.rar', '/downloads/a.nfo') }],
    [unproven('1 of its 2', '/downloads/b.MP4'), { files: filesOf('/downloads/a.mkv', '/downloads/b.MP4') }],
    ['no video is seen in it', { files: [] }],
  ] as const)('leaves it: %s', async (why, change) => {
    const { removed, notes, left } = await deal([aTorrent(change)]);
    expect(removed.size).toBe(0);
    expect(notes).toEqual(stays(why));
    expect(left).toHaveLength(1);
  });

  it.each([
    '/downloads/Solaris.1972',
    '/downloads/Solaris.1972/',
    '/downloads//',
    '/downloads/Solaris.1972/solaris.mkv',
    '/downloads',
    '\\downloads\\Solaris.1972',
  ])('leaves it while another torrent has data at %s', async (contentPath) => {
    const { notes } = await deal([
      aTorrent(),
      aTorrent({ hash: hash('b'), name: 'cross-seed', contentPath }),
    ]);
    expect(notes).toEqual(stays('torrent cross-seed has the same data'));
  });

  it('does not count samples, which are never imported', async () => {
    const files = filesOf('/d/solaris.mkv', '/d/Sample/solaris.mkv', '/d/solaris-sample.mkv');
    expect((await deal([aTorrent({ files })])).removed.size).toBe(1);
    const named = filesOf('/d/Samples of Life.mkv', '/d/b.mkv');
    expect((await deal([aTorrent({ files: named })])).removed.size).toBe(0);
  });

  it.each([
    ['each video is a file that was removed', [2, 1], 1],
    ['none was', [], 0],
    ['one was', [1], 0],
    ['as many files of it were, and one of them is another', [1, 3], 0],
    ['a file changed after its import', [1, 2.5], 0],
    ['two files are of the size of one video', [1, 1], 0],
    ['the size of a file is not known', [1, 'unknown'], 0],
    ['more was', [3, 2, 1], 1],
  ] as const)('removes a pack by what its videos are, not by their number: %s', async (_, sizes, gone) => {
    const files = filesOf('/d/a.mkv', '/d/b.mkv');
    expect((await deal([aTorrent({ files })], sizes)).removed.size).toBe(gone);
  });

  it('does not take a file for a video that came from another torrent, or of which that is not known', async () => {
    for (const torrents of ['unknown', [], [{ hash: hash('b'), name: 'other' }]] as const) {
      const removedFiles = new RemovedOfTorrents();
      removedFiles.add('radarr', { path: '/a.mkv', sizeBytes: 1, torrents });
      expect(removedFiles.unproven(hash('a'), filesOf('/d/a.mkv'))).toHaveLength(1);
    }
  });

  it('takes one that is not there any more for gone', async () => {
    const { removed, notes, calls } = await deal([]);
    expect(removed.size).toBe(1);
    expect(notes).toEqual([]);
    expect(calls).toEqual(['qbittorrent.torrents']);
  });

  it.each([
    ['refused', 0, true],
    ['late', 0, true],
    ['lost', 1, false],
  ] as const)('looks after an answer that was %s, and asks once', async (fault, gone, noted) => {
    const { removed, notes, calls } = await deal([aTorrent()], [1], (call) =>
      call.includes('remove') ? fault : undefined,
    );
    expect(removed.size).toBe(gone);
    expect(notes).toHaveLength(noted ? 1 : 0);
    expect(calls.filter((call) => call.includes('remove'))).toHaveLength(1);
  });

  it('is sure of the right one where there are others, and looks again only after a lost answer', async () => {
    const other = aTorrent({
      hash: hash('b'),
      name: 'other',
      contentPath: '/downloads/other',
      finished: false,
    });
    const lost = await deal([other, aTorrent()], [1], (call) =>
      call.includes('remove') ? 'lost' : undefined,
    );
    expect([...lost.removed]).toEqual([hash('a')]);
    expect(lost.left).toEqual(['other']);
    const refused = await deal([aTorrent()], [1], (call) =>
      call.includes('remove') ? 'refused' : undefined,
    );
    expect(refused.calls.filter((call) => call === 'qbittorrent.torrents')).toHaveLength(1);
  });

  it('leaves one of which nothing was removed, and all where no download client is asked', async () => {
    const servers = new FakeServers(aLibrary());
    servers.torrents = [aTorrent()];
    const remover = servers.removers.torrents;
    const { downloads } = servers.readers;
    const removedFiles = new RemovedOfTorrents();
    removedFiles.add('radarr', { path: '/0', sizeBytes: 1, torrents: [TORRENT] });
    const nothing = await dealWithTorrents([TORRENT], {
      ...(downloads && { downloads }),
      remover,
      removedFiles: new RemovedOfTorrents(),
    });
    expect(nothing.notes).toEqual(stays(unproven('0 of its 1', '/downloads/Solaris.1972/solaris.mkv')));
    const blind = await dealWithTorrents([TORRENT], { remover, removedFiles });
    expect(blind.notes).toEqual(stays('torrents are not removed'));
    expect(servers.torrents).toHaveLength(1);
  });

  it('lets a fault of the program through', async () => {
    const fault = new TypeError('no function');
    await expect(deal([aTorrent()], [1], () => fault)).rejects.toBe(fault);
    await expect(
      deal([aTorrent()], [1], (call) => (call.includes('remove') ? fault : undefined)),
    ).rejects.toBe(fault);
  });
});
