import { describe, expect, it, onTestFinished } from 'vitest';
import { startControl } from '../../simulator/control/routes.ts';
import { aLibrary } from '../../simulator/library/builder.ts';
import { ask, askJellyfin, askRadarr, type Json } from './support/ask.ts';
import { running } from './support/running.ts';

const HEAT = '/data/media/movies/Heat (2000)/Heat (2000).mkv';

async function controlled() {
  const sim = await running(aLibrary().user('ann').movie({ title: 'Heat' }), { startAt: 1_000_000 });
  const control = await startControl(sim);
  onTestFinished(() => control.close());
  const post = (path: string, json: unknown) => ask(`${control.url}${path}`, { json });
  return { sim, control, post };
}

describe('startControl', () => {
  it('moves the clock forward, by a time or to an instant, and never back', async () => {
    const { sim, post } = await controlled();

    expect((await post('/clock', { advanceMs: 500 })).body).toEqual({ now: 1_000_500 });
    expect((await post('/clock', { at: 2_000_000 })).body).toEqual({ now: 2_000_000 });
    expect(await post('/clock', { at: 5 })).toMatchObject({
      status: 400,
      text: expect.stringContaining('cannot go back'),
    });
    expect(sim.clock.now()).toBe(2_000_000);
  });

  it('tells what is on the disk, and takes a mount away and gives it back', async () => {
    const { control, post } = await controlled();
    const files = async () => Object.keys((await ask(`${control.url}/disk`)).body['files'] as Json);

    expect(await files()).toEqual([HEAT]);
    await post('/disk/mounts', { path: '/data', outage: 'empty' });
    expect(await files()).toEqual([]);
    await post('/disk/mounts', { path: '/data', outage: null });
    expect(await files()).toEqual([HEAT]);
  });

  it('tells which requests came, all or those that write', async () => {
    const { sim, control } = await controlled();
    await askRadarr(sim, '/movie');
    await askRadarr(sim, '/moviefile/1', { method: 'DELETE' });

    expect((await ask(`${control.url}/requests`)).body).toHaveLength(2);
    expect((await ask(`${control.url}/requests?writes=true`)).body).toMatchObject([
      { server: 'radarr', method: 'DELETE', path: '/api/v3/moviefile/1', status: 200 },
    ]);
    await ask(`${control.url}/requests`, { method: 'DELETE' });
    expect((await ask(`${control.url}/requests`)).body).toEqual([]);
  });

  it('makes a fault at the n-th request of a path, and takes it away', async () => {
    const { sim, control, post } = await controlled();
    await post('/faults', {
      server: 'radarr',
      path: '/movie$',
      skip: 1,
      times: 1,
      fault: { kind: 'status', status: 503 },
    });
    const status = async () => (await askRadarr(sim, '/movie')).status;

    expect([await status(), await status(), await status()]).toEqual([200, 503, 200]);
    await post('/faults', { fault: { kind: 'status', status: 500 } });
    await ask(`${control.url}/faults`, { method: 'DELETE' });
    expect(await status()).toBe(200);
    expect(await post('/faults', { fault: { kind: 'gremlin' } })).toMatchObject({ status: 400 });
  });

  it('kills a server and starts it again', async () => {
    const { sim, post } = await controlled();

    await post('/servers/radarr', { dead: true });
    await expect(askRadarr(sim, '/movie')).rejects.toThrow('fetch failed');
    await post('/servers/radarr', { dead: false });

    expect((await askRadarr(sim, '/movie')).status).toBe(200);
    expect((await post('/servers/plex', { dead: true })).text).toContain('there is no server plex');
  });

  it('acts for people', async () => {
    const { sim, post } = await controlled();
    const user = sim.jellyfin.actions.userId('ann');

    expect((await post('/people', { action: 'markPlayed', user: 'ann', path: HEAT, at: 5 })).status).toBe(
      204,
    );

    const items = await askJellyfin(sim, `/Items?recursive=true&includeItemTypes=Movie&userId=${user}`);
    expect(items.body['Items']).toMatchObject([{ UserData: { Played: true } }]);
    expect((await post('/people', { action: 'dance' })).status).toBe(400);
  });
});
