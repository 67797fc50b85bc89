import { describe, expect, it } from 'vitest';
import type { LibraryIndex } from '../../../../../cleanup/app/snapshot/join/library-index.ts';
import { ANNA, instance, movieFileId } from '../../../../support/facts.ts';
import { aMovieReading, Household, itemId } from '../../../../support/in-memory/household.ts';
import { libraryOf } from '../../../../support/in-memory/known.ts';
import { InMemoryMovieManager, InMemorySeriesManager } from '../../../../support/in-memory/managers.ts';
import { aMark } from '../../../../support/in-memory/user-marks.ts';

const SHARED = aMark({ key: 'k' });

/** Whether Anna's marks on items of one key are those of several works. */
function shared(household: Household, library: LibraryIndex, ...items: readonly string[]) {
  const videos = household.jellyfin.videos.filter(({ id }) => items.includes(id));
  return videos.map(({ id }) => library.sharedState(ANNA, id, SHARED));
}

describe('indexLibrary', () => {
  it('has the roots of every instance, what is configured with what was learned', async () => {
    const household = new Household();
    household.addMovie(1);
    household.addSeries(1);
    const { roots, translate } = await libraryOf(household, [{ from: '/data/4k', to: '/uhd' }]);

    expect(roots.map(({ instance: name, from, to, votes }) => [name, from, to, votes])).toEqual([
      ['radarr', '/data/4k', '/uhd', 'configured'],
      ['radarr', '/data', '/media', 1],
      ['sonarr', '/data/4k', '/uhd', 'configured'],
      ['sonarr', '/data', '/media', 1],
    ]);
    expect(translate(instance('radarr'))('/data/a.mkv')).toEqual({ key: '/media/a.mkv', known: true });
  });

  it('translates the paths of each instance by its own roots', async () => {
    const household = new Household();
    household.addMovie(1);
    household.moreMovies.push(new InMemoryMovieManager(instance('second')));
    const { translate } = await libraryOf(household, [{ from: '/data', to: '/uhd', instance: 'second' }]);

    expect(translate(instance('radarr'))('/data/a.mkv').key).toBe('/media/a.mkv');
    expect(translate(instance('second'))('/data/a.mkv').key).toBe('/uhd/a.mkv');
    expect(translate(instance('sonarr'))('/data/a.mkv').known).toBe(false);
  });

  it('is whole only where the catalogue was read', async () => {
    expect((await libraryOf(new Household())).catalogueWhole).toBe(true);
    const unread = await libraryOf(new Household((_, call) => call === 'catalogue'));
    expect(unread.catalogueWhole).toBe(false);
    expect(unread.media.catalogue).toEqual({ videos: [], series: [] });
  });
});

describe('hasTwin', () => {
  it('is told of a video that another item stands for too', async () => {
    const household = new Household();
    const film = household.addMovie(1);
    const other = household.addMovie(2);
    household.jellyfin.videos.push({ ...film, id: itemId('twin') });
    const { hasTwin } = await libraryOf(household);

    expect([hasTwin(film), hasTwin(other)]).toEqual([true, false]);
  });
});

describe('sharedState of a library', () => {
  it('compares films by what Radarr says of their files, whatever Jellyfin takes them for', async () => {
    const household = new Household();
    for (const id of [1, 2]) {
      household.addMovie(id, {}, { providerIds: { tmdb: 1 } });
      household.jellyfin.mark(ANNA, itemId(`film-${id}`), SHARED);
    }
    expect(shared(household, await libraryOf(household), 'film-1', 'film-2')).toEqual([true, true]);
  });

  it('takes the films of a Radarr without ids for different ones', async () => {
    const household = new Household();
    for (const id of [1, 2]) {
      household.addMovie(id, { providerIds: {} });
      household.jellyfin.mark(ANNA, itemId(`film-${id}`), SHARED);
    }
    expect(shared(household, await libraryOf(household), 'film-1')).toEqual([true]);
  });

  it('knows a disc by the file that Radarr tracks in it', async () => {
    const household = new Household();
    const stream = '/data/movies/Film 1/BDMV/STREAM/1.m2ts';
    const file = { id: movieFileId(1), path: stream, sizeBytes: 1, importedAt: 1 };
    const disc = { path: '/media/movies/Film 1', providerIds: { tmdb: 99 } };
    household.addMovie(1, { file }, disc);
    household.jellyfin.videos.push({ ...household.addMovie(2), id: itemId('copy'), path: '/media/copy.mkv' });
    household.radarr.titles.push(
      aMovieReading(3, { providerIds: { tmdb: 1 }, file: { ...file, path: '/data/copy.mkv' } }),
    );
    for (const id of ['film-1', 'copy']) household.jellyfin.mark(ANNA, itemId(id), SHARED);

    expect(shared(household, await libraryOf(household), 'film-1', 'copy')).toEqual([false, false]);
  });

  it('compares episodes by what Sonarr says of the folders of their series', async () => {
    const household = new Household();
    for (const id of [1, 2]) {
      household.addSeries(id, 1);
      household.jellyfin.mark(ANNA, itemId(`show-${id}-e1`), SHARED);
    }
    household.jellyfin.seriesItems = household.jellyfin.seriesItems.map((item) => ({
      ...item,
      providerIds: { tvdb: 1 },
    }));
    expect(shared(household, await libraryOf(household), 'show-1-e1', 'show-2-e1')).toEqual([true, true]);
  });

  it('takes the same series in two Sonarrs for one, and two without ids for two', async () => {
    for (const [providerIds, expected] of [
      [{ tvdb: 1 }, false],
      [{}, true],
    ] as const) {
      const household = new Household();
      household.addSeries(1, 1, { providerIds });
      const [series] = household.sonarr.titles;
      const more = new InMemorySeriesManager(instance('second'));
      if (series !== undefined) more.titles.push({ ...series, path: '/data/other/Show 1' });
      household.moreSeries.push(more);
      const [video] = household.jellyfin.videos;
      if (video === undefined) throw new Error('no episode');
      const path = '/media/other/Show 1/S01E01.mkv';
      household.jellyfin.videos.push({ ...video, id: itemId('copy'), path });
      for (const id of ['show-1-e1', 'copy']) household.jellyfin.mark(ANNA, itemId(id), SHARED);

      expect(shared(household, await libraryOf(household), 'show-1-e1', 'copy')).toEqual([
        expected,
        expected,
      ]);
    }
  });

  it('asks for no file where Radarr has none', async () => {
    const household = new Household();
    household.addMovie(1, { file: 'none' });
    household.addMovie(2, { file: 'unknown' });
    for (const id of [1, 2]) household.jellyfin.mark(ANNA, itemId(`film-${id}`), SHARED);

    expect(shared(household, await libraryOf(household), 'film-1', 'film-2')).toEqual([true, true]);
  });
});
