import { describe, expect, it } from 'vitest';
import { touchedSeries } from '../../../../../cleanup/app/snapshot/read/touched-series.ts';
import type { Ledger } from '../../../../../cleanup/domain/facts/ledger.ts';
import type { SeriesReading } from '../../../../../cleanup/ports/managers.ts';
import { ANNA, daysAgo, instance } from '../../../../support/facts.ts';
import { aSeriesReading, Household, itemId } from '../../../../support/in-memory/household.ts';
import { libraryOf, readingOf } from '../../../../support/in-memory/known.ts';
import { InMemorySeriesManager } from '../../../../support/in-memory/managers.ts';

/** Titles of the series to look into, of a household of shows 1 to 3 that nobody touched unless a case says so. */
async function touched({
  prepare = () => undefined,
  removed = [],
}: {
  readonly prepare?: (household: Household) => void;
  /** Keys of the ledger. */
  readonly removed?: readonly string[];
}) {
  const household = new Household();
  for (const id of [1, 2, 3]) household.addSeries(id);
  prepare(household);
  const read = await readingOf(household);
  const removal = { at: daysAgo(1), instance: 'sonarr', files: 1 };
  const ledger: Ledger = {
    version: 1,
    announced: {},
    undatedSince: {},
    removed: Object.fromEntries(removed.map((key) => [key, removal])),
  };
  const found = touchedSeries(read.series, read.media.people, await libraryOf(household), ledger);
  return [...found].map(({ title }) => title).sort();
}

const changed = (household: Household, id: number, change: Partial<SeriesReading>) => {
  const { sonarr } = household;
  sonarr.titles = sonarr.titles.map((series) => (series.id === id ? { ...series, ...change } : series));
};

describe('touchedSeries', () => {
  it('are those of which somebody touched an episode', async () => {
    expect(await touched({})).toEqual([]);
    expect(
      await touched({ prepare: (household) => household.watch(ANNA, 'show-1-e1', 'show-3-e2') }),
    ).toEqual(['Show 1', 'Show 3']);
  });

  it('are found by the item of the series where the folder is another', async () => {
    const prepare = (household: Household) => {
      changed(household, 2, { path: '/data/tv/Renamed' });
      household.watch(ANNA, 'show-2-e1');
    };
    expect(await touched({ prepare })).toEqual(['Show 2']);
  });

  it('are found by the folder, however deep the episode lies, where the item is another or none', async () => {
    for (const series of [{ series: itemId('other') }, {}]) {
      const prepare = ({ jellyfin }: Household) => {
        const [episode] = jellyfin.videos;
        if (episode === undefined) throw new Error('no episode');
        const { series: _, ...homeless } = episode;
        jellyfin.videos = [{ ...homeless, ...series, path: '/media/tv/Show 1/Season 1//e1.mkv' }];
        jellyfin.seriesItems = [];
        jellyfin.mark(ANNA, episode.id, { state: 'played' });
      };
      expect(await touched({ prepare })).toEqual(['Show 1']);
    }
  });

  it('are not those of a film in their folder, or of an episode without path and series', async () => {
    const film = ({ jellyfin }: Household) => {
      const { series: _, ...video } = jellyfin.videos[0] ?? new Household().addMovie(1);
      jellyfin.videos = [{ ...video, kind: 'movie' }];
      jellyfin.mark(ANNA, video.id, { state: 'played' });
    };
    const nowhere = ({ jellyfin }: Household) => {
      const { series: _, path: __, ...video } = jellyfin.videos[0] ?? new Household().addMovie(1);
      jellyfin.videos = [video];
      jellyfin.mark(ANNA, video.id, { state: 'played' });
    };
    expect(await touched({ prepare: film })).toEqual([]);
    expect(await touched({ prepare: nowhere })).toEqual([]);
  });

  it('are every copy of one that is touched, also where Jellyfin takes that one for another series', async () => {
    const prepare = (household: Household) => {
      const more = new InMemorySeriesManager(instance('second'));
      more.titles.push(aSeriesReading(7, 0, { providerIds: { tvdb: 1 } }), aSeriesReading(8, 0));
      household.moreSeries.push(more);
      const { jellyfin } = household;
      jellyfin.seriesItems = jellyfin.seriesItems.map((item) => ({ ...item, providerIds: { tvdb: 777 } }));
      household.watch(ANNA, 'show-1-e1');
    };
    expect(await touched({ prepare })).toEqual(['Show 1', 'Show 7']);
  });

  it('are no copies of one without an id', async () => {
    for (const providerIds of [{}, { tvdb: 0 }]) {
      const prepare = (household: Household) => {
        for (const id of [1, 2]) changed(household, id, { providerIds });
        household.watch(ANNA, 'show-1-e1');
      };
      expect(await touched({ prepare })).toEqual(['Show 1']);
    }
  });

  it('are those that the cleanup removed a season of, in that instance', async () => {
    expect(await touched({ removed: ['sonarr|season:tvdb:2:1'] })).toEqual(['Show 2']);
    expect(await touched({ removed: ['sonarr|season:tvdb:22:1'] })).toEqual([]);
    expect(await touched({ removed: ['second|season:tvdb:2:1'] })).toEqual([]);
    expect(await touched({ removed: ['sonarr|movie:tvdb:2:1'] })).toEqual([]);
    const nameless = (household: Household) => changed(household, 2, { providerIds: {} });
    expect(await touched({ prepare: nameless, removed: ['sonarr|season:id:2:1'] })).toEqual(['Show 2']);
  });

  it('are ended series without a file where the cleanup removed an episode', async () => {
    const removed = ['sonarr|episode:tvdb:55'];
    const emptied = (change: Partial<SeriesReading> = {}) => ({
      removed,
      prepare: (household: Household) =>
        changed(household, 2, { seasons: [{ number: 1, monitored: true, episodesWithFile: 0 }], ...change }),
    });

    expect(await touched({ removed })).toEqual([]);
    expect(await touched(emptied())).toEqual(['Show 2']);
    expect(await touched(emptied({ status: 'continuing' }))).toEqual([]);
    expect(await touched({ ...emptied(), removed: ['second|episode:tvdb:55'] })).toEqual([]);
    expect(await touched({ ...emptied(), removed: ['sonarr|movie:tmdb:55'] })).toEqual([]);
    const partly = [0, 1].map((episodesWithFile, number) => ({ number, monitored: true, episodesWithFile }));
    expect(await touched(emptied({ seasons: partly }))).toEqual([]);
  });
});
