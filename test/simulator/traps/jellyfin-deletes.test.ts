import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { askJellyfin, askRadarr } from '../support/ask.ts';
import { running } from '../support/running.ts';

const FOLDER = '/data/media/movies/Heat (2000)';
const heat = { title: 'Heat', otherFiles: [{ name: 'extra.mkv' }] };

describe('trap 11: deleting an item in Jellyfin deletes its files', () => {
  it.each([{ form: 'path' }, { form: 'query' }])(
    'takes the whole folder, by id in the $form',
    async ({ form }) => {
      const sim = await running(aLibrary().movie(heat));
      const { id } = sim.jellyfin.actions.item(`${FOLDER}/Heat (2000).mkv`);

      const path = form === 'path' ? `/Items/${id}` : `/Items?ids=${id}`;
      const answer = await askJellyfin(sim, path, { method: 'DELETE' });

      expect(answer.status).toBe(204);
      expect(sim.disk.hasFolder(FOLDER)).toBe(false);
      expect((await askRadarr(sim, '/movie/1')).body, 'Radarr is told nothing').toMatchObject({
        hasFile: true,
      });
    },
  );

  it('is refused to a user whose policy does not say so', async () => {
    const sim = await running(aLibrary().user('ann').movie(heat));
    const { id } = sim.jellyfin.actions.item(`${FOLDER}/Heat (2000).mkv`);
    sim.jellyfin.state.logins.set('token', {
      userId: sim.jellyfin.actions.userId('ann'),
      deviceId: 'device',
    });

    const headers = { authorization: 'MediaBrowser Token="token"' };
    expect((await askJellyfin(sim, `/Items/${id}`, { method: 'DELETE', headers })).status).toBe(401);
    expect(sim.disk.hasFolder(FOLDER)).toBe(true);
  });
});
