import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { askRadarr, askSonarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

function client(sim: Simulator, more: Record<string, unknown> = {}, fields: Record<string, unknown> = {}) {
  const { username, password, server } = sim.qbittorrent;
  const values = { host: '127.0.0.1', port: server.port, username, password, ...fields };
  return {
    name: 'qBittorrent',
    implementation: 'QBittorrent',
    configContract: 'QBittorrentSettings',
    enable: true,
    protocol: 'torrent',
    fields: Object.entries(values).map(([name, value]) => ({ name, value })),
    ...more,
  };
}

describe('trap 31: setting up download clients and tags', () => {
  it('tests an enabled client on POST even when saving is forced', async () => {
    const sim = await running(aLibrary());

    const json = client(sim, {}, { port: 1 });
    const answer = await askRadarr(sim, '/downloadclient?forceSave=true', { json });

    expect(answer.status).toBe(400);
    expect(listOf(answer)).toMatchObject([{ errorMessage: 'Unable to connect to qBittorrent' }]);
  });

  it('creates a disabled one untested, and enables it by a forced PUT', async () => {
    const sim = await running(aLibrary());

    const made = await askRadarr(sim, '/downloadclient', {
      json: client(sim, { enable: false }, { port: 1 }),
    });
    expect(made.status).toBe(201);
    const put = (query: string) =>
      askRadarr(sim, `/downloadclient/1${query}`, {
        method: 'PUT',
        json: client(sim, { id: 1 }, { port: 1 }),
      });

    expect((await put('')).status).toBe(400);
    expect((await put('?forceSave=true')).status).toBe(202);
    expect(listOf(await askRadarr(sim, '/downloadclient'))).toMatchObject([{ enable: true }]);
  });

  it('shows a mask for the password, and keeps the stored one when the mask comes back', async () => {
    const sim = await running(aLibrary());

    const made = await askRadarr(sim, '/downloadclient', { json: client(sim) });
    expect(made.text).not.toContain(sim.qbittorrent.password);
    expect(made.text).toContain('********');

    expect((await askRadarr(sim, '/downloadclient/1', { method: 'PUT', json: made.body })).status).toBe(202);
  });

  it.each([
    { name: 'Radarr 6.0.3', ask: askRadarr, options: { radarr: { version: '6.0.3.10276' } }, status: 400 },
    { name: 'Radarr 6.0.4', ask: askRadarr, options: { radarr: { version: '6.0.4.10291' } }, status: 201 },
    { name: 'Sonarr 4.0.16', ask: askSonarr, options: { sonarr: { version: '4.0.16.2944' } }, status: 400 },
    { name: 'Sonarr 4.0.19', ask: askSonarr, options: { sonarr: { version: '4.0.19.2979' } }, status: 201 },
  ])(
    '$name answers $status for a qBittorrent 5.2, whose login is empty',
    async ({ ask, options, status }) => {
      const sim = await running(aLibrary(), { ...options, qbittorrent: { version: '5.2' } });

      expect((await ask(sim, '/downloadclient', { json: client(sim) })).status).toBe(status);
    },
  );

  it('refuses a second client of the same name', async () => {
    const sim = await running(aLibrary());
    await askRadarr(sim, '/downloadclient', { json: client(sim) });

    expect((await askRadarr(sim, '/downloadclient', { json: client(sim) })).status).toBe(400);
  });

  it.each([
    { speaks: false, key: 'wrong', status: 201 },
    { speaks: true, key: 'wrong', status: 400 },
    { speaks: true, key: 'right', status: 201 },
  ])('answers $status to a connection to Jellyfin with the $key key that speaks: $speaks', async (row) => {
    const sim = await running(aLibrary());
    const apiKey = row.key === 'right' ? sim.jellyfin.apiKey : 'wrong';
    const values = { host: '127.0.0.1', port: sim.jellyfin.server.port, apiKey, updateLibrary: true };

    const fields = Object.entries(values).map(([name, value]) => ({ name, value }));
    const json = { name: 'Jellyfin', implementation: 'MediaBrowser', onMovieFileDelete: row.speaks, fields };
    const answer = await askRadarr(sim, '/notification?forceSave=true', { json });

    expect(answer.status).toBe(row.status);
  });

  it.each([
    { label: 'Leaving Soon', status: 400 },
    { label: 'leaving-soon', status: 201 },
    { label: 'KEEP', status: 201 },
  ])('answers $status to the tag label $label', async ({ label, status }) => {
    const sim = await running(aLibrary());

    expect((await askRadarr(sim, '/tag', { json: { label } })).status).toBe(status);
  });

  it('answers an existing label with the tag that has it, stored in lower case', async () => {
    const sim = await running(aLibrary().tag('keep'));

    const answer = await askRadarr(sim, '/tag', { json: { label: 'Keep' } });

    expect(answer.body).toEqual({ id: 1, label: 'keep' });
    expect(listOf(await askRadarr(sim, '/tag'))).toHaveLength(1);
  });

  it('answers 409 to deleting a tag that is in use', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', tags: ['keep'] }));

    expect((await askRadarr(sim, '/tag/1', { method: 'DELETE' })).status).toBe(409);
    expect(listOf(await askRadarr(sim, '/tag/detail'))).toMatchObject([{ label: 'keep', movieIds: [1] }]);
  });

  it('adds tags in the editor unless it is told how to apply them', async () => {
    const sim = await running(
      aLibrary()
        .tag('other')
        .movie({ title: 'Heat', tags: ['keep'] }),
    );
    const edit = (more: object) =>
      askRadarr(sim, '/movie/editor', { method: 'PUT', json: { movieIds: [1], tags: [1], ...more } });

    await edit({});
    expect((await askRadarr(sim, '/movie/1')).body['tags']).toEqual([2, 1]);
    await edit({ applyTags: 'remove' });
    expect((await askRadarr(sim, '/movie/1')).body['tags']).toEqual([2]);
    await edit({ applyTags: 'replace' });
    expect((await askRadarr(sim, '/movie/1')).body['tags']).toEqual([1]);
  });
});
