import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { askRadarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const HEAT = '/data/media/movies/Heat (1995)';
const heat = { title: 'Heat', year: 1995, otherFiles: [{ name: 'Heat (1995) - Extended.mkv' }] };

describe('trap 1: deleting a movie with its files answers 200 before the disk is touched', () => {
  it('has dropped the row, and the folder goes later, alternate versions and extras included', async () => {
    const sim = await running(aLibrary().movie(heat).movie({ title: 'Alien' }));

    const answer = await askRadarr(sim, '/movie/1?deleteFiles=true', { method: 'DELETE' });

    expect(answer.status).toBe(200);
    expect((await askRadarr(sim, '/movie/1')).status).toBe(404);
    expect(sim.disk.names(HEAT)).toHaveLength(2);
    sim.clock.advance(1000);
    expect(sim.disk.hasFolder(HEAT)).toBe(false);
  });

  it('loses the record and keeps the files when the root is not mounted, and says 200 all the same', async () => {
    const sim = await running(aLibrary().movie(heat));
    sim.disk.loseMount('/data/media');

    const answer = await askRadarr(sim, '/movie/1?deleteFiles=true', { method: 'DELETE' });
    sim.clock.advance(1000);
    sim.disk.restoreMount('/data/media');

    expect(answer.status).toBe(200);
    expect(listOf(await askRadarr(sim, '/movie'))).toEqual([]);
    expect(sim.disk.names(HEAT)).toHaveLength(2);
  });

  it('stops at a path conflict in bulk: the files of later movies stay while their rows are gone', async () => {
    const sim = await running(
      aLibrary()
        .movie({ title: 'Outer', folder: '/data/media/movies/Outer' })
        .movie({ title: 'Inner', folder: '/data/media/movies/Outer/Inner' })
        .movie({ title: 'Later', folder: '/data/media/movies/Later' }),
    );

    const json = { movieIds: [1, 3], deleteFiles: true };
    const answer = await askRadarr(sim, '/movie/editor', { method: 'DELETE', json });
    sim.clock.advance(1000);

    expect(answer.status).toBe(200);
    expect(listOf(await askRadarr(sim, '/movie'))).toMatchObject([{ title: 'Inner' }]);
    expect(sim.disk.hasFolder('/data/media/movies/Later')).toBe(true);
    expect(sim.radarr.state.arr.log).toHaveLength(1);
  });

  it('adds the exclusion later, too', async () => {
    const sim = await running(aLibrary().movie({ ...heat, tmdbId: 949 }));

    await askRadarr(sim, '/movie/1?addImportExclusion=true', { method: 'DELETE' });

    expect(listOf(await askRadarr(sim, '/exclusions'))).toEqual([]);
    sim.clock.advance(1000);
    expect(listOf(await askRadarr(sim, '/exclusions'))).toMatchObject([{ tmdbId: 949, movieTitle: 'Heat' }]);
  });
});

describe('trap 2: deleting a movie file is synchronous and guarded', () => {
  const deleteFile = { method: 'DELETE' };

  it('has deleted the file when it answers, and nothing else of the folder', async () => {
    const sim = await running(aLibrary().movie(heat));

    expect((await askRadarr(sim, '/moviefile/1', deleteFile)).status).toBe(200);

    expect(sim.disk.names(HEAT)).toEqual(['Heat (1995) - Extended.mkv']);
    expect((await askRadarr(sim, '/movie/1')).body).toMatchObject({ hasFile: false, movieFileId: 0 });
  });

  it.each([
    { outage: 'the parent of the movie is gone', path: '/data/media', message: "doesn't exist" },
    {
      outage: 'the parent of the movie has no folder in it',
      path: '/data/media/movies',
      message: 'is empty',
    },
  ])('answers 409 and keeps the row when $outage', async ({ path, message }) => {
    const sim = await running(aLibrary().movie(heat));
    sim.disk.loseMount(path);

    const answer = await askRadarr(sim, '/moviefile/1', deleteFile);

    expect(answer.status).toBe(409);
    expect(answer.body['message']).toContain(message);
    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(true);
  });

  it('answers 500 when the file cannot be removed', async () => {
    const sim = await running(aLibrary().movie(heat));
    sim.disk.protect(`${HEAT}/Heat (1995).mkv`);

    expect((await askRadarr(sim, '/moviefile/1', deleteFile)).status).toBe(500);
    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(true);
  });

  it('answers 200 when the file was gone already, and 404 for an unknown id', async () => {
    const sim = await running(aLibrary().movie(heat));
    sim.disk.removeFile(`${HEAT}/Heat (1995).mkv`);

    expect((await askRadarr(sim, '/moviefile/1', deleteFile)).status).toBe(200);
    expect((await askRadarr(sim, '/moviefile/1', deleteFile)).status).toBe(404);
  });
});

describe('trap 3: deleting movie files in bulk looks for all of them in the folder of the first', () => {
  it('drops the rows of the other movies and leaves their files', async () => {
    const sim = await running(aLibrary().movie(heat).movie({ title: 'Alien' }));

    const json = { movieFileIds: [1, 2] };
    expect((await askRadarr(sim, '/moviefile/bulk', { method: 'DELETE', json })).status).toBe(200);

    expect(sim.disk.stat(`${HEAT}/Heat (1995).mkv`)).toBeUndefined();
    expect(sim.disk.stat('/data/media/movies/Alien (2000)/Alien (2000).mkv')).toBeDefined();
    expect((await askRadarr(sim, '/movie/2')).body['hasFile']).toBe(false);
  });

  it('answers 500 for one unknown id and has done nothing, 400 for no id at all', async () => {
    const sim = await running(aLibrary().movie(heat));
    const remove = (movieFileIds: number[]) =>
      askRadarr(sim, '/moviefile/bulk', { method: 'DELETE', json: { movieFileIds } });

    expect((await remove([1, 99])).status).toBe(500);
    expect((await remove([])).status).toBe(400);
    expect((await askRadarr(sim, '/movie/1')).body['hasFile']).toBe(true);
  });
});

describe('trap 4: the exclusion has another name in each server, and a wrong name is ignored', () => {
  it('does not exclude under the name that Sonarr uses', async () => {
    const sim = await running(aLibrary().movie(heat));

    await askRadarr(sim, '/movie/1?addImportListExclusion=true', { method: 'DELETE' });
    sim.clock.advance(1000);

    expect(listOf(await askRadarr(sim, '/exclusions'))).toEqual([]);
  });
});
