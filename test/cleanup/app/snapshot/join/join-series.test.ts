import { describe, expect, it } from 'vitest';
import { folderOf, joinSeries } from '../../../../../cleanup/app/snapshot/join/join-series.ts';
import type { SeriesReading } from '../../../../../cleanup/ports/managers.ts';
import { ANNA, BEN, daysAgo, seriesId } from '../../../../support/facts.ts';
import {
  anEpisodeReading,
  anEpisodeVideo,
  aSeriesReading,
  Household,
  itemId,
} from '../../../../support/in-memory/household.ts';
import { knownOf, NOTHING_PLAYS } from '../../../../support/in-memory/known.ts';

/** Show 1, with or without its inventory. */
async function joined({
  series = {},
  counted = false,
  failing,
  prepare = () => undefined,
}: {
  readonly series?: Partial<SeriesReading>;
  readonly counted?: boolean;
  readonly failing?: string;
  readonly prepare?: (household: Household) => void;
} = {}) {
  const household = new Household((_, call) => call === failing);
  household.addSeries(1);
  prepare(household);
  const { instance, inventories } = household.sonarr;
  const known = await knownOf(household, { sessions: household.jellyfin.playing });
  const inventory = counted ? undefined : inventories.get(seriesId(1));
  return joinSeries(instance, aSeriesReading(1, 2, series), inventory, known);
}

const NOBODYS = [ANNA, BEN].map((user) => ({ user, access: true, favorite: false }));

describe('joinSeries', () => {
  it('tells what Sonarr told, and only counts without an inventory', async () => {
    expect(await joined({ series: { year: 1989, tags: ['keep'] }, counted: true })).toEqual({
      instance: 'sonarr',
      id: 1,
      title: 'Show 1',
      year: 1989,
      providerIds: { tvdb: 1 },
      addedAt: daysAgo(40),
      monitored: true,
      tags: ['keep'],
      status: 'ended',
      type: 'standard',
      favorites: NOBODYS,
      playing: false,
      inventory: { fileCount: 2, seasonCount: 1 },
      seasons: [],
      episodes: [],
      files: [],
    });
    expect(await joined({ counted: true })).not.toHaveProperty('year');
  });

  it('has its seasons, episodes and files with an inventory', async () => {
    const { inventory, seasons, episodes, files } = await joined();

    expect(inventory).toBe('read');
    expect(seasons).toEqual([{ number: 1, monitored: true, favorites: NOBODYS, jellyfinItem: 'show-1-s1' }]);
    expect([episodes.length, files.length]).toEqual([2, 2]);
  });

  it('has a season for every number that an episode carries, in order, also for one Sonarr does not list', async () => {
    const { seasons } = await joined({
      series: { seasons: [{ number: 2, monitored: false, episodesWithFile: 0 }] },
      prepare: ({ sonarr }) => {
        const episodes = [11, 2, 1].map((season) => ({ ...anEpisodeReading(1, season), season }));
        sonarr.inventories.set(seriesId(1), { episodes: [...episodes, ...episodes], files: [] });
      },
    });
    expect(seasons.map(({ number, monitored }) => [number, monitored])).toEqual([
      [1, 'unknown'],
      [2, false],
      [11, 'unknown'],
    ]);
    expect(seasons[1]).not.toHaveProperty('jellyfinItem');
    expect(seasons[1]?.favorites).toEqual(NOBODYS);
  });

  it('names the first by id of several season items, whichever was found first', async () => {
    const { seasons } = await joined({
      prepare: ({ jellyfin }) => {
        jellyfin.videos.push({ ...anEpisodeVideo(1, 3), season: itemId('a-twin') });
      },
    });
    expect(seasons[0]?.jellyfinItem).toBe('a-twin');
  });

  it('is protected by marks on any of its items, and its seasons by theirs', async () => {
    const marked = (id: string, counted = false) =>
      joined({ counted, prepare: ({ jellyfin }) => jellyfin.favor(BEN, itemId(id)) });

    expect((await marked('show-1')).favorites[1]).toMatchObject({ user: BEN, favorite: true });
    expect((await marked('show-1', true)).favorites[1]).toMatchObject({ user: BEN, favorite: true });
    const season = await marked('show-1-s1');
    expect(season.favorites).toEqual(NOBODYS);
    expect(season.seasons[0]?.favorites[1]).toMatchObject({ user: BEN, favorite: true });
  });

  it('may be anybody’s favourite while the catalogue was not read', async () => {
    const { favorites, seasons } = await joined({ failing: 'catalogue' });
    expect([favorites, seasons.map((season) => season.favorites)]).toEqual([[], [[]]]);
  });

  it('plays where an item of it does', async () => {
    for (const counted of [true, false]) {
      const { playing } = await joined({
        counted,
        prepare: ({ jellyfin }) => {
          jellyfin.playing = { ...NOTHING_PLAYS, series: new Set([itemId('show-1')]) };
        },
      });
      expect(playing).toBe(true);
    }
  });
});

describe('folderOf', () => {
  it('is in the library that holds the folder of its series', async () => {
    const household = new Household();
    household.addSeries(1);
    household.jellyfin.seriesItems.push({ id: itemId('pathless'), providerIds: {} });
    const known = await knownOf(household);
    const library = (series: string | undefined) =>
      folderOf(itemId('s'), series === undefined ? undefined : itemId(series), known).library?.id;

    expect(folderOf(itemId('s'), itemId('show-1'), known).id).toBe('s');
    expect(['show-1', 'pathless', 'gone', undefined].map(library)).toEqual([
      'shows',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
