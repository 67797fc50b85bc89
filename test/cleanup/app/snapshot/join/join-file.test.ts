import { describe, expect, it } from 'vitest';
import {
  alternatesIn,
  fileFacts,
  playsBefore,
  watchedFile,
} from '../../../../../cleanup/app/snapshot/join/join-file.ts';
import { Hope } from '../../../../../cleanup/app/snapshot/marks/watch-lists.ts';
import type { Matched } from '../../../../../cleanup/app/snapshot/match/matched.ts';
import type { UserWatch } from '../../../../../cleanup/domain/facts/facts.ts';
import { movieFileKey } from '../../../../../cleanup/domain/facts/keys.ts';
import type { VersionFile, VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA, aWatch, BEN, daysAgo, instance, movieFileId } from '../../../../support/facts.ts';
import { aUserReading, Household, itemId } from '../../../../support/in-memory/household.ts';
import { knownOf, type Told } from '../../../../support/in-memory/known.ts';
import { aMark } from '../../../../support/in-memory/user-marks.ts';

const OWN = '/media/movies/Film 1/film.mkv';
const FOURK: VersionFile = { id: itemId('film-1-4k'), path: '/media/movies/Film 1//film-4k.mkv' };
const KEY_OF_4K = '/media/movies/Film 1/film-4k.mkv';

/** Film 1 with a twin in another library; Anna played the film, and its version was a favourite of hers. */
async function filmAndTwin(told: Told = {}, film: Partial<VideoReading> = {}) {
  const household = new Household();
  household.jellyfin.people = [aUserReading(ANNA)];
  const item = household.addMovie(1, {}, film);
  const twin = { ...item, id: itemId('twin') };
  household.jellyfin.videos.push(twin);
  household.watch(ANNA, 'film-1');
  const late = new Map([[ANNA, new Map([[FOURK.id, aMark({ favorite: true })]])]]);
  return { item, twin, known: await knownOf(household, { late, ...told }) };
}

const versions = (...files: readonly VersionFile[]) => ({
  details: { versions: new Map([[itemId('film-1'), files]]) },
});
const at = (...items: readonly VideoReading[]): Matched => ({ match: 'proven', items, key: OWN });
const stateOf = (watches: readonly UserWatch[]) => watches.map(({ state, favorite }) => [state, favorite]);

describe('watchedFile', () => {
  it('has the marks of its item, and no alternates where that is its only version', async () => {
    const { item, known } = await filmAndTwin();
    const watched = watchedFile(at(item), known);

    expect(watched).toMatchObject({ match: 'proven', item: 'film-1', runtime: 'known', alternates: [] });
    expect(stateOf(watched.watches)).toEqual([['played', false]]);
    expect(alternatesIn(watched)).toEqual({});
    expect(watchedFile(at({ ...item, runtimeKnown: false }), known).runtime).toBe('none');
  });

  it('has further items of its path for alternates', async () => {
    const { item, twin, known } = await filmAndTwin();
    const watched = watchedFile(at(item, twin), known);

    expect(alternatesIn(watched)).toMatchObject({
      alternates: [{ jellyfinItem: 'twin', watches: [{ state: 'unplayed' }] }],
    });
    expect(watched.alternates).toHaveLength(1);
  });

  it('has the versions of its item for alternates, but not the item once more', async () => {
    const { item, known } = await filmAndTwin(versions({ id: itemId('film-1'), path: OWN }, FOURK), {
      versions: 2,
    });

    expect(watchedFile(at(item), known).alternates).toEqual([
      { jellyfinItem: 'film-1-4k', watches: [expect.objectContaining({ favorite: true })] },
    ]);
  });

  it('does not know its alternates where versions of any item were not read', async () => {
    const { item, twin, known } = await filmAndTwin();
    const unread = { ...item, versions: 2 };

    expect(alternatesIn(watchedFile(at(unread), known))).toEqual({ alternates: 'unknown' });
    expect(watchedFile(at(twin, unread), known).alternates).toBe('unknown');
  });

  it('hopes that versions that were not read are harmless, and counts that', async () => {
    const hope = new Hope();
    const { item, known } = await filmAndTwin({ unread: hope });

    expect(watchedFile(at(item), known).alternates).toEqual([]);
    expect(hope.times).toBe(0);
    expect(watchedFile(at({ ...item, versions: 2 }), known).alternates).toEqual([]);
    expect(hope.times).toBe(1);
  });

  it('is unknown of a file that no item stands for', async () => {
    const { known } = await filmAndTwin();

    expect(watchedFile({ match: 'absent', items: [], key: OWN }, known)).toEqual({
      match: 'absent',
      item: undefined,
      runtime: 'unknown',
      watches: [],
      alternates: [],
    });
  });
});

describe('watchedFile of what may be a version', () => {
  const version = (versionOf: VideoReading): Matched => ({
    match: 'unknown',
    items: [],
    versionOf,
    key: KEY_OF_4K,
  });

  it('is the version of its path, with that one’s marks and the other versions for alternates', async () => {
    const { item, known } = await filmAndTwin(
      versions({ id: itemId('film-1'), path: OWN }, { id: itemId('pathless') }, FOURK),
    );
    const watched = watchedFile(version({ ...item, runtimeKnown: false }), known);

    // Trap 34: no list shows a version, so it is announced as the item that has it.
    expect(watched).toMatchObject({ match: 'proven', item: 'film-1', runtime: 'none' });
    expect(stateOf(watched.watches)).toEqual([['played', true]]);
    expect(watched.alternates).toMatchObject([
      { jellyfinItem: 'film-1', watches: [{ state: 'played', favorite: false }] },
      { jellyfinItem: 'pathless', watches: [{ state: 'unknown' }] },
    ]);
  });

  it('is nobody’s where no version has its path, or none was read', async () => {
    const nobodys = {
      match: 'unknown',
      item: undefined,
      runtime: 'unknown',
      watches: [],
      alternates: 'unknown',
    };
    for (const told of [{}, versions({ id: itemId('film-1'), path: OWN }, { id: itemId('pathless') })]) {
      const { item, known } = await filmAndTwin(told);
      expect(watchedFile(version(item), known)).toEqual(nobodys);
    }
  });

  it('is the item itself in hope, as long as versions were not read', async () => {
    const hope = new Hope();
    const { item, known } = await filmAndTwin({ unread: hope });

    expect(watchedFile(version(item), known)).toMatchObject({
      match: 'proven',
      item: 'film-1',
      alternates: [],
    });
    expect(hope.times).toBe(1);
    const read = await filmAndTwin({ unread: hope, ...versions({ id: itemId('film-1'), path: OWN }) });
    expect(watchedFile(version(read.item), read.known).match).toBe('unknown');
    expect(hope.times).toBe(1);
  });
});

describe('fileFacts', () => {
  const KEY = movieFileKey(instance('radarr'), movieFileId(10));
  const BEFORE = [aWatch({ lastPlayedAt: daysAgo(40) }), aWatch({ user: BEN, lastPlayedAt: daysAgo(35) })];

  async function facts(
    watches: readonly UserWatch[],
    told: Told = {},
    importedAt: number | 'unknown' = daysAgo(30),
  ) {
    const file = { id: 10, path: '/data/a.mkv', sizeBytes: 7, importedAt };
    const watched = {
      match: 'proven',
      item: itemId('film-1'),
      runtime: 'known',
      watches,
      alternates: [],
    } as const;
    return fileFacts(file, KEY, watched, await knownOf(new Household(), told));
  }

  it('are unknown where they were not read', async () => {
    expect(await facts(BEFORE)).toEqual({
      path: '/data/a.mkv',
      sizeBytes: 7,
      importedAt: daysAgo(30),
      match: 'proven',
      jellyfinItem: 'film-1',
      runtime: 'known',
      upgrades: 'unknown',
      torrents: 'unknown',
      linkCount: 'unknown',
    });
  });

  it('are what was read of the very file', async () => {
    const upgrades = [{ importedAt: 1, replacedAt: 2 }];
    const details = {
      upgrades: new Map([[KEY, upgrades]]),
      torrents: new Map([[KEY, []]]),
      links: new Map([[KEY, 2]]),
    };

    expect(await facts(BEFORE, { details })).toMatchObject({ upgrades, torrents: [], linkCount: 2 });
  });

  it('hope that whoever played before the file came in saw what it upgraded', async () => {
    const hope = new Hope();
    expect(await facts(BEFORE, { unread: hope })).toMatchObject({
      upgrades: [{ importedAt: daysAgo(40), replacedAt: daysAgo(35) }],
    });
    expect(hope.times).toBe(1);
    expect(await facts([aWatch()], { unread: hope })).toMatchObject({ upgrades: 'unknown' });
    expect(await facts(BEFORE, { unread: hope }, 'unknown')).toMatchObject({ upgrades: 'unknown' });
    expect(hope.times).toBe(1);
  });
});

describe('playsBefore', () => {
  it('are dated plays from before the file, and nothing else', () => {
    const at30 = daysAgo(30);
    const plays = (watch: Partial<UserWatch>) => playsBefore(at30, [aWatch(watch)]);

    expect(plays({ lastPlayedAt: at30 - 1 })).toEqual([at30 - 1]);
    expect(plays({ lastPlayedAt: at30 })).toEqual([]);
    expect(plays({ lastPlayedAt: at30 - 1, state: 'unplayed' })).toEqual([]);
    expect(plays({ lastPlayedAt: 'undated' })).toEqual([]);
  });
});
