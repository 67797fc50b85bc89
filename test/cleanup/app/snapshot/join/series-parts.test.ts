import { describe, expect, it } from 'vitest';
import { matchInventory } from '../../../../../cleanup/app/snapshot/join/join-inventory.ts';
import { seriesItems, seriesParts } from '../../../../../cleanup/app/snapshot/join/series-parts.ts';
import { seriesId } from '../../../../support/facts.ts';
import {
  anEpisodeVideo,
  aSeriesReading,
  Household,
  itemId,
} from '../../../../support/in-memory/household.ts';
import { knownOf } from '../../../../support/in-memory/known.ts';

const SHOW = aSeriesReading(1, 2);

/** Show 1 as a case changes it. */
async function partsOf(prepare: (household: Household) => void) {
  const household = new Household();
  household.addSeries(1);
  prepare(household);
  const { instance, inventories } = household.sonarr;
  const known = await knownOf(household);
  const inventory = inventories.get(seriesId(1)) ?? { episodes: [], files: [] };
  const { series, seasons } = seriesParts(
    instance,
    SHOW,
    matchInventory(instance, SHOW, inventory, known),
    known,
  );
  return {
    named: [...seriesItems(instance, SHOW, known)],
    series: [...series],
    seasons: [...seasons].map(([number, items]) => [number, [...items]]),
  };
}

describe('seriesItems', () => {
  it('are those that the ids name and the one of the folder', async () => {
    const { named } = await partsOf(({ jellyfin }) => {
      jellyfin.seriesItems.push(
        { id: itemId('same-id'), path: '/media/other', providerIds: { tvdb: 1 } },
        { id: itemId('no-one'), path: '/media/tv/Show 2', providerIds: { tvdb: 2 } },
        { id: itemId('same-folder'), path: '/media/tv/Show 1', providerIds: { tvdb: 3 } },
      );
    });
    expect(named).toEqual(['show-1', 'same-id', 'same-folder']);
  });
});

describe('seriesParts', () => {
  it('are the series and its seasons, each with the series it belongs to', async () => {
    const parts = await partsOf(() => undefined);
    expect(parts).toMatchObject({ series: ['show-1'], seasons: [[1, [['show-1-s1', 'show-1']]]] });
  });

  it('are also those that the videos of its files belong to, whatever Jellyfin takes them for', async () => {
    const parts = await partsOf(({ jellyfin }) => {
      jellyfin.seriesItems = [{ id: itemId('other'), path: '/media/x', providerIds: { tvdb: 7 } }];
      jellyfin.videos = jellyfin.videos.map((video) => ({
        ...video,
        series: itemId('other'),
        season: itemId('other-s4'),
        seasonNumber: 4,
      }));
    });
    expect(parts).toMatchObject({
      named: [],
      series: ['other'],
      seasons: [
        [1, [['other-s4', 'other']]],
        [4, [['other-s4', 'other']]],
      ],
    });
  });

  it('are also those of episodes that Sonarr has no file of', async () => {
    const parts = await partsOf(({ jellyfin }) => {
      const special = { ...anEpisodeVideo(1, 9), path: '/media/tv/Show 1/special.mkv' };
      jellyfin.videos.push({ ...special, season: itemId('show-1-s0'), seasonNumber: 0 });
    });
    expect(parts.seasons).toEqual([
      [1, [['show-1-s1', 'show-1']]],
      [0, [['show-1-s0', 'show-1']]],
    ]);
  });

  it('have every season item of one number, and none of a video without one', async () => {
    const parts = await partsOf(({ jellyfin, sonarr }) => {
      sonarr.inventories.clear();
      const { season: _, ...seasonless } = anEpisodeVideo(1, 3);
      const { seasonNumber: __, ...numberless } = { ...anEpisodeVideo(1, 4), season: itemId('lost') };
      jellyfin.videos.push(seasonless, numberless, { ...anEpisodeVideo(1, 5), season: itemId('twin-s1') });
    });
    expect(parts.seasons).toEqual([
      [
        1,
        [
          ['show-1-s1', 'show-1'],
          ['twin-s1', 'show-1'],
        ],
      ],
    ]);
  });

  it('leave a season item with the series it was first found in', async () => {
    const parts = await partsOf(({ jellyfin }) => {
      const [first, second] = jellyfin.videos;
      if (first === undefined || second === undefined) throw new Error('no videos');
      const { series: _, ...homeless } = second;
      jellyfin.videos = [first, homeless];
    });
    expect(parts.seasons).toEqual([[1, [['show-1-s1', 'show-1']]]]);
  });
});
