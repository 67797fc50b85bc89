import { describe, expect, it } from 'vitest';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import {
  aMovie,
  aMovieFile,
  anEpisode,
  anEpisodeFile,
  aSeries,
  episodeFileId,
  episodeId,
} from '../../../support/facts.ts';
import { Household } from '../../../support/world/applying.ts';
import { aTorrent, filesOf, hash, stays, TORRENT, unproven } from '../../../support/world/some-torrents.ts';

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
