import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../../simulator/library/builder.ts';
import type { Simulator } from '../../../../simulator/start.ts';
import { type Answer, ask, askJellyfin, type Json, listOf } from '../../support/ask.ts';
import { running } from '../../support/running.ts';

const MINUTE_MS = 60_000;
const HEAT = '/data/media/movies/Heat (2000)/Heat (2000).mkv';
const library = () => aLibrary().user('ann').user('ben').movie({ title: 'Heat' });

const sessions = async (sim: Simulator, query = ''): Promise<readonly Json[]> =>
  listOf(await askJellyfin(sim, `/Sessions${query}`));

async function reportAs(sim: Simulator, user: string, path: string, json: unknown): Promise<Answer> {
  sim.jellyfin.state.logins.set(user, { userId: sim.jellyfin.actions.userId(user), deviceId: 'phone' });
  const headers = { authorization: `MediaBrowser Token="${user}"` };
  return ask(`${sim.jellyfin.url}${path}`, { headers, json });
}

describe('sessions', () => {
  it('show what is being played until it stops', async () => {
    const sim = await running(library());

    sim.jellyfin.actions.startPlaying('ann', HEAT);
    expect(await sessions(sim)).toMatchObject([
      { UserName: 'ann', NowPlayingItem: { Name: 'Heat', Path: HEAT } },
    ]);
    sim.jellyfin.actions.stopPlaying('ann', HEAT, 0.3);

    const [idle] = await sessions(sim);
    expect(idle).not.toHaveProperty('NowPlayingItem');
  });

  it('drop a client that fell silent, but not one that paused', async () => {
    const sim = await running(library());
    const { id } = sim.jellyfin.actions.item(HEAT);
    sim.jellyfin.actions.startPlaying('ann', HEAT);
    await reportAs(sim, 'ben', '/Sessions/Playing', { ItemId: id });
    await reportAs(sim, 'ben', '/Sessions/Playing/Progress', {
      ItemId: id,
      PositionTicks: 9e9,
      IsPaused: true,
    });

    sim.clock.advance(11 * MINUTE_MS);

    const playing = (await sessions(sim)).filter((session) => 'NowPlayingItem' in session);
    expect(playing).toMatchObject([{ UserName: 'ben', PlayState: { IsPaused: true } }]);
    expect(await sessions(sim, '?activeWithinSeconds=60'), 'the paused one is hidden').toEqual([]);
  });

  it('list the queue and the version that plays', async () => {
    const sim = await running(library());
    const { id } = sim.jellyfin.actions.item(HEAT);

    const queue = [{ Id: 'f'.repeat(32) }];
    const report = { ItemId: id, MediaSourceId: 'e'.repeat(32), NowPlayingQueue: queue };
    await reportAs(sim, 'ann', '/Sessions/Playing', report);

    expect(await sessions(sim)).toMatchObject([
      { PlayState: { MediaSourceId: 'e'.repeat(32) }, NowPlayingQueue: [{ Id: 'f'.repeat(32) }] },
    ]);
  });

  it('show a plain user only his own', async () => {
    const sim = await running(library());
    sim.jellyfin.actions.startPlaying('ann', HEAT);

    const headers = { authorization: 'MediaBrowser Token="ben"' };
    sim.jellyfin.state.logins.set('ben', { userId: sim.jellyfin.actions.userId('ben'), deviceId: 'phone' });

    expect(listOf(await askJellyfin(sim, '/Sessions', { headers }))).toEqual([]);
  });

  it('take no reports from an API key, which is nobody', async () => {
    const sim = await running(library());
    const { id } = sim.jellyfin.actions.item(HEAT);

    expect((await askJellyfin(sim, '/Sessions/Playing', { json: { ItemId: id } })).status).toBe(400);
  });
});

describe('marks', () => {
  it('can be set, taken back and made favourite by the API', async () => {
    const sim = await running(library());
    const { actions } = sim.jellyfin;
    const target = `${actions.item(HEAT).id}?userId=${actions.userId('ann')}`;

    const played = await askJellyfin(sim, `/UserPlayedItems/${target}`, { method: 'POST' });
    const favorite = await askJellyfin(sim, `/UserFavoriteItems/${target}`, { method: 'POST' });
    const unplayed = await askJellyfin(sim, `/UserPlayedItems/${target}`, { method: 'DELETE' });

    expect(played.body).toMatchObject({ Played: true, PlayCount: 1 });
    expect(favorite.body).toMatchObject({ IsFavorite: true });
    expect(unplayed.body).toMatchObject({ Played: false, PlayCount: 0, IsFavorite: true });
    expect(unplayed.body).not.toHaveProperty('LastPlayedDate');
  });

  it('are written by a plug-in as they are: played, without a date', async () => {
    const sim = await running(library());
    const { actions } = sim.jellyfin;

    const path = `/UserItems/${actions.item(HEAT).id}/UserData?userId=${actions.userId('ann')}`;
    const { body } = await askJellyfin(sim, path, { json: { Played: true } });

    expect(body['Played']).toBe(true);
    expect(body).not.toHaveProperty('LastPlayedDate');
  });
});
