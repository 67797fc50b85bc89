import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../../simulator/library/builder.ts';
import type { Simulator } from '../../../../simulator/start.ts';
import { askJellyfin, listOf } from '../../support/ask.ts';
import { running } from '../../support/running.ts';

const library = () =>
  aLibrary()
    .user('ann')
    .movie({ title: 'Heat' })
    .movie({ title: 'Alien' })
    .series({ title: 'Show', seasons: [{ number: 1, episodes: 2 }] });
const HEAT = '/data/media/movies/Heat (2000)';

async function names(sim: Simulator, types = 'Movie'): Promise<unknown[]> {
  const found = listOf(await askJellyfin(sim, `/Items?Recursive=true&IncludeItemTypes=${types}`));
  return found.map((item) => item['Name']);
}

describe('a library scan', () => {
  it('is answered at once and done later', async () => {
    const sim = await running(library());
    sim.disk.removeFolder(HEAT);

    expect((await askJellyfin(sim, '/Library/Refresh', { method: 'POST' })).status).toBe(204);
    expect(await names(sim)).toEqual(['Heat', 'Alien']);
    sim.clock.advance(5000);

    expect(await names(sim)).toEqual(['Alien']);
  });

  it('is cancelled and begun again by another one: only the last comes to its end', async () => {
    const sim = await running(library());
    sim.disk.removeFolder(HEAT);

    await askJellyfin(sim, '/Library/Refresh', { method: 'POST' });
    sim.clock.advance(4000);
    await askJellyfin(sim, '/Library/Refresh', { method: 'POST' });
    sim.clock.advance(4000);

    expect(await names(sim)).toEqual(['Heat', 'Alien']);
    sim.clock.advance(1000);
    expect(await names(sim)).toEqual(['Alien']);
  });

  it('keeps every item of a folder that is gone or empty, as it is when a mount is lost', async () => {
    const sim = await running(library());

    sim.disk.loseMount('/data/media', 'gone');
    sim.jellyfin.actions.scan();
    expect(await names(sim)).toEqual(['Heat', 'Alien']);
    sim.disk.loseMount('/data/media/movies', 'empty');
    sim.disk.restoreMount('/data/media');
    sim.jellyfin.actions.scan();

    expect(await names(sim)).toEqual(['Heat', 'Alien']);
  });

  it('keeps a season whose folder is still there, with nothing in it', async () => {
    const sim = await running(library());
    sim.disk.removeFile('/data/media/tv/Show/Season 01/Show - S01E01.mkv');
    sim.disk.removeFile('/data/media/tv/Show/Season 01/Show - S01E02.mkv');

    sim.jellyfin.actions.scan();

    expect(await names(sim, 'Season,Episode')).toEqual(['Season 1']);
  });

  it('looks only at a reported path, when the delay of the monitor has passed', async () => {
    const sim = await running(library());
    sim.disk.removeFolder(HEAT);
    sim.disk.removeFolder('/data/media/movies/Alien (2000)');
    sim.disk.makeFolder('/data/media/movies/Other');

    const json = { Updates: [{ Path: HEAT, UpdateType: 'Deleted' }] };
    expect((await askJellyfin(sim, '/Library/Media/Updated', { json })).status).toBe(204);
    sim.clock.advance(60_000);
    expect(await names(sim)).toEqual(['Heat', 'Alien']);
    sim.clock.advance(1000);

    expect(await names(sim)).toEqual(['Alien']);
  });

  it('answers 400 to an update without a path', async () => {
    const sim = await running(library());

    const json = { Updates: [{ UpdateType: 'Deleted' }] };
    expect((await askJellyfin(sim, '/Library/Media/Updated', { json })).status).toBe(400);
  });

  it('shows a file with two episodes as one item, whose second number it may not have parsed', async () => {
    const season = { number: 1, episodes: 2, files: [[1, 2]] };
    const sim = await running(
      aLibrary()
        .series({ title: 'Whole', seasons: [season] })
        .series({ title: 'Half', seasons: [{ ...season, jellyfinSeesFirstOnly: true }] }),
    );

    const found = listOf(await askJellyfin(sim, '/Items?Recursive=true&IncludeItemTypes=Episode'));

    expect(found.map((item) => [item['SeriesName'], item['IndexNumber'], item['IndexNumberEnd']])).toEqual([
      ['Whole', 1, 2],
      ['Half', 1, undefined],
    ]);
  });
});

describe('what a user may see', () => {
  it('is absent from his list when it is in a library that is not his, and when its tag is blocked', async () => {
    const sim = await running(
      library()
        .user('kid', { libraries: ['Movies'], blockedTags: ['grim'] })
        .movie({ title: 'Grim', jellyfinTags: ['grim'] }),
    );

    const query = `Recursive=true&IncludeItemTypes=Movie,Episode&userId=${sim.jellyfin.actions.userId('kid')}`;
    const found = listOf(await askJellyfin(sim, `/Items?${query}`));

    expect(found.map((item) => item['Name'])).toEqual(['Heat', 'Alien']);
  });
});
