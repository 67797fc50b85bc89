import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import {
  aMovie,
  aMovieFile,
  aMoviePlayed,
  anEpisode,
  aSeries,
  daysAgo,
  JELLYFIN,
  movieId,
  NOW,
  UNWATCHED,
} from '../../../support/facts.ts';
import { keysOf, planned } from '../../../support/planning.ts';
import { aPolicy, someLimits } from '../../../support/policy.ts';

describe('makePlan', () => {
  it('lists a movie with its file and all that justifies it', () => {
    const plan = planned({ facts: { series: [] } });

    expect(plan).toMatchObject({
      version: 1,
      judgedAt: NOW,
      complete: true,
      policy: aPolicy(),
      limits: someLimits(),
      refusals: [],
      keep: [],
      announce: [],
      postponed: [],
    });
    expect(plan.remove).toEqual([
      {
        kind: 'movie',
        key: 'movie:radarr:1',
        title: 'Solaris',
        year: 1972,
        instance: 'radarr',
        providerIds: { tmdb: 593, imdb: 'tt0069293' },
        movieId: 1,
        clockAt: daysAgo(10),
        dueAt: daysAgo(5),
        announcedAt: daysAgo(3),
        sizeBytes: 1_000_000_000,
        freedBytes: 1_000_000_000,
        files: [
          {
            id: 501,
            path: '/data/movies/Solaris (1972)/Solaris.mkv',
            sizeBytes: 1_000_000_000,
            freedBytes: 1_000_000_000,
            importedAt: daysAgo(30),
            plays: [{ user: 'Anna', at: daysAgo(10), dated: true }],
          },
        ],
      },
    ]);
  });

  it('lists a season with every file, its episodes and who watched them (hazard 1: ids, never a season number alone)', () => {
    const series = aSeries({ episodes: [anEpisode({ tvdb: 77 }), anEpisode({ number: 2, ...UNWATCHED })] });
    const [season] = planned({
      facts: { movies: [], series: [series] },
      policy: { minWatchedFraction: 0.5 },
    }).remove;

    expect(season).toMatchObject({
      kind: 'season',
      key: 'season:sonarr:7:1',
      seriesId: 7,
      season: 1,
      sizeBytes: 2_000_000_000,
      files: [
        {
          id: 1101,
          path: '/data/series/1101.mkv',
          episodes: [{ id: 101, season: 1, number: 1, title: 'Episode 1', tvdb: 77 }],
          plays: [{ user: 'Anna', at: daysAgo(10), dated: true, episode: { season: 1, number: 1 } }],
        },
        {
          id: 1102,
          path: '/data/series/1102.mkv',
          episodes: [{ id: 102, season: 1, number: 2, title: 'Episode 2' }],
          plays: [],
        },
      ],
    });
  });

  it('lists a special as one file and a series without files after its seasons', () => {
    const series = aSeries({ episodes: [anEpisode({ season: 0 }), anEpisode()] });
    const { remove } = planned({ facts: { movies: [], series: [series] } });

    expect(remove).toMatchObject([
      { kind: 'season', key: 'season:sonarr:7:1' },
      {
        kind: 'episode',
        key: 'episode-file:sonarr:1001',
        seriesId: 7,
        files: [{ id: 1001, episodes: [{ season: 0 }], plays: [{ user: 'Anna' }] }],
      },
      {
        kind: 'series',
        key: 'series:sonarr:7',
        seriesId: 7,
        files: [],
        sizeBytes: 0,
        freedBytes: 0,
        after: ['episode-file:sonarr:1001', 'season:sonarr:7:1'],
      },
    ]);
  });

  it('puts the longest due first, in whatever order the library comes', () => {
    const movies = [aMoviePlayed(10, 20), aMoviePlayed(12, 9), aMoviePlayed(11, 3)];
    const expected = ['movie:radarr:9', 'movie:radarr:3', 'movie:radarr:20'];

    expect(keysOf(planned({ facts: { movies, series: [] } }).remove)).toEqual(expected);
    expect(keysOf(planned({ facts: { movies: movies.toReversed(), series: [] } }).remove)).toEqual(expected);
  });

  it.each([
    { name: 'one link', file: { linkCount: 1, torrents: 'unknown' as const }, freed: 1_000_000_000 },
    {
      name: 'two links, whatever holds the other (hazard 17)',
      file: { linkCount: 2, torrents: [] },
      freed: 'unknown',
    },
    {
      name: 'uncounted links and no torrent',
      file: { linkCount: 'unknown' as const, torrents: [] },
      freed: 1_000_000_000,
    },
    {
      name: 'uncounted links and unknown torrents',
      file: { linkCount: 'unknown' as const, torrents: 'unknown' as const },
      freed: 'unknown',
    },
    {
      name: 'uncounted links and a torrent',
      file: { linkCount: 'unknown' as const, torrents: [{ hash: 'a' as never, name: 'x' }] },
      freed: 'unknown',
    },
    { name: 'an unknown size', file: { sizeBytes: 'unknown' as const }, freed: 'unknown' },
  ])('tells what the disk gains with $name: $freed', ({ file, freed }) => {
    const [item] = planned({ facts: { movies: [aMovie({ file: aMovieFile(file) })], series: [] } }).remove;
    expect(item?.freedBytes).toBe(freed);
  });

  it('names the item of Jellyfin for people', () => {
    const jellyfinItem = 'f'.repeat(32) as never;
    const { remove } = planned({
      facts: { movies: [aMovie({ file: aMovieFile({ jellyfinItem }) })], series: [] },
    });
    expect(remove).toMatchObject([{ files: [{ jellyfinItem }] }]);
  });

  it('tells what stays and why, in the order of the keys', () => {
    const movies = [
      aMovie({ id: movieId(2), tags: ['keep'] }),
      aMovie({ file: 'none' }),
      aMovie({ id: movieId(3), file: 'unknown', providerIds: { tmdb: 1 } }),
    ];
    const series = [
      aSeries({
        tags: ['keep'],
        episodes: [anEpisode(), anEpisode({ number: 2 }), anEpisode({ season: 0 })],
      }),
    ];
    const { keep } = planned({ facts: { movies, series } });

    expect(keep).toMatchObject([
      {
        key: 'episode-file:sonarr:1001',
        kind: 'episode',
        episodes: [{ season: 0, number: 1 }],
        files: 1,
        sizeBytes: 1_000_000_000,
      },
      { key: 'movie:radarr:1', kind: 'movie', files: 0, sizeBytes: 0, reasons: [{ code: 'no-file' }] },
      {
        key: 'movie:radarr:2',
        kind: 'movie',
        title: 'Solaris',
        year: 1972,
        instance: 'radarr',
        files: 1,
        sizeBytes: 1_000_000_000,
        reasons: [{ code: 'keep-tag', subject: 'keep' }],
      },
      { key: 'movie:radarr:3', files: 0, sizeBytes: 'unknown' },
      { key: 'season:sonarr:7:1', kind: 'season', season: 1, files: 2, sizeBytes: 2_000_000_000 },
    ]);
    expect(keep[0]).not.toHaveProperty('season');
    expect(keep[4]).not.toHaveProperty('episodes');
  });

  it('announces what only time keeps, the first to leave first, with the time it can leave', () => {
    const movies = [aMoviePlayed(2, 3), aMoviePlayed(3, 2), aMoviePlayed(4, 1)];
    const ledger = { announced: { 'movie-file:radarr:1': daysAgo(1) } };
    const { announce } = planned({ facts: { movies, series: [] }, ledger });

    expect(announce).toMatchObject([
      {
        item: { key: 'movie:radarr:1', files: [{ plays: [{ user: 'Anna' }] }] },
        since: daysAgo(1),
        leavesAt: daysAgo(-1),
      },
      { item: { key: 'movie:radarr:2' }, since: NOW, leavesAt: daysAgo(-2) },
    ]);
  });

  it('lets an announced backlog leave when its notice ends', () => {
    const [first] = planned({ facts: { series: [] }, ledger: { announced: {} } }).announce;
    expect(first).toMatchObject({ since: NOW, leavesAt: daysAgo(-1.5) });
  });

  it('counts what only dry runs had announced, a season once for any of its files', () => {
    const noticesRestart = (dryAnnounced: Ledger['dryAnnounced']) =>
      planned({ ledger: { announced: {}, dryAnnounced: dryAnnounced ?? {} } }).noticesRestart;

    expect(noticesRestart({})).toBe(0);
    expect(noticesRestart({ 'episode-file:sonarr:1102': daysAgo(1) })).toBe(1);
    expect(noticesRestart({ 'movie-file:sonarr:1102': daysAgo(1) })).toBe(0);
    expect(
      noticesRestart({
        'movie-file:radarr:501': daysAgo(1),
        'episode-file:sonarr:1101': daysAgo(1),
        'episode-file:sonarr:1102': daysAgo(1),
      }),
    ).toBe(2);
  });

  it.each([false, 'unknown' as const])('is incomplete when a source says %s', (complete) => {
    expect(planned({ facts: { sources: [{ ...JELLYFIN, complete }] } }).complete).toBe(false);
  });

  it('is complete when it is refused for another reason', () => {
    const plan = planned({ facts: { series: [] }, limits: { maxFraction: 0.1 } });
    expect(plan).toMatchObject({ complete: true, refusals: [{ code: 'too-large-fraction' }] });
  });

  it('is incomplete when there are facts of a server that was not read', () => {
    expect(planned({ facts: { sources: [] } }).complete).toBe(false);
  });
});
