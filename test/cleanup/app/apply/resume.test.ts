import { describe, expect, it } from 'vitest';
import type { SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { aMovieFile, movieFileId, NOW } from '../../../support/facts.ts';
import { aPolicy } from '../../../support/policy.ts';
import type { Household } from '../../../support/world/applying.ts';
import { GONE, movie, noFiles, noTitles, nothing, resumed, series } from '../../../support/world/resuming.ts';

describe('resume, a movie', () => {
  it.each([
    ['before delete-files', movie(GONE), 'finished', 1],
    ['after delete-files', movie(GONE), 'finished', 1],
    ['after remove-torrents', movie(GONE), 'finished', 1],
    ['before remove-entry', noTitles, 'finished', 1],
    ['after verify-deleted', noTitles, 'finished', 1],
    ['after remove-torrents', noTitles, 'finished', 1],
    ['begin', movie(GONE), 'given-up', 0],
    ['after unmonitor', movie(GONE), 'given-up', 0],
    ['after confirm-unmonitored', movie(GONE), 'given-up', 0],
    ['before delete-files', noTitles, 'given-up', 0],
    ['before verify-deleted', noTitles, 'given-up', 0],
    ['before delete-files', nothing, 'given-up', 0],
    ['after delete-files', movie({ file: 'unknown' }), 'unknown', 0],
    ['after delete-files', movie({ file: aMovieFile({ id: movieFileId(9) }) }), 'finished', 1],
  ] as const)('after "%s" %#: %3$s', async (last, prepare, kind, remembered) => {
    const { one, removed, open, house } = await resumed('movie', last, prepare);
    expect(one.kind).toBe(kind);
    expect(Object.values(removed)).toHaveLength(remembered);
    for (const removal of Object.values(removed)) expect(removal).toMatchObject({ at: NOW - 4, files: 1 });
    expect(open).toBe(kind === 'unknown' ? 1 : 0);
    expect(house.servers.calls.some((call) => call.includes('delete'))).toBe(false);
  });

  it('removes the entry that was left, and says what was not looked at', async () => {
    const early = await resumed('movie', 'after delete-files', movie(GONE));
    expect(early.house.servers.facts.movies).toEqual([]);
    expect(early.one.detail).toContain('a torrent of it may be left');
    const late = await resumed('movie', 'before remove-entry', movie(GONE));
    expect(late.house.servers.facts.movies).toEqual([]);
    expect(late.one.detail).toBe(
      'its files are gone; import lists of radarr will not add it again; a request still does',
    );
    const between = await resumed('movie', 'before remove-torrents', movie(GONE));
    expect(between.one.detail).toContain('a torrent of it may be left');
  });

  it.each([
    ['a new file has come in', movie({ file: aMovieFile({ id: movieFileId(9) }), monitored: false })],
    ['it is monitored again', movie({ file: 'none', monitored: true })],
    ['the id stands for another film', movie({ ...GONE, providerIds: { tmdb: 5 } })],
    [
      'entries stay',
      (house: Household) => {
        movie(GONE)(house);
        house.removal = { ...house.removal, movieEntry: false };
      },
    ],
  ])('keeps the entry when %s', async (_name, prepare) => {
    const { house, one } = await resumed('movie', 'before remove-entry', prepare);
    expect(one.kind).toBe('finished');
    expect(house.servers.facts.movies).toHaveLength(1);
  });

  it.each([
    [false, 'its file is still there, but no longer monitored; it is judged anew'],
    [true, 'its file is still there, and monitored; it is judged anew'],
  ])('explains a file that is still there, monitored %s', async (monitored, detail) => {
    expect((await resumed('movie', 'before delete-files', movie({ monitored }))).one.detail).toBe(detail);
  });

  it('looks again the next night when the server does not answer', async () => {
    const { one, open, removed } = await resumed('movie', 'after delete-files', ({ servers }) => {
      servers.fault = () => 'refused';
    });
    expect(one).toMatchObject({ kind: 'unknown', detail: 'radarr.title 1: 500; the next run looks again' });
    expect(open).toBe(1);
    expect(removed).toEqual({});
  });

  it('looks again once the instance is configured again', async () => {
    const { one, open } = await resumed('movie', 'after delete-files', ({ servers }) => {
      servers.facts = { ...servers.facts, sources: [] };
    });
    expect(one).toMatchObject({ kind: 'unknown', detail: 'radarr is not configured any more' });
    expect(open).toBe(1);
  });
});

describe('resume, what must be safe', () => {
  const away = ({ servers }: Household) => {
    servers.rootFolders = [{ path: '/', accessible: false }];
  };

  it.each(['before delete-files', 'after delete-files', 'before verify-deleted'] as const)(
    'does not take files for removed after "%s" while the storage is away',
    async (last) => {
      const film = await resumed('movie', last, (house) => {
        movie(GONE)(house);
        away(house);
      });
      expect(film).toMatchObject({ one: { kind: 'unknown' }, open: 1, removed: {} });
      expect(film.house.servers.facts.movies).toHaveLength(1);
      const season = await resumed('season', last, (house) => {
        noFiles(house);
        away(house);
      });
      expect(season).toMatchObject({ one: { kind: 'unknown' }, open: 1, removed: {} });
    },
  );

  it('removes no entry while the storage is away, although its file was seen to be gone', async () => {
    const { one, house } = await resumed('movie', 'before remove-entry', (world) => {
      movie(GONE)(world);
      away(world);
    });
    expect(one).toMatchObject({ kind: 'unknown', detail: expect.stringContaining('is not accessible') });
    expect(house.servers.facts.movies).toHaveLength(1);
  });

  it.each([
    ['no id agrees', {}],
    ['one id contradicts', { tmdb: 5 }],
  ])('does not take another title for it: %s', async (_name, providerIds) => {
    const { one, house, removed } = await resumed(
      'movie',
      'after delete-files',
      movie({ ...GONE, providerIds }),
    );
    expect(one.kind).toBe('given-up');
    expect(removed).toEqual({});
    expect(house.servers.facts.movies).toHaveLength(1);
  });

  it('writes the step that it does into the journal, before and after', async () => {
    const { house } = await resumed('movie', 'after verify-deleted', movie(GONE));
    expect(house.store.writes.slice(-4)).toEqual([
      'before remove-entry',
      'after remove-entry',
      'ledger',
      'end',
    ]);
  });

  it.each([
    ['radarr', { ids: [], instances: ['radarr'] }],
    ['imdb:tt0069293', { ids: ['imdb:tt0069293'], instances: [] }],
  ])('removes no entry that the configuration keeps since: %s', async (name, keep) => {
    const { one, house } = await resumed('movie', 'before remove-entry', movie(GONE), {
      policy: aPolicy({ keep }),
    });
    expect(one.detail).toContain(`its entry stays in radarr: the configuration keeps ${name}`);
    expect(house.servers.facts.movies).toHaveLength(1);
  });

  it('removes no entry that is not in the plan that is applied, and says so', async () => {
    const { one, house } = await resumed('movie', 'after verify-deleted', movie(GONE), {
      mayRemove: () => false,
    });
    expect(one.detail).toContain('its entry stays: it is not in the plan that is applied');
    expect(house.servers.facts.movies).toHaveLength(1);
  });

  it('leaves what it has not looked at to the next run when it is told to stop', async () => {
    const stopped = resumed('movie', 'after verify-deleted', ({ controller }) => controller.abort());
    await expect(stopped).rejects.toThrow('nothing resumed');
  });
});

/** As Sonarr tells of a season of which one file is gone. */
function withoutFirst({ files, episodes }: Pick<SeriesFacts, 'files' | 'episodes'>) {
  const left = files.slice(1);
  const isLeft = (file: unknown) => left.some(({ id }) => id === file);
  return {
    files: left,
    episodes: episodes.map((one) => ({ ...one, file: isLeft(one.file) ? one.file : ('none' as const) })),
  };
}

describe('resume, a season and an entry', () => {
  it.each([
    ['season', 'before delete-files', noFiles, 'finished', ['sonarr|season:tvdb:79215:1']],
    ['season', 'after unmonitor', noFiles, 'given-up', []],
    ['season', 'after delete-files', nothing, 'given-up', []],
    ['season', 'before delete-files', series(withoutFirst), 'given-up', ['sonarr|episode:tvdb:79215:1:1']],
    ['season', 'after unmonitor', series(withoutFirst), 'given-up', []],
    // An episode that is still said to be in a file is evidence of the file.
    ['season', 'before delete-files', series(({ files }) => ({ files: files.slice(1) })), 'given-up', []],
    ['season', 'before delete-files', noTitles, 'given-up', []],
    ['season', 'after verify-deleted', noTitles, 'finished', ['sonarr|season:tvdb:79215:1']],
    ['series', 'before remove-entry', noTitles, 'finished', []],
    ['series', 'before remove-entry', nothing, 'given-up', []],
  ] as const)('%s after "%s" %#: %4$s', async (kind, last, prepare, expected, keys) => {
    const { one, removed, open } = await resumed(kind, last, prepare);
    expect(one.kind).toBe(expected);
    expect(Object.keys(removed)).toEqual(keys);
    expect(open).toBe(0);
  });

  it('explains how many files are left, and whether they are monitored', async () => {
    const some = series((one) => {
      const { files, episodes } = withoutFirst(one);
      return { files, episodes: episodes.map((episode) => ({ ...episode, monitored: false })) };
    });
    expect((await resumed('season', 'before delete-files', some)).one.detail).toBe(
      '1 of its 2 files are still there, but no longer monitored; it is judged anew',
    );
    expect((await resumed('season', 'before unmonitor', nothing)).one.detail).toBe(
      '2 of its 2 files are still there, and monitored; it is judged anew',
    );
  });

  it('looks again once Sonarr is configured again', async () => {
    const { one } = await resumed('season', 'after delete-files', ({ servers }) => {
      servers.facts = { ...servers.facts, sources: [] };
    });
    expect(one).toMatchObject({ kind: 'unknown', detail: 'sonarr is not configured any more' });
  });
});
