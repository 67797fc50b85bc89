import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { askSonarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const season = (number: number, episodes: number) => ({ number, episodes });
const show = { title: 'Show', seasons: [season(1, 2)] };

describe('trap 1: deleting a series with its files answers 200 before the disk is touched', () => {
  it('has dropped the rows, and the folder goes later, without looking whether its root is there', async () => {
    const sim = await running(aLibrary().series(show));

    const answer = await askSonarr(sim, '/series/1?deleteFiles=true', { method: 'DELETE' });

    expect(answer.status).toBe(200);
    expect(listOf(await askSonarr(sim, '/series'))).toEqual([]);
    expect(sim.disk.hasFolder('/data/media/tv/Show')).toBe(true);
    sim.clock.advance(1000);
    expect(sim.disk.hasFolder('/data/media/tv/Show')).toBe(false);
  });
});

describe('trap 2: deleting an episode file is synchronous and guarded', () => {
  it.each(['/data/media', '/data/media/tv'])('answers 409 when %s is lost', async (mount) => {
    const sim = await running(aLibrary().series(show));
    sim.disk.loseMount(mount);

    expect((await askSonarr(sim, '/episodefile/1', { method: 'DELETE' })).status).toBe(409);
    expect((await askSonarr(sim, '/episode/1')).body['hasFile']).toBe(true);
  });
});

describe('trap 3: deleting episode files in bulk looks for all of them in the folder of the first', () => {
  it('drops the rows of the other series and leaves their files', async () => {
    const sim = await running(
      aLibrary()
        .series(show)
        .series({ title: 'Other', seasons: [season(1, 1)] }),
    );

    const json = { episodeFileIds: [1, 3] };
    expect((await askSonarr(sim, '/episodefile/bulk', { method: 'DELETE', json })).status).toBe(200);

    expect(sim.disk.stat('/data/media/tv/Show/Season 01/Show - S01E01.mkv')).toBeUndefined();
    expect(sim.disk.stat('/data/media/tv/Other/Season 01/Other - S01E01.mkv')).toBeDefined();
    expect(listOf(await askSonarr(sim, '/episodefile?seriesId=2'))).toEqual([]);
  });

  it.each([{ ids: [1, 99] }, { ids: [] }])('answers 500 for the ids $ids', async ({ ids }) => {
    const sim = await running(aLibrary().series(show));

    const json = { episodeFileIds: ids };
    expect((await askSonarr(sim, '/episodefile/bulk', { method: 'DELETE', json })).status).toBe(500);
    expect(listOf(await askSonarr(sim, '/episodefile?seriesId=1'))).toHaveLength(2);
  });
});

describe('trap 4: the exclusion has another name in each server, and a wrong name is ignored', () => {
  it.each([
    { name: 'addImportListExclusion', excluded: 1 },
    { name: 'addImportExclusion', excluded: 0 },
  ])('excludes $excluded series under the name $name', async ({ name, excluded }) => {
    const sim = await running(aLibrary().series(show));

    await askSonarr(sim, `/series/1?${name}=true`, { method: 'DELETE' });
    sim.clock.advance(1000);

    expect(listOf(await askSonarr(sim, '/importlistexclusion'))).toHaveLength(excluded);
  });
});

describe('trap 7: the season pass leaves episodes monitored, or monitors them again', () => {
  const pass = (more: object) => ({
    json: { series: [{ id: 1, seasons: [{ seasonNumber: 1, monitored: false }] }], ...more },
  });
  const monitoredEpisodes = async (sim: Parameters<typeof askSonarr>[0]) =>
    listOf(await askSonarr(sim, '/episode?seriesId=1')).map((episode) => episode['monitored']);

  it('changes the flag of the season and not its episodes', async () => {
    const sim = await running(aLibrary().series(show));

    await askSonarr(sim, '/seasonpass', pass({}));

    expect((await askSonarr(sim, '/series/1')).body['seasons']).toMatchObject([{ monitored: false }]);
    expect(await monitoredEpisodes(sim)).toEqual([true, true]);
  });

  it('switches off the episodes of unmonitored seasons when it is given empty monitoring options', async () => {
    const sim = await running(aLibrary().series(show));

    await askSonarr(sim, '/seasonpass', pass({ monitoringOptions: {} }));

    expect(await monitoredEpisodes(sim)).toEqual([false, false]);
  });

  it('monitors every aired episode of the others again when it is given empty monitoring options', async () => {
    const sim = await running(aLibrary().series(show));
    await askSonarr(sim, '/episode/monitor', {
      method: 'PUT',
      json: { episodeIds: [1, 2], monitored: false },
    });

    const json = { series: [{ id: 1 }], monitoringOptions: {} };
    await askSonarr(sim, '/seasonpass', { json });

    expect(await monitoredEpisodes(sim)).toEqual([true, true]);
  });

  it('while writing the whole series passes a changed season on to its episodes', async () => {
    const sim = await running(aLibrary().series(show));
    const { body } = await askSonarr(sim, '/series/1');

    const json = { ...body, seasons: [{ seasonNumber: 1, monitored: false }] };
    await askSonarr(sim, '/series/1', { method: 'PUT', json });

    expect(await monitoredEpisodes(sim)).toEqual([false, false]);
  });
});

describe('trap 8: a file with several episodes takes all of them with it', () => {
  it('detaches every episode of the file and leaves them monitored', async () => {
    const sim = await running(
      aLibrary().series({ title: 'Show', seasons: [{ number: 1, episodes: 2, files: [[1, 2]] }] }),
    );
    expect(listOf(await askSonarr(sim, '/episode?episodeFileId=1'))).toHaveLength(2);

    await askSonarr(sim, '/episodefile/1', { method: 'DELETE' });

    const episodes = listOf(await askSonarr(sim, '/episode?seriesId=1'));
    expect(episodes).toMatchObject([
      { hasFile: false, episodeFileId: 0, monitored: true },
      { hasFile: false, episodeFileId: 0, monitored: true },
    ]);
  });
});
