import { describe, expect, it } from 'vitest';
import { RemovedOfTorrents } from '../../../../cleanup/app/apply/removed-of-torrents.ts';
import { dealWithTorrents } from '../../../../cleanup/app/apply/torrents.ts';
import type { TorrentHash } from '../../../../cleanup/domain/facts/ids.ts';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisode,
  anEpisodeFile,
  aSeries,
  episodeFileId,
  episodeId,
} from '../../../support/facts.ts';
import { Household } from '../../../support/world/applying.ts';
import { FakeServers, type FakeTorrent } from '../../../support/world/fake-servers.ts';

const hash = (digit: string) => digit.repeat(40) as TorrentHash;
const TORRENT = { hash: hash('a'), name: 'Solaris.1972' };

/** Files of a torrent, each of its own size: the first has 1 byte, the second 2. */
const filesOf = (...paths: readonly string[]) => paths.map((path, index) => ({ path, sizeBytes: index + 1 }));

const aTorrent = (overrides: Partial<FakeTorrent> = {}): FakeTorrent => ({
  ...TORRENT,
  ids: [hash('a')],
  finished: true,
  goalMet: true,
  contentPath: '/downloads/Solaris.1972',
  files: filesOf('/downloads/Solaris.1972/solaris.mkv', '/downloads/Solaris.1972/solaris.nfo'),
  ...overrides,
});

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

const unproven = (proven: string, path: string) =>
  `${proven} videos are proven to be files that were removed, ${path} is not`;

const stays = (why: string) => [
  `torrent Solaris.1972 stays (${why}); it would be imported again if the title were added anew`,
];

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

describe('applyPlan, torrents', () => {
  const withTorrent = () => {
    const house = new Household({
      movies: [aMovie({ file: aMovieFile({ torrents: [TORRENT], linkCount: 2 }) })],
      series: [],
    });
    // What was imported is linked: it has the size of the torrent's video.
    const files = [{ path: '/d/solaris.mkv', sizeBytes: 1_000_000_000 }];
    house.servers.torrents = [aTorrent({ files })];
    return house;
  };

  it('deals with the torrent before the entry goes, as a step of the journal', async () => {
    const house = withTorrent();
    const { outcomes } = await house.apply();
    expect(outcomes).toMatchObject([{ freedBytes: 1_000_000_000, heldBy: [] }]);
    expect(house.servers.torrents).toEqual([]);
    const { writes } = house.store;
    expect(writes.indexOf('after remove-torrents')).toBeLessThan(writes.indexOf('before remove-entry'));
    expect(writes).toContain('before remove-torrents');
  });

  it('names it where torrents are only reported, and frees nothing', async () => {
    const house = withTorrent();
    const { torrents: _torrents, ...removers } = house.servers.removers;
    const { outcomes } = await house.apply(house.plan, { removers });
    expect(outcomes).toMatchObject([{ freedBytes: 0, heldBy: ['torrent'] }]);
    expect(outcomes[0]).toHaveProperty('notes', [...stays('torrents are not removed'), expect.any(String)]);
    expect(house.servers.torrents).toHaveLength(1);
    expect(house.servers.calls.some((call) => call.startsWith('qbittorrent'))).toBe(false);
    expect(house.store.writes).not.toContain('before remove-torrents');
  });

  it('removes none once the run was told to stop, and tells of each', async () => {
    const house = withTorrent();
    house.store.around = (write) => {
      if (write === 'after verify-deleted') house.controller.abort();
    };
    const { outcomes } = await house.apply();
    expect(outcomes).toMatchObject([{ kind: 'removed', freedBytes: 0, heldBy: ['torrent'] }]);
    expect(outcomes[0]).toHaveProperty('notes', [...stays('torrents are not removed'), expect.any(String)]);
    expect(house.servers.torrents).toHaveLength(1);
    expect(house.store.writes).not.toContain('before remove-torrents');
  });

  it('removes none that could not be written down first, and says so', async () => {
    const house = withTorrent();
    house.store.around = (write) => {
      if (write === 'before remove-torrents') throw new StateFailure('no space is left');
    };
    const { outcomes } = await house.apply();
    expect(outcomes[0]).toHaveProperty('notes', [
      'its torrents stay: no space is left',
      'its entry stays until the next run',
    ]);
    expect(outcomes).toMatchObject([{ kind: 'removed', freedBytes: 0, heldBy: ['torrent'] }]);
    expect(house.servers.torrents).toHaveLength(1);
  });

  it('says when nobody knows which torrents there are', async () => {
    const house = new Household({
      movies: [aMovie({ file: aMovieFile({ torrents: 'unknown' }) })],
      series: [],
    });
    const { outcomes } = await house.apply();
    expect(outcomes[0]).toHaveProperty('notes', [
      'which torrents hold its data is not known',
      expect.any(String),
    ]);
    expect(house.servers.calls.some((call) => call.startsWith('qbittorrent'))).toBe(false);
  });

  it('says so of one file among others, and deals with what is known of them', async () => {
    const files = [1101, 1102].map((id, index) =>
      anEpisodeFile({
        id: episodeFileId(id),
        episodes: [episodeId(101 + index)],
        torrents: index === 0 ? 'unknown' : [TORRENT],
      }),
    );
    const house = new Household({ movies: [], series: [aSeries({ files })] });
    house.servers.torrents = [aTorrent()];
    const { outcomes } = await house.apply();
    const notes = expect.arrayContaining(['which torrents hold its data is not known']);
    expect(outcomes[0]).toHaveProperty('notes', notes);
    expect(house.servers.calls).toContain(`qbittorrent.files ${hash('a')}`);
  });

  it('removes a season pack with the last of its files only', async () => {
    const episodes = [anEpisode(), anEpisode({ season: 2 })];
    const files = [1101, 1201].map((id, index) =>
      anEpisodeFile({
        id: episodeFileId(id),
        episodes: [episodeId(index === 0 ? 101 : 201)],
        torrents: [TORRENT],
        linkCount: 2,
        sizeBytes: index + 1,
      }),
    );
    const house = new Household({ movies: [], series: [aSeries({ episodes, files })] });
    house.servers.torrents = [aTorrent({ files: filesOf('/d/a.mkv', '/d/b.mkv') })];
    const { outcomes } = await house.apply();
    expect(outcomes.map((outcome) => outcome.kind === 'removed' && outcome.heldBy)).toEqual([
      ['torrent'],
      [],
      [],
    ]);
    expect(outcomes[0]).toHaveProperty('notes', stays(unproven('1 of its 2', '/d/b.mkv')));
    expect(house.servers.torrents).toEqual([]);
  });
});
