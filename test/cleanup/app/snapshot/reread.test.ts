import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../cleanup/domain/facts/facts.ts';
import { ANNA, BEN, daysAgo, NOW, userId } from '../../../support/facts.ts';
import { aUserReading, Household, itemId } from '../../../support/in-memory/household.ts';
import { fate, planItems, snapshotOf } from '../../../support/in-memory/snapshot.ts';

/** A household in which film 1 and the only season of show 1 go. */
function aHousehold(episodes = 2): Household {
  const household = new Household();
  household.addMovie(1);
  household.addMovie(2);
  household.addSeries(1, episodes);
  household.addSeries(2);
  household.watch(ANNA, 'film-1');
  for (let number = 1; number <= episodes; number += 1) household.watch(ANNA, `show-1-e${number}`);
  return household;
}

/** Takes a snapshot, lets something happen, and reads the item of that key again. */
async function readAgain(household: Household, key: string, happening: () => void = () => undefined) {
  const { facts, readAgain: again } = await snapshotOf(household);
  const item = planItems(facts).find((candidate) => candidate.key === key);
  if (item === undefined) throw new Error(`${key} does not go: ${JSON.stringify(fate(facts))}`);
  for (const { calls } of [household.jellyfin, household.radarr, household.sonarr]) calls.made.length = 0;
  happening();
  return await again(item, NOW + 1);
}

async function fateAgain(
  household: Household,
  key: string,
  happening: () => void,
): Promise<string | undefined> {
  const result = await readAgain(household, key, happening);
  return result.kind === 'gone' ? 'gone' : fate(result.facts)[key];
}

const FILM = 'movie:radarr:1';
const SEASON = 'season:sonarr:1:1';

describe('readAgain', () => {
  it('gives the facts of the title alone, as they are now', async () => {
    const result = await readAgain(aHousehold(), FILM);

    const { movies, series, takenAt, sources } = (result as { facts: Facts }).facts;
    expect({ takenAt, titles: movies.map(({ title }) => title), series }).toEqual({
      takenAt: NOW + 1,
      titles: ['Film 1'],
      series: [],
    });
    expect(sources).toHaveLength(3);
  });

  it('makes the same calls however long the title is', async () => {
    for (const episodes of [1, 9]) {
      const household = aHousehold(episodes);
      await readAgain(household, SEASON);

      expect(household.sonarr.calls.made).toEqual(['title', 'inventory 1']);
      expect(household.radarr.calls.made).toEqual([]);
      expect(household.jellyfin.calls.made).toEqual([
        'users',
        'videosById',
        `marksOf ${ANNA}`,
        `marksOf ${BEN}`,
        'sessions',
      ]);
    }
  });

  it('says that the title is gone', async () => {
    const household = aHousehold();
    const result = await readAgain(household, FILM, () => {
      household.radarr.titles.length = 0;
    });

    expect(result).toEqual({ kind: 'gone', detail: 'radarr no longer knows Film 1' });
  });

  it.each<{ what: string; key: string; happening: (household: Household) => void; keeps: string }>([
    {
      what: 'somebody plays it',
      key: FILM,
      happening: ({ jellyfin }) => {
        jellyfin.playing = { ...jellyfin.playing, items: new Set([itemId('film-1')]) };
      },
      keeps: 'playing-now',
    },
    {
      what: 'somebody made it a favourite',
      key: FILM,
      happening: ({ jellyfin }) => jellyfin.mark(BEN, itemId('film-1'), { favorite: true }),
      keeps: 'favorite',
    },
    {
      what: 'somebody made the season a favourite',
      key: SEASON,
      happening: ({ jellyfin }) => jellyfin.favor(BEN, itemId('show-1-s1')),
      keeps: 'favorite',
    },
    {
      what: 'somebody began an episode',
      key: SEASON,
      happening: ({ jellyfin }) =>
        jellyfin.mark(BEN, itemId('show-1-e2'), { position: 'open', lastPlayedAt: daysAgo(0) }),
      keeps: 'in-progress',
    },
    {
      what: 'it was tagged',
      key: FILM,
      happening: ({ radarr }) => {
        radarr.titles = radarr.titles.map((title) => ({ ...title, tags: ['keep'] }));
      },
      keeps: 'keep-tag',
    },
    {
      what: 'the media server no longer has it',
      key: FILM,
      happening: ({ jellyfin }) => {
        jellyfin.videos.length = 0;
      },
      keeps: 'unmatched',
    },
    {
      what: 'the media server takes it for another film',
      key: FILM,
      happening: ({ jellyfin }) => {
        jellyfin.videos = jellyfin.videos.map((video) => ({ ...video, providerIds: { tmdb: 77 } }));
      },
      keeps: 'ambiguous-match',
    },
    {
      what: 'there is a new user of whom nothing was read before',
      key: FILM,
      happening: ({ jellyfin }) => {
        jellyfin.people.push(aUserReading(userId('dora'), { libraries: ['other'], restricted: true }));
        jellyfin.mark(userId('dora'), itemId('film-1'), { favorite: true });
      },
      keeps: 'favorite',
    },
  ])('keeps it when meanwhile $what', async ({ key, happening, keeps }) => {
    const household = aHousehold();

    expect(await fateAgain(household, key, () => happening(household))).toContain(keeps);
  });

  it('reads the marks of versions again', async () => {
    const household = aHousehold();
    household.jellyfin.videos = household.jellyfin.videos.map((video) =>
      video.id === 'film-1' ? { ...video, versions: 2 } : video,
    );
    household.jellyfin.alternates.set(itemId('film-1'), [{ id: itemId('film-1-4k') }]);

    const after = await fateAgain(household, FILM, () => {
      household.jellyfin.mark(BEN, itemId('film-1-4k'), { favorite: true });
    });

    expect(after).toBe('favorite');
  });

  it('fails when the media server does not answer', async () => {
    let down = false;
    const household = new Household((server) => down && server === 'jellyfin');
    household.addMovie(1);
    household.watch(ANNA, 'film-1');

    const again = readAgain(household, FILM, () => {
      down = true;
    });

    await expect(again).rejects.toThrow('users failed');
  });
});
