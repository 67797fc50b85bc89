import { describe, expect, it } from 'vitest';
import type { UserReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA, BEN, daysAgo } from '../../../../support/facts.ts';
import { aUserReading, Household, itemId } from '../../../../support/in-memory/household.ts';
import { InMemoryMovieManager } from '../../../../support/in-memory/managers.ts';
import { fate, snapshotOf } from '../../../../support/in-memory/snapshot.ts';

const FILM = itemId('film-1');

/** Whether Ben has access to the one film, which Anna did not watch. */
async function accessOf(
  ben: Partial<UserReading>,
  prepare: (household: Household) => void = () => undefined,
) {
  const household = new Household();
  household.addMovie(1);
  household.jellyfin.people = [aUserReading(ANNA), aUserReading(BEN, ben)];
  prepare(household);
  const { facts } = await snapshotOf(household, { pathMap: [{ from: '/data', to: '/media' }] });
  return facts.movies[0]?.watches.find(({ user }) => user === BEN)?.access;
}

describe('access', () => {
  const hidden = ({ jellyfin }: Household) => {
    jellyfin.hide(BEN, FILM);
  };
  it.each<{
    what: string;
    ben: Partial<UserReading>;
    prepare?: (household: Household) => void;
    access: unknown;
  }>([
    { what: 'the list has it', ben: {}, access: true },
    { what: 'the library is closed', ben: { libraries: ['shows'] }, prepare: hidden, access: false },
    {
      what: 'a whole list of a restricted user lacks it',
      ben: { restricted: true },
      prepare: hidden,
      access: false,
    },
    {
      what: 'the list of a restricted user was not whole',
      ben: { restricted: true },
      prepare: (household) => {
        hidden(household);
        household.jellyfin.withheld = 1;
      },
      access: 'unknown',
    },
    {
      what: 'another item of the film may stand in the list',
      ben: { restricted: true },
      prepare: (household) => {
        hidden(household);
        household.jellyfin.videos.push({ ...film(), id: itemId('twin'), path: '/media/movies/twin.mkv' });
      },
      access: 'unknown',
    },
    { what: 'nothing explains why the list lacks it', ben: {}, prepare: hidden, access: 'unknown' },
    {
      what: 'the library has no id yet',
      ben: { libraries: ['films'] },
      prepare: (household) => {
        hidden(household);
        household.jellyfin.folders = [{ name: 'Films', folders: ['/media/movies'] }];
      },
      access: 'unknown',
    },
    {
      what: 'two libraries have the folder',
      ben: { libraries: ['films'] },
      prepare: (household) => {
        hidden(household);
        household.jellyfin.folders.push({ id: 'all', name: 'All', folders: ['/media'] });
      },
      access: 'unknown',
    },
  ])('is $access when $what', async ({ ben, prepare, access }) => {
    expect(await accessOf(ben, prepare)).toBe(access);
  });

  function film() {
    return new Household().addMovie(1);
  }
});

describe('marks of somebody who may not see it any more', () => {
  const mayNotSee = [
    { why: 'the library is closed', ben: { libraries: ['none'] } },
    { why: 'a whole list of a restricted user lacks it', ben: { restricted: true } },
  ];

  it.each(mayNotSee)('protect a film: $why', async ({ ben }) => {
    for (const [mark, reason] of [
      [{ favorite: true }, 'favorite'],
      [{ position: 'open', lastPlayedAt: daysAgo(3) }, 'in-progress'],
      [{ state: 'played', lastPlayedAt: daysAgo(3) }, 'remove'],
    ] as const) {
      const household = new Household();
      household.addMovie(1);
      household.jellyfin.people = [aUserReading(ANNA), aUserReading(BEN, ben)];
      household.watch(ANNA, 'film-1');
      household.jellyfin.hide(BEN, FILM).mark(BEN, FILM, mark);

      expect(fate((await snapshotOf(household)).facts)).toEqual({ 'movie:radarr:1': reason });
    }
  });

  it.each(mayNotSee)('protect a series by a favourite: $why', async ({ ben }) => {
    for (const folder of ['show-1', 'show-1-s1']) {
      const household = new Household();
      household.addSeries(1);
      household.jellyfin.people = [aUserReading(ANNA), aUserReading(BEN, ben)];
      household.watch(ANNA, 'show-1-e1', 'show-1-e2');
      for (const item of ['show-1', 'show-1-s1', 'show-1-e1', 'show-1-e2']) {
        household.jellyfin.hide(BEN, itemId(item));
      }
      household.jellyfin.favor(BEN, itemId(folder));

      expect(fate((await snapshotOf(household)).facts)).toEqual({ 'season:sonarr:1:1': 'favorite' });
    }
  });
});

describe('a list that was cut short', () => {
  it('makes the source incomplete, unless tags or ratings may have hidden the rest', async () => {
    for (const restricted of [true, false]) {
      const household = new Household();
      household.addMovie(1);
      household.jellyfin.people = [aUserReading(ANNA, { restricted })];
      household.jellyfin.withheld = 2;

      expect((await snapshotOf(household)).facts.sources[0]?.complete).toBe(restricted);
    }
  });
});

describe('sharedState', () => {
  const played = { state: 'played', lastPlayedAt: daysAgo(10) } as const;

  async function sharedIn(household: Household): Promise<readonly unknown[]> {
    const { facts } = await snapshotOf(household);
    return facts.movies.map(({ watches }) => watches[0]?.sharedState);
  }

  it('is told where two films have one key, and of no other user', async () => {
    const household = new Household();
    for (const id of [1, 2, 3]) household.addMovie(id);
    for (const id of [1, 2]) household.jellyfin.mark(ANNA, itemId(`film-${id}`), { ...played, key: 'same' });
    household.jellyfin.mark(ANNA, itemId('film-3'), { ...played, key: 'other' });
    household.jellyfin.mark(BEN, itemId('film-3'), { ...played, key: 'same' });

    expect(await sharedIn(household)).toEqual([true, true, false]);
  });

  it('is not told of two copies of one film', async () => {
    const household = new Household();
    household.addMovie(1);
    const more = new InMemoryMovieManager('radarr-4k' as never);
    const [movie] = household.radarr.titles;
    if (movie === undefined || typeof movie.file === 'string') throw new Error('no file');
    more.titles.push({ ...movie, file: { ...movie.file, path: '/data/4k/film.mkv' } });
    household.moreMovies.push(more);
    household.jellyfin.videos.push({
      id: itemId('film-1-4k'),
      kind: 'movie',
      path: '/media/4k/film.mkv',
      providerIds: { tmdb: 1 },
      versions: 1,
      runtimeKnown: true,
    });
    for (const id of ['film-1', 'film-1-4k'])
      household.jellyfin.mark(ANNA, itemId(id), { ...played, key: 'same' });

    const { facts } = await snapshotOf(household, {
      pathMap: [{ from: '/data', to: '/media' }],
    });

    expect(facts.movies.map(({ file }) => (typeof file === 'string' ? file : file.match))).toEqual([
      'proven',
      'proven',
    ]);
    expect(facts.movies.map(({ watches }) => watches[0]?.sharedState)).toEqual([false, false]);
  });

  it('is told of a film that Jellyfin took for another one', async () => {
    const household = new Household();
    for (const id of [1, 2]) {
      household.addMovie(id, {}, { providerIds: { tmdb: 1 } });
      household.jellyfin.mark(ANNA, itemId(`film-${id}`), { ...played, key: 'tmdb-1' });
    }

    const { facts } = await snapshotOf(household, { pathMap: [{ from: '/data', to: '/media' }] });

    expect(facts.movies[0]?.watches[0]?.sharedState).toBe(true);
    expect(fate(facts)['movie:radarr:1']).not.toBe('remove');
  });

  it('is unknown of a mark without a key', async () => {
    const household = new Household();
    household.addMovie(1);
    household.jellyfin.touched.set(`${ANNA} film-1`, { ...played, position: 'none', favorite: false });

    expect(await sharedIn(household)).toEqual(['unknown']);
  });
});

describe('favourites', () => {
  it('are known to be none where Jellyfin has no such series, and unknown where it was not read', async () => {
    for (const failing of [false, true]) {
      const household = new Household((_, call) => failing && call === 'catalogue');
      household.addSeries(1);
      household.jellyfin.seriesItems.length = 0;
      household.jellyfin.videos.length = 0;

      const { facts } = await snapshotOf(household, { alsoRead: () => true });

      const none = [ANNA, BEN].map((user) => ({ user, access: true, favorite: false }));
      expect(facts.series[0]?.favorites).toEqual(failing ? [] : none);
      expect(facts.series[0]?.seasons[0]?.favorites).toEqual(failing ? [] : none);
    }
  });

  it('protect the season that they are on', async () => {
    const household = new Household();
    household.addSeries(1);
    household.watch(ANNA, 'show-1-e1', 'show-1-e2');
    household.jellyfin.favor(BEN, itemId('show-1-s1'));

    expect(fate((await snapshotOf(household)).facts)).toEqual({ 'season:sonarr:1:1': 'favorite' });
  });
});
