import { describe, expect, it } from 'vitest';
import { ANNA, BEN, daysAgo, movieFileId, movieId, userId } from '../../../support/facts.ts';
import { Household, itemId } from '../../../support/in-memory/household.ts';
import { fate, snapshotOf } from '../../../support/in-memory/snapshot.ts';

describe('takeSnapshot', () => {
  it('proves a watched film by path and id, and lets it go', async () => {
    const household = new Household();
    household.addMovie(1);
    household.addMovie(2);
    household.watch(ANNA, 'film-1');

    const { facts, roots } = await snapshotOf(household);

    expect(fate(facts)).toEqual({ 'movie:radarr:1': 'remove', 'movie:radarr:2': 'not-watched' });
    expect(roots).toEqual([{ instance: 'radarr', from: '/data', to: '/media', votes: 2 }]);
    expect(facts.sources.map(({ kind, complete }) => [kind, complete])).toEqual([
      ['jellyfin', true],
      ['radarr', true],
      ['sonarr', true],
    ]);
  });

  it('lets a watched season go with its series, and reads no episode of a series nobody touched', async () => {
    const household = new Household();
    household.addSeries(1);
    household.addSeries(2);
    household.watch(ANNA, 'show-1-e1', 'show-1-e2');

    const { facts } = await snapshotOf(household);

    expect(fate(facts)).toEqual({ 'season:sonarr:1:1': 'remove', 'series:sonarr:1': 'remove' });
    expect(household.sonarr.calls.made).toEqual(['read', 'inventory 1']);
    expect(facts.series[1]?.inventory).toEqual({ fileCount: 2, seasonCount: 1 });
  });

  it('asks each server a constant number of times however much there is', async () => {
    const household = new Household();
    for (let id = 1; id <= 50; id += 1) household.addMovie(id);
    for (let id = 1; id <= 20; id += 1) household.addSeries(id);
    household.watch(ANNA, 'film-1', 'film-2', 'show-1-e1', 'show-3-e2');
    household.torrents = [];

    await snapshotOf(household);

    expect(household.jellyfin.calls.made.sort()).toEqual([
      'catalogue',
      'libraries',
      `marks ${ANNA}`,
      `marks ${BEN}`,
      'sessions',
      'users',
      'version',
    ]);
    expect(household.radarr.calls.made).toEqual(['read', 'historySince']);
    expect(household.sonarr.calls.made).toEqual(['read', 'inventory 1', 'inventory 3']);
    expect(household.downloadCalls.made).toEqual(['torrents']);
  });

  it('asks what is playing last of all', async () => {
    const household = new Household();
    household.addMovie(1, {}, { versions: 2 });
    household.watch(ANNA, 'film-1');

    await snapshotOf(household);

    expect(household.jellyfin.calls.made.at(-1)).toBe('sessions');
  });

  it('keeps what is playing, in whichever version, and everything of a kind whose queue is not known', async () => {
    const household = new Household();
    household.addMovie(1);
    household.addMovie(2);
    household.addSeries(1);
    household.watch(ANNA, 'film-1', 'film-2', 'show-1-e1', 'show-1-e2');
    household.jellyfin.playing = {
      items: new Set([itemId('film-1')]),
      series: new Set(),
      queueUnknown: new Set(['episode']),
    };

    const { facts } = await snapshotOf(household);

    expect(fate(facts)).toEqual({
      'movie:radarr:1': 'playing-now',
      'movie:radarr:2': 'remove',
      'season:sonarr:1:1': 'playing-now?',
    });
  });

  it('keeps the favourites of a disabled account, and asks for nothing else of it', async () => {
    const household = new Household();
    const carl = userId('carl');
    household.jellyfin.people.push({
      id: carl,
      name: 'Carl',
      enabled: false,
      libraries: 'all',
      restricted: false,
    });
    for (const film of [1, 2]) household.addMovie(film);
    household.watch(ANNA, 'film-1', 'film-2');
    household.jellyfin.mark(carl, itemId('film-2'), { favorite: true });

    const { facts } = await snapshotOf(household);

    expect(fate(facts)).toEqual({ 'movie:radarr:1': 'remove', 'movie:radarr:2': 'favorite' });
  });

  it('reads the inventory of every copy of a touched series, and of one something was removed from', async () => {
    const household = new Household();
    household.addSeries(1, 2, { providerIds: { tvdb: 9 } });
    household.addSeries(2, 2, { providerIds: { tvdb: 9 } });
    household.addSeries(3);
    household.addSeries(4);
    household.watch(ANNA, 'show-1-e1');

    const removed = { 'sonarr|season:tvdb:4:2': { at: daysAgo(1), instance: 'sonarr', files: 1 } };
    await snapshotOf(household, { ledger: { version: 1, announced: {}, undatedSince: {}, removed } });

    expect(household.sonarr.calls.made.sort()).toEqual(['inventory 1', 'inventory 2', 'inventory 4', 'read']);
  });

  it('reads the inventory of a series that Jellyfin took for another, by the folder of what was touched', async () => {
    const household = new Household();
    for (let id = 1; id <= 5; id += 1) household.addSeries(id);
    household.jellyfin.seriesItems = household.jellyfin.seriesItems.map((item) =>
      item.id === 'show-2' ? { ...item, path: '/elsewhere', providerIds: { tvdb: 777 } } : item,
    );
    household.watch(ANNA, 'show-2-e1');

    const { facts } = await snapshotOf(household);

    expect(household.sonarr.calls.made).toEqual(['read', 'inventory 2']);
    expect(fate(facts)).toEqual({ 'season:sonarr:2:1': expect.stringContaining('ambiguous-match') });
  });

  it('counts all series and reads only those asked about where Jellyfin was not read in full', async () => {
    const household = new Household((server, call) => server === 'jellyfin' && call === `marks ${BEN}`);
    household.addSeries(1);
    household.addSeries(2);
    household.watch(ANNA, 'show-1-e1');

    const { facts } = await snapshotOf(household, { alsoRead: ({ id }) => id === 2 });

    expect(household.sonarr.calls.made).toEqual(['read', 'inventory 2']);
    expect(facts.sources[0]).toMatchObject({ complete: false, problems: [`marks ${BEN} failed`] });
  });
});

describe('details that bear on a verdict', () => {
  it('are the marks of every version, for every user', async () => {
    const household = new Household();
    household.addMovie(1, {}, { versions: 2 });
    household.addMovie(2, {}, { versions: 2 });
    household.watch(ANNA, 'film-1');
    household.jellyfin.alternates.set(itemId('film-1'), [{ id: itemId('film-1-4k'), path: '/media/4k.mkv' }]);
    household.jellyfin.mark(BEN, itemId('film-1-4k'), { favorite: true });

    const { facts } = await snapshotOf(household);

    expect(facts.movies[0]?.alternates).toEqual([
      {
        jellyfinItem: 'film-1-4k',
        watches: [
          expect.objectContaining({ favorite: false }),
          expect.objectContaining({ user: BEN, favorite: true }),
        ],
      },
    ]);
    expect(facts.movies[1]?.alternates).toBe('unknown');
    expect(household.jellyfin.calls.count('markOfVersion')).toBe(2);
  });

  it('stay unknown where they could not be read, and the source says so', async () => {
    const household = new Household((_, call) => call === 'versionsOf');
    household.addMovie(1, {}, { versions: 2 });
    household.watch(ANNA, 'film-1');

    const { facts } = await snapshotOf(household);

    expect(facts.movies[0]?.alternates).toBe('unknown');
    expect(facts.sources[0]).toMatchObject({ complete: false, problems: ['versionsOf failed'] });
  });

  it('prove a file that is a further version of the item, whose marks then are that version’s', async () => {
    const household = new Household();
    for (const id of [1, 2, 3, 4]) household.addMovie(id);
    household.addMovie(
      5,
      {
        file: {
          id: movieFileId(50),
          path: '/data/movies/Film 5/film - 4K.mkv',
          sizeBytes: 1,
          importedAt: daysAgo(30),
        },
      },
      { versions: 2 },
    );
    household.watch(ANNA, 'film-5', 'film-5-4k');
    household.jellyfin.alternates.set(itemId('film-5'), [
      { id: itemId('film-5-4k'), path: '/media/movies/Film 5/film - 4K.mkv' },
    ]);

    const { facts } = await snapshotOf(household);

    expect(facts.movies[4]).toMatchObject({
      file: { match: 'proven', jellyfinItem: 'film-5' },
      watches: [
        { user: ANNA, state: 'played' },
        { user: BEN, state: 'unplayed' },
      ],
      alternates: [{ jellyfinItem: 'film-5' }],
    });
  });

  it('are upgrades, only where somebody watched before the file came in', async () => {
    const household = new Household();
    household.addMovie(1);
    household.jellyfin.mark(ANNA, itemId('film-1'), { state: 'played', lastPlayedAt: daysAgo(35) });
    household.radarr.history = {
      imports: [
        { of: movieId(1), at: daysAgo(40), file: 5 },
        { of: movieId(1), at: daysAgo(30), file: 10 },
      ],
      upgrades: [{ of: movieId(1), at: daysAgo(30) - 1000 }],
    };

    const { facts } = await snapshotOf(household);

    expect(household.radarr.since).toBe(0);
    expect(facts.movies[0]?.file).toMatchObject({
      upgrades: [{ importedAt: daysAgo(40), replacedAt: daysAgo(30) - 1000 }],
    });
    expect(fate(facts)).toEqual({ 'movie:radarr:1': 'remove' });
  });

  it('are torrents and links, only of files that go', async () => {
    const household = new Household();
    household.addMovie(1);
    household.addMovie(2);
    household.watch(ANNA, 'film-1');
    const seed = { name: 'Film 1', finished: true, goalMet: true, contentPath: '/torrents/Film 1' } as const;
    const hash = (text: string) => text as never;
    household.torrents = [
      { ...seed, hash: hash('aa'), ids: ['aa', 'bb'] },
      { ...seed, hash: hash('cc'), ids: ['cc'] },
      { ...seed, hash: hash('dd'), ids: ['dd'], contentPath: '/torrents/other' },
    ];
    household.radarr.history = {
      imports: [{ of: movieId(1), at: daysAgo(30), file: 10, download: 'BB' }],
      upgrades: [],
    };
    household.links.set('/data/movies/Film 1/film.mkv', 2);

    const { facts } = await snapshotOf(household);

    expect(facts.movies[0]?.file).toMatchObject({
      torrents: [{ hash: 'aa' }, { hash: 'cc' }],
      linkCount: 2,
    });
    expect(facts.movies[1]?.file).toMatchObject({ torrents: 'unknown', linkCount: 'unknown' });
    expect(household.linksAsked).toEqual(['/data/movies/Film 1/film.mkv']);
    expect(facts.sources.at(-1)).toMatchObject({ kind: 'qbittorrent', complete: true });
  });

  it('are marks that a list should have had: the server merges what it takes for one', async () => {
    const household = new Household();
    household.addMovie(1);
    household.watch(ANNA, 'film-1');
    household.jellyfin.mark(BEN, itemId('film-1'), { favorite: true }).hide(BEN, itemId('film-1'));

    const { facts } = await snapshotOf(household);

    expect(household.jellyfin.calls.count('marksOf')).toBe(1);
    expect(facts.movies[0]?.watches[1]).toMatchObject({ access: true, favorite: true });
    expect(fate(facts)).toEqual({ 'movie:radarr:1': 'favorite' });
  });
});
