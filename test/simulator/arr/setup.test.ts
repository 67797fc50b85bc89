import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { askRadarr, askSonarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

describe('remote path mappings', () => {
  const mapping = { host: 'qbittorrent', remotePath: '/downloads/', localPath: '/data/torrents/' };

  it('can be made, changed and deleted', async () => {
    const sim = await running(aLibrary());

    expect((await askRadarr(sim, '/remotepathmapping', { json: mapping })).status).toBe(201);
    const changed = { ...mapping, host: 'other' };
    expect((await askRadarr(sim, '/remotepathmapping/1', { method: 'PUT', json: changed })).status).toBe(202);
    expect(listOf(await askRadarr(sim, '/remotepathmapping'))).toEqual([{ id: 1, ...changed }]);
    await askRadarr(sim, '/remotepathmapping/1', { method: 'DELETE' });

    expect(listOf(await askRadarr(sim, '/remotepathmapping'))).toEqual([]);
  });

  it('need a local folder that exists', async () => {
    const sim = await running(aLibrary());

    const json = { ...mapping, localPath: '/nowhere/' };
    expect((await askRadarr(sim, '/remotepathmapping', { json })).status).toBe(400);
  });
});

describe('the host configuration', () => {
  const login = {
    authenticationMethod: 'forms',
    username: 'ann',
    password: 'secret',
    passwordConfirmation: 'secret',
  };

  it.each([
    { missing: 'nothing', change: {}, status: 202 },
    { missing: 'the name', change: { username: '' }, status: 400 },
    { missing: 'the password', change: { password: '' }, status: 400 },
    { missing: 'the same password again', change: { passwordConfirmation: 'other' }, status: 400 },
  ])('answers $status to a login that lacks $missing', async ({ change, status }) => {
    const sim = await running(aLibrary());
    const { body } = await askSonarr(sim, '/config/host');

    const json = { ...body, ...login, ...change };
    expect((await askSonarr(sim, '/config/host/1', { method: 'PUT', json })).status).toBe(status);
  });

  it('keeps the API key whatever is written', async () => {
    const sim = await running(aLibrary());

    await askSonarr(sim, '/config/host/1', { method: 'PUT', json: { id: 1, apiKey: 'x' } });

    expect((await askSonarr(sim, '/config/host')).body['apiKey']).toBe(sim.sonarr.apiKey);
  });

  it('is unknown under any other name', async () => {
    const sim = await running(aLibrary());

    expect((await askSonarr(sim, '/config/nothing')).status).toBe(404);
  });
});

describe('what a server says of itself', () => {
  it('names its version in every answer and in its status', async () => {
    const sim = await running(aLibrary(), { radarr: { version: '5.28.0.10274' } });

    const answer = await askRadarr(sim, '/system/status');

    expect(answer.body).toMatchObject({ appName: 'Radarr', version: '5.28.0.10274', isDocker: true });
    expect(answer.headers.get('x-application-version')).toBe('5.28.0.10274');
  });

  it('tells how much of each disk is free', async () => {
    const mounts = [{ path: '/data', totalBytes: 1000 }];
    const sim = await running(aLibrary().movie({ title: 'Heat', size: 300 }), { mounts });

    expect(listOf(await askRadarr(sim, '/diskspace'))).toMatchObject([
      { path: '/data', freeSpace: 700, totalSpace: 1000 },
    ]);
  });

  it('has one quality profile', async () => {
    const sim = await running(aLibrary());

    expect(listOf(await askSonarr(sim, '/qualityprofile'))).toMatchObject([{ id: 1, name: 'Any' }]);
  });
});

describe('series', () => {
  const show = { title: 'Show', tvdbId: 5, tags: ['keep'], seasons: [{ number: 1, episodes: 2 }] };

  it('are changed in bulk, one unknown id failing the whole call', async () => {
    const sim = await running(aLibrary().series(show));
    const edit = (seriesIds: number[]) =>
      askSonarr(sim, '/series/editor', { method: 'PUT', json: { seriesIds, monitored: false } });

    expect((await edit([1, 9])).status).toBe(500);
    expect((await askSonarr(sim, '/series/1')).body['monitored']).toBe(true);
    expect((await edit([1])).status).toBe(202);
    expect((await askSonarr(sim, '/series/1')).body['monitored']).toBe(false);
  });

  it('lose their tags and seasons when they are written without them', async () => {
    const sim = await running(aLibrary().series(show));

    await askSonarr(sim, '/series/1', {
      method: 'PUT',
      json: { id: 1, monitored: true, qualityProfileId: 1 },
    });

    expect((await askSonarr(sim, '/series/1')).body).toMatchObject({ tags: [], seasons: [] });
  });

  it('can be looked up by their TVDB id, added or not, and added only once', async () => {
    const sim = await running(aLibrary().series(show));
    const json = { tvdbId: 5, qualityProfileId: 1, rootFolderPath: '/data/media/tv', monitored: true };

    expect((await askSonarr(sim, '/series', { json })).status).toBe(400);
    await askSonarr(sim, '/series/1', { method: 'DELETE' });
    const [found] = listOf(await askSonarr(sim, '/series/lookup?term=tvdb:5'));
    expect(found).toMatchObject({ title: 'Show' });
    expect(found).not.toHaveProperty('id');

    const seasons = [{ seasonNumber: 1, monitored: false }];
    const added = await askSonarr(sim, '/series', { json: { ...json, seasons } });
    expect(added.status).toBe(201);
    const episodes = listOf(await askSonarr(sim, `/episode?seriesId=${added.body['id']}`));
    expect(episodes.map((episode) => episode['monitored'])).toEqual([false, false]);
  });

  it('have their missing episodes found by a search, if those are monitored', async () => {
    const season = { number: 1, episodes: [{}, { monitored: false }], files: [] };
    const sim = await running(aLibrary().series({ ...show, seasons: [season] }));

    await askSonarr(sim, '/command', { json: { name: 'SeriesSearch', seriesId: 1 } });
    sim.clock.advance(2000);

    const episodes = listOf(await askSonarr(sim, '/episode?seriesId=1'));
    expect(episodes.map((episode) => episode['hasFile'])).toEqual([true, false]);
  });
});

describe('a query that asks for nothing in particular', () => {
  it.each(['/episode', '/episodefile'])('is answered 400 by %s', async (path) => {
    const sim = await running(aLibrary());

    expect((await askSonarr(sim, path)).status).toBe(400);
  });

  it('is answered 400 by /moviefile, and 404 where there is no such thing', async () => {
    const sim = await running(aLibrary());

    expect((await askRadarr(sim, '/moviefile')).status).toBe(400);
    expect((await askRadarr(sim, '/movie/1')).status).toBe(404);
    expect((await askRadarr(sim, '/no-such-thing')).status).toBe(404);
    expect((await askRadarr(sim, '/health', { method: 'POST', json: {} })).status).toBe(405);
  });
});
