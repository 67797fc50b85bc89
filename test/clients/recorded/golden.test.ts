import { describe, expect, it } from 'vitest';
import { JellyfinItemId, JellyfinUserId } from '../../../clients/jellyfin/ids.ts';
import { openJellyfinReader } from '../../../clients/jellyfin/open.ts';
import { openQbittorrentReader } from '../../../clients/qbittorrent/open.ts';
import { isFinished } from '../../../clients/qbittorrent/resources.ts';
import { RadarrMovieId } from '../../../clients/radarr/ids.ts';
import { openRadarrReader } from '../../../clients/radarr/open.ts';
import { SonarrFileId, SonarrSeriesId } from '../../../clients/sonarr/ids.ts';
import { openSonarrReader } from '../../../clients/sonarr/open.ts';
import { mockOrigin } from '../../support/mock-http.ts';
import { recordingOf } from '../../support/recorded.ts';
import type { Replay } from '../../support/replay.ts';
import { replayed } from './replayed.ts';

// Written down by hand from what the servers showed, not computed from the files.

const url = mockOrigin;
const aJellyfin = ({ dispatcher }: Replay) =>
  openJellyfinReader({ url, dispatcher, credentials: { apiKey: 'REDACTED' } });
const aRadarr = ({ dispatcher }: Replay) => openRadarrReader({ url, dispatcher, apiKey: 'REDACTED' });
const aSonarr = ({ dispatcher }: Replay) => openSonarrReader({ url, dispatcher, apiKey: 'REDACTED' });

const [eleven, twelve] = ['jellyfin-10.11.11', 'jellyfin-12.0-rc5'] as const;
const radarr = 'radarr-6.0.3.10276';
const sonarr = 'sonarr-4.0.19.2979';
const item = (id: string) => JellyfinItemId.parse(id);

const tears = item('95edc2f10376667aec8d738d8db172e9');
const fourK = {
  [eleven]: item('6ce5234e30e549c3d0aba072e0f51a7e'),
  [twelve]: item('9fb941158fdadd4f0827fe5d382719ed'),
};
const ann = {
  [eleven]: JellyfinUserId.parse('d44579de12be4e61a6ad0f33ab5587f4'),
  [twelve]: JellyfinUserId.parse('a4f339ca342c4b1c9a4f0c9124413eaa'),
};

describe.each([eleven, twelve])('a person at %s', (server) => {
  it('reads that Tears of Steel has a 4K file beside its 1080p one (trap 34)', async () => {
    const [film] = await replayed([server, 'versions'], aJellyfin, (jellyfin) =>
      jellyfin.versions([tears, item('cec3ff7c1987a9e0fe19519194631d27')]),
    );

    expect(film?.MediaSources).toEqual([
      { Id: tears, Path: '/data/media/movies/Tears of Steel (2012)/Tears of Steel (2012) - 1080p.mkv' },
      { Id: fourK[server], Path: '/data/media/movies/Tears of Steel (2012)/Tears of Steel (2012) - 4K.mkv' },
    ]);
  });

  it('reads that ann loves the 4K file, of which the film itself says nothing (trap 34, hazard 51)', async () => {
    const data = async (name: string, id: JellyfinItemId) =>
      await replayed([server, name], aJellyfin, (jellyfin) => jellyfin.userData(ann[server], id));

    expect((await data('userData-alternate-favorite', fourK[server])).IsFavorite).toBe(true);
    expect((await data('userData-primary', tears)).IsFavorite).toBe(false);
  });

  it('reads who plays which file, and what is queued where the server says (traps 34 and 37)', async () => {
    const version = recordingOf(server, 'publicInfo-set-up').exchanges[0];
    const sessions = await replayed(
      [server, 'sessions-playing'],
      aJellyfin,
      (jellyfin) => jellyfin.sessions(),
      ({ exchanges }) => [...exchanges, version],
    );

    expect(sessions.map(({ PlayState, queue }) => [PlayState?.MediaSourceId, queue])).toEqual(
      server === eleven
        ? [
            [fourK[eleven], [tears, '1743a7d59bc98b13f04adb6570c5ef09']],
            ['4fa8a91fca9ec75beec149c3c20d6110', []],
          ]
        : [
            [fourK[twelve], 'unknown'],
            ['4fa8a91fca9ec75beec149c3c20d6110', 'unknown'],
          ],
    );
  });

  it('reads four members of a collection, of four kinds (trap 36)', async () => {
    const members = await replayed([server, 'collectionMembers-recursive'], aJellyfin, (jellyfin) =>
      jellyfin.collectionMembers(item('9d7729baeea1d2e4ebbe9d6cace74757')),
    );

    const fourth = server === eleven ? 'Series' : 'BoxSet';
    expect(members.map(({ Type }) => Type).sort()).toEqual(['Episode', 'Movie', 'Season', fourth].sort());
    expect(members.map(({ Id }) => Id)).toContain(tears);
  });

  it('reads four users, of whom one was switched off by then on 10.11', async () => {
    const users = await replayed([server, 'users'], aJellyfin, (jellyfin) => jellyfin.users());

    expect(users.map(({ Name, Policy }) => [Name, Policy.IsDisabled]).sort()).toEqual([
      ['ann', false],
      ['ben', false],
      ['cat', false],
      ['dis', server === eleven],
    ]);
  });
});

it('reads the one episode that ben has seen on 10.11, and when', async () => {
  const ben = JellyfinUserId.parse('753276deae7b4c38a517cccfd515e403');
  const { items } = await replayed([eleven, 'userItems-ben'], aJellyfin, (jellyfin) =>
    jellyfin.userItems(ben, (item) => item),
  );

  expect(items.filter(({ UserData }) => UserData.Played === true)).toEqual([
    {
      Id: '05446cb871bb928254c7990feb80d1b5',
      Type: 'Episode',
      UserData: {
        Played: true,
        IsFavorite: false,
        PlaybackPositionTicks: 0,
        LastPlayedDate: Date.UTC(2026, 6, 21, 20),
        Key: '05446cb8-71bb-9282-54c7-990feb80d1b5',
      },
    },
  ]);
});

it('reads that nobody has played on sessions that were only opened (trap 40)', async () => {
  const sessions = await replayed([twelve, 'sessions'], aJellyfin, (jellyfin) => jellyfin.sessions());

  expect(sessions.map((one) => [one.NowPlayingItem, one.LastPlaybackCheckIn, one.queue])).toEqual(
    Array(4).fill([undefined, 'unknown', []]),
  );
});

describe('a person at Radarr', () => {
  it('reads four films with their files', async () => {
    const movies = await replayed([radarr, 'movies'], aRadarr, (client) => client.movies());

    expect(movies.map(({ title, tmdbId, movieFile }) => [title, tmdbId, movieFile?.id])).toEqual([
      ['Big Buck Bunny', 10378, 1],
      ['Sintel', 45745, 9],
      ['Tears of Steel', 133701, 2],
      ['Elephants Dream', 9761, 3],
    ]);
  });

  it('reads which torrent the file of Sintel came from', async () => {
    const [imported, ...more] = await replayed([radarr, 'historyOf'], aRadarr, (client) =>
      client.historyOf(RadarrMovieId.parse(2)),
    );

    expect(more).toEqual([]);
    expect(imported).toMatchObject({
      eventType: 'downloadFolderImported',
      downloadId: 'D846289ED8B66FFCB4CF7DA48FACFB302D521153',
      date: Date.UTC(2026, 10, 28, 1, 39, 51),
      data: {
        fileId: '9',
        importedPath: '/data/media/movies/Sintel (2010)/Sintel.2010.1080p.BluRay.x264-GROUP.mkv',
      },
    });
  });

  it('reads that there is no recycle bin, and what the checks say', async () => {
    const media = await replayed([radarr, 'mediaManagement'], aRadarr, (client) => client.mediaManagement());
    const health = await replayed([radarr, 'health'], aRadarr, (client) => client.health());

    expect(media.recycleBin).toBe('');
    expect(health.map(({ source, type }) => [source, type])).toEqual([
      ['IndexerRssCheck', 'error'],
      ['IndexerSearchCheck', 'warning'],
    ]);
  });
});

describe('a person at Sonarr', () => {
  it('reads that one file holds two episodes (trap 8)', async () => {
    const episodes = await replayed([sonarr, 'episodesOfFile'], aSonarr, (client) =>
      client.episodesOfFile(SonarrFileId.parse(12)),
    );

    expect(episodes.map(({ id, seasonNumber, episodeNumber }) => [id, seasonNumber, episodeNumber])).toEqual([
      [26, 1, 1],
      [27, 1, 2],
    ]);
    expect(episodes[0]?.airDateUtc).toBe(Date.UTC(2015, 0, 5, 20));
  });

  it('reads three series, which goes on, and which seasons are monitored', async () => {
    const series = await replayed([sonarr, 'series'], aSonarr, (client) => client.series());

    expect(
      series.map(({ title, status, seasons }) => [title, status, seasons.map((one) => one.monitored)]),
    ).toEqual([
      ['Pioneer One', 'ended', [false, true, true]],
      ['Harbour Lights', 'continuing', [false, true, true, true]],
      ['Two Parter', 'ended', [true, true]],
    ]);
  });

  it('reads that an upgrade took the file of both its episodes', async () => {
    const events = await replayed([sonarr, 'historySince-episodeFileDeleted-upgrade'], aSonarr, (client) =>
      client.historySince(0, 'episodeFileDeleted'),
    );

    expect(events.map(({ episodeId, data }) => [episodeId, data.reason])).toEqual([
      [26, 'Upgrade'],
      [27, 'Upgrade'],
    ]);
  });

  it('reads that a series that is gone has no history any more', async () => {
    const history = replayed([sonarr, 'historyOf-removed'], aSonarr, (client) =>
      client.historyOf(SonarrSeriesId.parse(3)),
    );

    await expect(history).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('reads at qBittorrent which torrents are done, by which limits they seed', async () => {
  const login = recordingOf('qbittorrent-4.5.2', 'apiVersion').exchanges[0];
  const torrents = await replayed(
    ['qbittorrent-4.5.2', 'torrents'],
    ({ dispatcher }) =>
      openQbittorrentReader({ url, dispatcher, credentials: { username: 'admin', password: 'REDACTED' } }),
    (client) => client.torrents(),
    ({ exchanges }) => [login, ...exchanges],
  );

  expect(torrents.map((one) => [one.hash.slice(0, 8), one.category, isFinished(one)])).toEqual([
    ['d846289e', 'radarr', true],
    ['bdc7b5e1', 'tv-sonarr', true],
    ['3b9297c4', 'radarr', true],
    ['91a6e3c9', 'radarr', true],
  ]);
  expect(torrents[0]).toMatchObject({ ratio: 0, ratio_limit: -2, max_ratio: -1, seeding_time: 0 });
});
