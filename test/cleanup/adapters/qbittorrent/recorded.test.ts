import { describe, expect, it } from 'vitest';
import { openQbittorrent } from '../../../../cleanup/adapters/qbittorrent/open-qbittorrent.ts';
import { toTorrent } from '../../../../cleanup/adapters/qbittorrent/to-torrent.ts';
import { Torrent } from '../../../../clients/qbittorrent/resources.ts';
import { recordedServer } from '../support/recorded-server.ts';

describe('openQbittorrent', () => {
  it('reads which torrents there are after it knows the version: login and two calls', async () => {
    const { sent, ...server } = recordedServer('qbittorrent-4.5.2', ['apiVersion', 'torrents']);
    const client = openQbittorrent({ ...server, credentials: { username: 'admin', password: 'REDACTED' } });

    const [sintel, ...others] = await client.torrents();

    expect(sintel).toEqual({
      hash: 'd846289ed8b66ffcb4cf7da48facfb302d521153',
      ids: ['d846289ed8b66ffcb4cf7da48facfb302d521153'],
      name: 'Sintel.2010.1080p.BluRay.x264-GROUP',
      finished: true,
      goalMet: 'unknown',
      contentPath:
        '/data/torrents/radarr/Sintel.2010.1080p.BluRay.x264-GROUP/Sintel.2010.1080p.BluRay.x264-GROUP.mkv',
    });
    expect(others).toHaveLength(3);
    expect(sent).toEqual([
      'POST /api/v2/auth/login',
      'GET /api/v2/app/webapiVersion',
      'GET /api/v2/torrents/info',
    ]);
  });
});

describe('toTorrent', () => {
  const hash = 'a'.repeat(40);
  const sent = (limits: object) =>
    Torrent.parse({
      hash,
      infohash_v1: 'B'.repeat(40),
      infohash_v2: `${hash}${'c'.repeat(24)}`,
      name: 'x',
      state: 'stalledUP',
      category: '',
      save_path: '/d',
      content_path: '/d/x',
      size: 1,
      progress: 1,
      ratio: 1.5,
      seeding_time: 600,
      ratio_limit: -2,
      seeding_time_limit: -2,
      max_ratio: -1,
      max_seeding_time: -1,
      ...limits,
    });

  it('names a hybrid torrent by both its hashes, in lower case', () => {
    expect(toTorrent(sent({})).ids).toEqual([hash, 'b'.repeat(40)]);
  });

  it.each([
    ['there is no limit', {}, 'unknown'],
    ['the ratio is reached', { max_ratio: 1.5 }, true],
    ['the ratio is not reached', { max_ratio: 1.6 }, false],
    ['the ratio is more than can be counted', { max_ratio: 9, ratio: -1 }, true],
    ['the minutes are reached', { max_seeding_time: 10 }, true],
    ['the minutes are not reached', { max_seeding_time: 11 }, false],
    ['one of two is reached', { max_ratio: 1, max_seeding_time: 99 }, true],
    [
      'one is not reached and the other is not told',
      { max_ratio: 9, max_seeding_time: undefined },
      'unknown',
    ],
    ['nothing is told', { max_ratio: undefined, max_seeding_time: undefined }, 'unknown'],
  ])('says whether the goal is met when %s', (_name, limits, met) => {
    expect(toTorrent(sent(limits)).goalMet).toBe(met);
  });
});
