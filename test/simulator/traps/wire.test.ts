import { Readable } from 'node:stream';
import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { ask, askJellyfin, askRadarr, askSonarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

function addDownload(sim: Simulator): void {
  sim.radarr.state.arr.queue.add((id) => ({
    id,
    itemId: id,
    downloadId: `${id}`.repeat(40),
    title: `Download ${id}`,
    status: 'downloading',
    trackedDownloadState: 'downloading',
    outputPath: '/data/torrents/radarr',
    size: 100,
    sizeLeft: 50,
    added: sim.clock.now(),
  }));
}

describe('trap 33: on the wire', () => {
  it('leaves out what is null instead of writing null', async () => {
    const sim = await running(
      aLibrary()
        .user('ann')
        .movie({ title: 'Heat', file: null })
        .series({ title: 'Show', seasons: [{ number: 1, episodes: [{ airsAt: null }], files: [] }] }),
    );

    const movie = await askRadarr(sim, '/movie/1');
    const episodes = await askSonarr(sim, '/episode?seriesId=1');
    const items = await askJellyfin(sim, '/Items?Recursive=true');

    for (const answer of [movie, episodes, items]) expect(answer.text).not.toContain('null');
    expect(movie.body).not.toHaveProperty('movieFile');
    expect(listOf(episodes)[0]).not.toHaveProperty('airDateUtc');
  });

  it('writes Jellyfin ids without dashes and dates with seven decimals', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));

    const items = listOf(
      await askJellyfin(sim, '/Items?Recursive=true&IncludeItemTypes=Movie&Fields=DateCreated'),
    );

    expect(items).toMatchObject([
      { Id: expect.stringMatching(/^[0-9a-f]{32}$/), DateCreated: '2025-06-01T00:00:00.0000000Z' },
    ]);
  });

  it('answers 414 to a request line of more than 8 KB', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));

    const lengths = { fits: 'x'.repeat(8100), tooLong: 'x'.repeat(8200) };
    expect((await askRadarr(sim, `/movie?q=${lengths.fits}`)).status).not.toBe(414);
    expect((await askRadarr(sim, `/movie?q=${lengths.tooLong}`)).status).toBe(414);
    expect((await askJellyfin(sim, `/Items?q=${lengths.tooLong}`)).status).toBe(414);
  });

  it('compresses when it is asked to, which a bare client does not undo', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));
    const headers = { 'x-api-key': sim.radarr.apiKey, 'accept-encoding': 'gzip' };

    const { body, headers: answered } = await request(`${sim.radarr.url}/api/v3/movie`, { headers });
    const bytes = new Uint8Array(await body.arrayBuffer());

    expect(answered['content-encoding']).toBe('gzip');
    expect([...bytes.slice(0, 2)]).toEqual([0x1f, 0x8b]);
  });

  it('closes an idle connection to qBittorrent after seven seconds', async () => {
    const sim = await running(aLibrary());

    const answer = await ask(`${sim.qbittorrent.url}/api/v2/app/version`);

    expect(answer.headers.get('keep-alive')).toBe('timeout=7');
  });

  it('takes a body of unknown length for none in qBittorrent', async () => {
    const sim = await running(aLibrary());
    const { statusCode, body } = await request(`${sim.qbittorrent.url}/api/v2/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: Readable.from([`username=${sim.qbittorrent.username}&password=${sim.qbittorrent.password}`]),
    });

    expect([statusCode, await body.text()]).toEqual([200, 'Fails.']);
  });

  it('answers 503 from Radarr and Sonarr while they start', async () => {
    const sim = await running(aLibrary());
    sim.radarr.state.arr.phase = 'starting';

    const answer = await askRadarr(sim, '/movie');

    expect(answer.status).toBe(503);
    expect(answer.body['errorMessage']).toContain('Radarr is starting up');
  });

  it('answers 307 to the URL base when a request lacks it', async () => {
    const sim = await running(aLibrary(), { radarr: { urlBase: '/radarr' } });

    const answer = await ask(`${sim.radarr.server.url}/api/v3/movie`);

    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/radarr/api/v3/movie']);
    expect((await askRadarr(sim, '/movie')).status).toBe(200);
  });

  it('answers a deletion without any body', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat' }));

    expect((await askRadarr(sim, '/moviefile/1', { method: 'DELETE' })).text).toBe('');
  });

  it('answers the last page of the queue again to a page past its end', async () => {
    const sim = await running(aLibrary());
    for (let download = 1; download <= 3; download += 1) addDownload(sim);

    const second = await askRadarr(sim, '/queue?page=2&pageSize=2');
    const ninth = await askRadarr(sim, '/queue?page=9&pageSize=2');

    expect(second.body).toMatchObject({ totalRecords: 3, records: [{ title: 'Download 3' }] });
    expect(ninth.body).toEqual(second.body);
    expect(listOf(await askRadarr(sim, '/queue/details'))).toHaveLength(3);
  });

  it('takes the key of the query before that of the header, and answers 401 with no body', async () => {
    const sim = await running(aLibrary());

    const answer = await askRadarr(sim, '/movie?apikey=wrong');

    expect([answer.status, answer.text]).toEqual([401, '']);
    expect((await ask(`${sim.radarr.url}/ping`)).body).toEqual({ status: 'OK' });
  });

  it('finishes a command only after the call that asked for it', async () => {
    const sim = await running(aLibrary());

    const queued = await askRadarr(sim, '/command', { json: { name: 'RefreshMovie' } });
    expect([queued.status, queued.body['status']]).toEqual([201, 'queued']);
    sim.clock.advance(500);
    expect((await askRadarr(sim, '/command/1')).body['status']).toBe('started');
    sim.clock.advance(1000);
    expect((await askRadarr(sim, '/command/1')).body['status']).toBe('completed');
    expect((await askRadarr(sim, '/command', { json: { name: 'NoSuchCommand' } })).status).toBe(500);
  });
});
