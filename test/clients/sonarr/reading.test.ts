import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aFile, anEpisode, aReader, aSeries, fileId, seriesId } from './a-sonarr.ts';

const http = useMockHttp();
const get = (path: string, query?: Record<string, string | string[]>) => ({
  path,
  method: 'GET',
  ...(query && { query }),
});

describe('series', () => {
  it('reads seasons with their own flags and leaves the statistics of the whole alone (they count episodes for files)', async () => {
    const statistics = { episodeFileCount: 99, percentOfEpisodes: 100 };
    http.expect(get('/api/v3/series'), 200, [{ ...aSeries(1), statistics }]);

    const [series] = await aReader(http).series();

    expect(series?.seasons).toEqual(aSeries(1).seasons);
    expect(series).not.toHaveProperty('statistics');
  });

  it.each([
    ['a season has no number (hazard 1: it would mean the whole show)', { seasons: [{ monitored: true }] }],
    ['a season does not tell whether it is monitored', { seasons: [{ seasonNumber: 1 }] }],
    ['it has no seasons', { seasons: undefined }],
  ])('fails when %s', async (_name, change) => {
    http.expect(get('/api/v3/series'), 200, [{ ...aSeries(1), ...change }]);

    expect(await failureOf(aReader(http).series())).toMatchObject({ code: 'malformed' });
  });

  it.each([
    ['status', 'resting'],
    ['status', null],
    ['seriesType', 'weekly'],
    ['seriesType', undefined],
    ['added', 'yesterday'],
    ['added', ''],
  ] as const)('knows nothing of a %s of %j, and reads the other series all the same', async (field, odd) => {
    http.expect(get('/api/v3/series'), 200, [{ ...aSeries(1), [field]: odd }, aSeries(2)]);

    const [series, other] = await aReader(http).series();

    expect([series?.[field], other?.[field]]).toEqual(['unknown', expect.not.stringMatching('unknown')]);
  });

  it('by id fails when another one comes back (hazard 7: the first series of an unfiltered list)', async () => {
    http.expect(get('/api/v3/series/1'), 200, aSeries(2));

    expect(await failureOf(aReader(http).seriesById(seriesId(1)))).toMatchObject({ code: 'mismatch' });
  });
});

describe('episodes', () => {
  it("lists every episode of a series, also those without a file or an air date (hazard 26: the inventory is Sonarr's)", async () => {
    const undated = { ...anEpisode(2, 1), airDateUtc: null };
    http.expect(get('/api/v3/episode', { seriesId: '1' }), 200, [anEpisode(1, 1, 5), undated]);

    const episodes = await aReader(http).episodes(seriesId(1));

    expect(episodes.map(({ episodeFileId, airDateUtc }) => [episodeFileId, airDateUtc])).toEqual([
      [5, Date.UTC(2024, 0, 1)],
      [0, null],
    ]);
  });

  it.each(['', 'soon', '2024-01-01T00:00:00', 20_240_101])(
    'knows of an air date of %j only that it is odd',
    async (odd) => {
      http.expect(get('/api/v3/episode', { seriesId: '1' }), 200, [{ ...anEpisode(1, 1), airDateUtc: odd }]);

      expect((await aReader(http).episodes(seriesId(1)))[0]?.airDateUtc).toBe('unknown');
    },
  );

  it('fails when an episode of another series comes (hazard 7: an ignored filter)', async () => {
    http.expect(get('/api/v3/episode', { seriesId: '1' }), 200, [anEpisode(1, 1), anEpisode(2, 3)]);

    expect((await failureOf(aReader(http).episodes(seriesId(1)))).message).toContain(
      'sent seriesId 3 when asked for 1',
    );
  });

  it('of one file are all those that go with it (trap 8 and hazard 14: a file with several episodes)', async () => {
    http.expect(get('/api/v3/episode', { episodeFileId: '5' }), 200, [
      anEpisode(1, 1, 5),
      anEpisode(2, 1, 5),
    ]);

    expect(await aReader(http).episodesOfFile(fileId(5))).toHaveLength(2);
  });

  it('of one file fail when one belongs to another file', async () => {
    http.expect(get('/api/v3/episode', { episodeFileId: '5' }), 200, [anEpisode(1, 1, 6)]);

    expect(await failureOf(aReader(http).episodesOfFile(fileId(5)))).toMatchObject({ code: 'mismatch' });
  });

  it('of all series include those that are not monitored', async () => {
    const query = { start: '1970-01-01T00:00:00.000Z', end: '2001-09-09T01:46:40.000Z', unmonitored: 'true' };
    http.expect(get('/api/v3/calendar', query), 200, [{ ...anEpisode(1, 1), monitored: false }]);

    expect(await aReader(http).episodesAiring(0, 1e12)).toHaveLength(1);
  });
});

describe('episode files', () => {
  it("of one series fail when another series' file comes", async () => {
    http.expect(get('/api/v3/episodefile', { seriesId: '1' }), 200, [aFile(5, 2)]);

    expect(await failureOf(aReader(http).episodeFiles(seriesId(1)))).toMatchObject({ code: 'mismatch' });
  });

  it('of which one tells no time and no size are read all the same', async () => {
    const odd = { ...aFile(5, 1), dateAdded: '', size: -1 };
    http.expect(get('/api/v3/episodefile', { seriesId: '1' }), 200, [odd, aFile(6, 1)]);

    const files = await aReader(http).episodeFiles(seriesId(1));

    expect(files.map(({ dateAdded, size }) => [dateAdded, size])).toEqual([
      ['unknown', 'unknown'],
      [Date.UTC(2024, 4, 5, 5, 5, 5), 1000],
    ]);
  });

  it('by id are asked for in parts that fit a request line (trap 33: at most 8 KB)', async () => {
    const ids = Array.from({ length: 301 }, (_, i) => fileId(1_000_000 + i));
    const part = (from: number, to: number) => ids.slice(from, to);
    const request = (some: number[]) =>
      get(`/api/v3/episodefile?${some.map((id) => `episodeFileIds=${id}`).join('&')}`);
    http.expect(
      request(part(0, 300)),
      200,
      part(0, 300).map((id) => aFile(id, 1)),
    );
    http.expect(
      request(part(300, 301)),
      200,
      part(300, 301).map((id) => aFile(id, 2)),
    );

    expect(await aReader(http).episodeFilesById(ids)).toHaveLength(301);
  });

  it.each([
    ['one is missing (hazard 4)', [aFile(5, 1)], 'incomplete'],
    ['one was not asked for (hazard 7)', [aFile(5, 1), aFile(7, 1)], 'mismatch'],
    ['one comes twice', [aFile(5, 1), aFile(5, 1)], 'mismatch'],
  ])('by id fail when %s', async (_name, answer, code) => {
    http.expect(get('/api/v3/episodefile?episodeFileIds=5&episodeFileIds=6'), 200, answer);

    expect(await failureOf(aReader(http).episodeFilesById([fileId(5), fileId(6)]))).toMatchObject({ code });
  });
});

describe('history and queue', () => {
  const event = {
    id: 7,
    seriesId: 1,
    episodeId: 2,
    eventType: 'downloadFolderImported',
    date: '2024-05-05T05:05:05Z',
    downloadId: 'ABCDEF',
    data: { fileId: '5' },
  };

  it('since an instant asks for one kind by name and fails when another comes', async () => {
    const query = { date: '1970-01-01T00:00:00.000Z', eventType: 'episodeFileDeleted' };
    http.expect(get('/api/v3/history/since', query), 200, [event]);

    expect(await failureOf(aReader(http).historySince(0, 'episodeFileDeleted'))).toMatchObject({
      code: 'mismatch',
    });
  });

  it('of one series is read before the series goes (trap 6: it goes with it)', async () => {
    http.expect(get('/api/v3/history/series', { seriesId: '1' }), 200, [event]);

    expect(await aReader(http).historyOf(seriesId(1))).toMatchObject([
      { downloadId: 'ABCDEF', data: { fileId: '5' } },
    ]);
  });

  it('lists a download once for every episode it holds (hazard 15: season packs)', async () => {
    const pack = { downloadId: 'AB', seriesId: 1 };
    http.expect(get('/api/v3/queue/details'), 200, [
      { id: 1, ...pack, episodeId: 1 },
      { id: 2, ...pack, episodeId: 2 },
    ]);

    expect(await aReader(http).queue()).toHaveLength(2);
  });
});
