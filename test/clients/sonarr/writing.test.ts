import { describe, expect, it } from 'vitest';
import { openSonarrReader } from '../../../clients/sonarr/open.ts';
import { SonarrWriter } from '../../../clients/sonarr/writer.ts';
import { failureOf } from '../../support/failure-of.ts';
import { jsonBody, mockOrigin, useMockHttp } from '../../support/mock-http.ts';
import { aFile, aSeries, aWriter, episodeId, fileId, seriesId } from './a-sonarr.ts';

const http = useMockHttp();
const seriesPath = '/api/v3/series/1';

describe('a reader', () => {
  it('has no means to write (hazard 19: a dry run that writes)', () => {
    const reader = openSonarrReader({ url: mockOrigin, apiKey: 'k', dispatcher: http.dispatcher });

    expect(reader).not.toBeInstanceOf(SonarrWriter);
    expect('admin' in reader || 'deleteEpisodeFiles' in reader || 'post' in Object(reader)['http']).toBe(
      false,
    );
  });
});

describe('setSeasonsMonitored', () => {
  const whole = { ...aSeries(1), alternateTitles: [{ title: 'Other' }] };
  const unmonitored = {
    ...whole,
    seasons: [
      { seasonNumber: 0, monitored: false },
      { seasonNumber: 1, monitored: false },
    ],
  };

  it('writes the whole series back with one flag changed, and reads it again (trap 7: the season pass call monitors again; trap 26: what is left out is emptied; hazard 11)', async () => {
    http.expect({ path: seriesPath, method: 'GET' }, 200, whole);
    http.expect({ path: seriesPath, method: 'PUT', body: jsonBody(unmonitored) }, 202, unmonitored);
    http.expect({ path: seriesPath, method: 'GET' }, 200, unmonitored);

    await expect(aWriter(http).setSeasonsMonitored(seriesId(1), [1], false)).resolves.toBeUndefined();
  });

  it('fails when the flag was not taken, so that nothing is deleted after it (hazard 10: an unmonitor that failed)', async () => {
    http.expect({ path: seriesPath, method: 'GET' }, 200, whole);
    http.expect({ path: seriesPath, method: 'PUT' }, 202, whole);
    http.expect({ path: seriesPath, method: 'GET' }, 200, whole);

    expect((await failureOf(aWriter(http).setSeasonsMonitored(seriesId(1), [1], false))).message).toContain(
      'did not take monitored=false of season 1',
    );
  });

  it('fails when there is no such season', async () => {
    http.expect({ path: seriesPath, method: 'GET' }, 200, whole);
    http.expect({ path: seriesPath, method: 'PUT' }, 202, whole);
    http.expect({ path: seriesPath, method: 'GET' }, 200, whole);

    expect(await failureOf(aWriter(http).setSeasonsMonitored(seriesId(1), [9], false))).toMatchObject({
      code: 'mismatch',
    });
  });

  it('writes nothing when another series comes back', async () => {
    http.expect({ path: seriesPath, method: 'GET' }, 200, aSeries(2));

    expect(await failureOf(aWriter(http).setSeasonsMonitored(seriesId(1), [1], false))).toMatchObject({
      code: 'mismatch',
    });
  });
});

describe('setSeasonFlag', () => {
  const path = '/api/v3/seasonpass';
  const body = jsonBody({ series: [{ id: 1, seasons: [{ seasonNumber: 1, monitored: false }] }] });
  const withFlag = (monitored: boolean) => ({ ...aSeries(1), seasons: [{ seasonNumber: 1, monitored }] });

  it('sends the flag alone, without options that would change episodes (trap 7), and reads it again', async () => {
    http.expect({ path, method: 'POST', body }, 202, {});
    http.expect({ path: seriesPath, method: 'GET' }, 200, withFlag(false));

    await expect(aWriter(http).setSeasonFlag(seriesId(1), 1, false)).resolves.toBeUndefined();
  });

  it.each([
    ['was not taken', 1, true],
    ['is of a season that is not there', 9, false],
  ])('fails when the flag %s', async (_name, season, stays) => {
    http.expect({ path, method: 'POST' }, 202, {});
    http.expect({ path: seriesPath, method: 'GET' }, 200, withFlag(stays));

    expect(await failureOf(aWriter(http).setSeasonFlag(seriesId(1), season, false))).toMatchObject({
      code: 'mismatch',
    });
  });
});

describe('setSeriesMonitored', () => {
  it('changes the flag of the series and no other', async () => {
    const after = { ...aSeries(1), monitored: false };
    http.expect({ path: seriesPath, method: 'GET' }, 200, aSeries(1));
    http.expect({ path: seriesPath, method: 'PUT', body: jsonBody(after) }, 202, after);
    http.expect({ path: seriesPath, method: 'GET' }, 200, after);

    await expect(aWriter(http).setSeriesMonitored(seriesId(1), false)).resolves.toBeUndefined();
  });
});

describe('setEpisodesMonitored', () => {
  it('names the episodes (trap 7: the season flag alone leaves them monitored)', async () => {
    const body = jsonBody({ episodeIds: [1, 2], monitored: false });
    http.expect({ path: '/api/v3/episode/monitor', method: 'PUT', body }, 202, []);

    await expect(
      aWriter(http).setEpisodesMonitored([episodeId(1), episodeId(2)], false),
    ).resolves.toBeUndefined();
  });
});

describe('deleteEpisodeFiles', () => {
  const files = { path: '/api/v3/episodefile?seriesId=1', method: 'GET' };
  const bulk = { path: '/api/v3/episodefile/bulk', method: 'DELETE' };

  it('deletes files of one series', async () => {
    http.expect(files, 200, [aFile(5, 1), aFile(6, 1), aFile(7, 1)]);
    http.expect({ ...bulk, body: jsonBody({ episodeFileIds: [5, 6] }) }, 200, {});

    await expect(
      aWriter(http).deleteEpisodeFiles(seriesId(1), [fileId(5), fileId(6)]),
    ).resolves.toBeUndefined();
  });

  it("sends nothing when one is not of that series (trap 3: paths are worked out from the first file's series)", async () => {
    http.expect(files, 200, [aFile(5, 1)]);

    expect(
      (await failureOf(aWriter(http).deleteEpisodeFiles(seriesId(1), [fileId(5), fileId(8)]))).message,
    ).toBe(
      'sonarr has no file 8 at series 1 (DELETE /api/v3/episodefile/bulk): nothing was deleted; plan again',
    );
  });

  it('answers a missing root folder as a conflict, and sends it once (hazard 38: a mount is gone)', async () => {
    http.expect(files, 200, [aFile(5, 1)]);
    http.expect(bulk, 409, { message: "Series' root folder (/data/tv) doesn't exist." });

    expect(await failureOf(aWriter(http).deleteEpisodeFiles(seriesId(1), [fileId(5)]))).toMatchObject({
      code: 'conflict',
    });
  });

  it('takes at least one id (trap 3: an empty list is a fault of the server)', () => {
    // @ts-expect-error an empty list does not compile
    const none: Parameters<SonarrWriter['deleteEpisodeFiles']>[1] = [];
    expect(none).toEqual([]);
  });
});

describe('removeSeries', () => {
  it("never lets Sonarr delete files, and names the exclusion as Sonarr does (trap 1: 200 before any file is touched; trap 4: Radarr's name is ignored here)", async () => {
    const query = { deleteFiles: 'false', addImportListExclusion: 'true' };
    http.expect({ path: seriesPath, method: 'DELETE', query }, 200);

    await expect(
      aWriter(http).removeSeries(seriesId(1), { addImportListExclusion: true }),
    ).resolves.toBeUndefined();
  });
});

describe('exclude', () => {
  it('is done when the series is excluded already (hazard 13)', async () => {
    const body = jsonBody({ tvdbId: 801, title: 'Series 1' });
    http.expect({ path: '/api/v3/importlistexclusion', method: 'POST', body }, 400, [
      { errorMessage: 'exists' },
    ]);
    const query = { page: '1', pageSize: '1000', sortKey: 'id' };
    http.expect({ path: '/api/v3/importlistexclusion/paged', method: 'GET', query }, 200, {
      totalRecords: 1,
      records: [{ id: 1, tvdbId: 801, title: 'Series 1' }],
    });

    await expect(aWriter(http).exclude({ tvdbId: 801, title: 'Series 1' })).resolves.toBeUndefined();
  });
});
