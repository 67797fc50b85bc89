import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { ask, askJellyfin, askRadarr, askSonarr, listOf, logIn } from '../support/ask.ts';
import { running } from '../support/running.ts';

const library = () => {
  const builder = aLibrary();
  for (const title of ['Alien', 'Brazil', 'Casablanca', 'Dune']) builder.movie({ title });
  return builder.series({ title: 'Show', seasons: [{ number: 1, episodes: 4 }] });
};

describe('faults', () => {
  it.each([401, 403, 404, 409, 429, 500, 503])(
    'answers %i instead of the route, which is not run',
    async (status) => {
      const sim = await running(library());
      sim.faults.add({ server: 'radarr', method: 'DELETE', fault: { kind: 'status', status } });

      expect((await askRadarr(sim, '/moviefile/1', { method: 'DELETE' })).status).toBe(status);
      expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(true);
    },
  );

  it('carries the headers and the body that it is given', async () => {
    const sim = await running(library());
    const fault = {
      kind: 'status',
      status: 429,
      body: 'slow down',
      headers: { 'retry-after': '3' },
    } as const;
    sim.faults.add({ fault });

    const answer = await askRadarr(sim, '/movie');

    expect([answer.text, answer.headers.get('retry-after')]).toEqual(['slow down', '3']);
  });

  it('hits the route, the method and the number of times that it names, and counts', async () => {
    const sim = await running(library());
    const fault = { kind: 'status', status: 500 } as const;
    const active = sim.faults.add({
      server: 'radarr',
      method: 'GET',
      path: /\/movie$/,
      times: 2,
      skip: 1,
      fault,
    });

    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await askRadarr(sim, '/movie')).status);

    expect(statuses).toEqual([200, 500, 500, 200]);
    expect((await askRadarr(sim, '/movie/1')).status).toBe(200);
    expect(active.hits).toBe(2);
  });

  it('is gone when it is removed, and all are when they are cleared', async () => {
    const sim = await running(library());
    const fault = { kind: 'status', status: 500 } as const;
    const active = sim.faults.add({ server: 'radarr', fault });
    sim.faults.add({ server: 'sonarr', fault });

    active.remove();
    expect((await askRadarr(sim, '/movie')).status).toBe(200);
    sim.faults.clear();
    expect((await askSonarr(sim, '/series')).status).toBe(200);
  });

  it('strikes by chance, and by the same chance for the same seed', async () => {
    const struck = async (): Promise<number[]> => {
      const sim = await running(library(), { seed: 7 });
      sim.faults.add({ probability: 0.5, fault: { kind: 'status', status: 503 } });
      const statuses: number[] = [];
      for (let call = 0; call < 12; call += 1) statuses.push((await ask(`${sim.radarr.url}/ping`)).status);
      return statuses;
    };

    const once = await struck();

    expect(new Set(once)).toEqual(new Set([200, 503]));
    expect(await struck()).toEqual(once);
  });

  it('resets the connection before the work is done, or after it', async () => {
    const sim = await running(library());
    const rule = { server: 'radarr', method: 'DELETE', times: 1 };
    const remove = () => askRadarr(sim, '/moviefile/1', { method: 'DELETE' });

    sim.faults.add({ ...rule, fault: { kind: 'reset' } });
    await expect(remove()).rejects.toThrow('fetch failed');
    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(true);
    sim.faults.add({ ...rule, fault: { kind: 'reset', after: 'route' } });
    await expect(remove()).rejects.toThrow('fetch failed');

    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(false);
  });

  it('answers a status after the work was done', async () => {
    const sim = await running(library());
    sim.faults.add({ method: 'DELETE', fault: { kind: 'status', status: 500, after: 'route' } });

    expect((await askRadarr(sim, '/moviefile/1', { method: 'DELETE' })).status).toBe(500);
    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(false);
  });

  it.each([
    { after: undefined, hasFile: true },
    { after: 'route', hasFile: false },
  ] as const)('hangs until the caller gives up (after: $after)', async ({ after, hasFile }) => {
    const sim = await running(library());
    const active = sim.faults.add({
      method: 'DELETE',
      fault: { kind: 'hang', ...(after === undefined ? {} : { after }) },
    });
    const giveUp = new AbortController();
    const asked = fetch(`${sim.radarr.url}/api/v3/moviefile/1`, {
      method: 'DELETE',
      headers: { 'x-api-key': sim.radarr.apiKey },
      signal: giveUp.signal,
    });
    await expect.poll(() => active.hits).toBe(1);

    giveUp.abort();

    await expect(asked).rejects.toThrow('aborted');
    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(hasFile);
  });

  it('drops the connection in the middle of a body', async () => {
    const sim = await running(library());
    sim.faults.add({ fault: { kind: 'cut' } });

    await expect(askRadarr(sim, '/movie')).rejects.toThrow(/terminated|fetch failed/);
  });

  it.each(['truncated', 'malformed'] as const)('answers 200 with %s JSON', async (kind) => {
    const sim = await running(library());
    sim.faults.add({ fault: { kind } });

    const answer = await askRadarr(sim, '/movie');

    expect(answer.status).toBe(200);
    expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
  });

  it('delivers a slow body whole, in pieces', async () => {
    const sim = await running(library());
    const before = (await askRadarr(sim, '/movie')).text;
    sim.faults.add({ fault: { kind: 'slow-body', bytesPerStep: 1000, stepMs: 1 } });

    expect((await askRadarr(sim, '/movie')).text).toBe(before);
  });

  it('answers late, but answers', async () => {
    const sim = await running(library());
    sim.faults.add({ fault: { kind: 'latency', ms: 5 } });

    expect((await askRadarr(sim, '/movie')).status).toBe(200);
  });

  it('answers an empty list, as a server does that has not loaded its library', async () => {
    const sim = await running(library());
    sim.faults.add({ fault: { kind: 'empty-list' } });

    expect(listOf(await askRadarr(sim, '/movie'))).toEqual([]);
    expect((await askJellyfin(sim, '/Items?Recursive=true')).body).toMatchObject({
      Items: [],
      TotalRecordCount: 0,
    });
  });

  it.each([
    { totals: 'kept', total: 4 },
    { totals: 'halved', total: 2 },
  ] as const)('leaves out half of a list and says there are $total', async ({ totals, total }) => {
    const sim = await running(library());
    sim.faults.add({ server: 'jellyfin', fault: { kind: 'half-list', totals } });

    const answer = await askJellyfin(sim, '/Items?Recursive=true&IncludeItemTypes=Movie');

    expect(listOf(answer)).toHaveLength(2);
    expect(answer.body['TotalRecordCount']).toBe(total);
  });

  it('lists the same in another order', async () => {
    const sim = await running(library());
    const ids = async () => listOf(await askRadarr(sim, '/movie')).map(({ id }) => id);
    const before = await ids();
    sim.faults.add({ fault: { kind: 'shuffled-list', seed: 1 } });

    expect(await ids()).not.toEqual(before);
    expect((await ids()).toSorted()).toEqual(before.toSorted());
  });

  it('kills the server in the middle of a bulk delete: some are done, the rest is not, and nobody answers', async () => {
    const sim = await running(library());
    sim.faults.add({ path: /bulk$/, times: 1, fault: { kind: 'dies', afterItems: 2 } });

    const json = { episodeFileIds: [1, 2, 3, 4] };
    await expect(askSonarr(sim, '/episodefile/bulk', { method: 'DELETE', json })).rejects.toThrow(
      'fetch failed',
    );
    await expect(askSonarr(sim, '/series')).rejects.toThrow('fetch failed');
    sim.sonarr.server.restart();

    const left = listOf(await askSonarr(sim, '/episodefile?seriesId=1'));
    expect(left.map((file) => file['id'])).toEqual([3, 4]);
  });
});

describe('requests', () => {
  it('are written down with what was answered, without keys and passwords', async () => {
    const sim = await running(library());

    await askRadarr(sim, `/movie?apikey=${sim.radarr.apiKey}`);
    await askRadarr(sim, '/movie/editor', { method: 'PUT', json: { movieIds: [1], monitored: false } });

    expect(sim.requests.writes()).toMatchObject([{ server: 'radarr', method: 'PUT', status: 202 }]);
    await logIn(sim);
    const written = JSON.stringify(sim.requests.all());
    expect(written).not.toContain(sim.radarr.apiKey);
    expect(written).not.toContain(sim.qbittorrent.password);
    sim.requests.clear();
    expect(sim.requests.all()).toEqual([]);
  });
});
