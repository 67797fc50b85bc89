import { describe, expect, it } from 'vitest';
import type { SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import {
  aMovieFile,
  anEpisode,
  aSeries,
  aSource,
  episodeFileId,
  movieFileId,
} from '../../../support/facts.ts';
import { type Household, SOURCES } from '../../../support/world/applying.ts';
import { GONE, movie, noFiles, noTitles, nothing, resumed, series } from '../../../support/world/resuming.ts';

/** What the journal and the ledger were told last. */
const written = ({ store }: Household) => ({
  end: store.entries.flatMap((entry) => (entry.kind === 'end' ? entry.outcome : [])),
  ledger: store.writes.includes('ledger'),
});
const asked = ({ servers }: Household, call: string) => servers.calls.includes(call);
const away = ({ servers }: Household) => {
  servers.rootFolders = [{ path: '/', accessible: false }];
};
const both =
  (...all: readonly ((house: Household) => void)[]) =>
  (house: Household) => {
    for (const one of all) one(house);
  };

describe('resume, what it writes', () => {
  it.each([
    ['its files are gone', 'after delete-files', movie(GONE), { end: ['removed'], ledger: true }],
    ['its file is still there', 'after delete-files', nothing, { end: ['failed'], ledger: false }],
    ['nobody knows', 'after delete-files', movie({ file: 'unknown' }), { end: [], ledger: false }],
  ] as const)('when %s', async (_name, last, prepare, expected) => {
    expect(written((await resumed('movie', last, prepare)).house)).toEqual(expected);
  });

  it('lets a fault of the program through', async () => {
    const fault = new TypeError('no function');
    const broken = ({ servers }: Household) => {
      servers.fault = () => fault;
    };
    await expect(resumed('movie', 'after delete-files', broken)).rejects.toBe(fault);
  });
});

describe('resume, which server it asks', () => {
  const others = ({ servers }: Household) => {
    const more = [aSource({ name: 'radarr-4k' }), aSource({ kind: 'sonarr', name: 'sonarr-4k' })];
    servers.facts = { ...servers.facts, sources: [...more, ...SOURCES] };
  };

  it('is the one that has the title', async () => {
    const film = await resumed('movie', 'after delete-files', both(others, movie(GONE)));
    expect(film.one.kind).toBe('finished');
    expect(asked(film.house, 'radarr.removeEntry 1')).toBe(true);
    const season = await resumed('season', 'after delete-files', both(others, noFiles));
    expect(season.one.kind).toBe('finished');
    expect(
      [...film.house.servers.calls, ...season.house.servers.calls].filter((call) => /4k/.test(call)),
    ).toEqual([]);
  });

  it.each([
    ['reads', { readers: { movies: [], series: [] } }],
    ['changes', { removers: { movies: [], series: [] } }],
  ])('is none while nothing %s it', async (_name, change) => {
    const { one, open } = await resumed('movie', 'after delete-files', movie(GONE), change);
    expect(one).toMatchObject({ kind: 'unknown', detail: 'radarr is not configured any more' });
    expect(open).toBe(1);
  });
});

describe('resume, in words', () => {
  it.each([
    ['movie', 'after unmonitor', movie(GONE), 'its files are gone, and not by this program'],
    ['movie', 'after verify-deleted', noTitles, 'its files and its entry are gone'],
    [
      'movie',
      'after delete-files',
      noTitles,
      'radarr no longer has it; what became of its files is not known',
    ],
    [
      'movie',
      'after delete-files',
      movie({ file: 'unknown' }),
      'whether its file is there could not be read; the next run looks again',
    ],
    ['season', 'after delete-files', noFiles, 'its files are gone'],
    ['series', 'before remove-entry', noTitles, 'its entry is gone'],
    ['series', 'before remove-entry', nothing, 'its entry is still there; it is judged anew'],
  ] as const)('a %s after "%s" %#: %4$s', async (kind, last, prepare, detail) => {
    expect((await resumed(kind, last, prepare)).one.detail).toBe(detail);
  });

  it('says nothing of torrents that were dealt with before', async () => {
    const { one } = await resumed('movie', 'after remove-torrents', movie(GONE));
    expect(one.detail).toBe(
      'its files are gone; import lists of radarr will not add it again; a request still does',
    );
  });

  it('speaks of one file as of one, and calls a title monitored of which any part is', async () => {
    const one = await resumed(
      'season',
      'before unmonitor',
      nothing,
      {},
      {
        series: [aSeries({ episodes: [anEpisode()] })],
      },
    );
    expect(one.one.detail).toBe('its file is still there, and monitored; it is judged anew');
    const part = series(({ episodes }) => ({
      episodes: episodes.map((episode) => ({ ...episode, monitored: episode.number === 2 })),
    }));
    expect((await resumed('season', 'before unmonitor', part)).one.detail).toBe(
      '2 of its 2 files are still there, and monitored; it is judged anew',
    );
  });

  it('does not call it monitored for another episode that is', async () => {
    const other = series(({ episodes }: SeriesFacts) => ({
      episodes: [
        ...episodes.map((episode) => ({ ...episode, monitored: false })),
        anEpisode({ season: 2, file: 'none' }),
      ],
    }));
    expect((await resumed('season', 'before unmonitor', other)).one.detail).toContain('no longer monitored');
  });
});

describe('resume, an entry', () => {
  it('stays when its file went, and not by this program', async () => {
    const { house, one } = await resumed('movie', 'after confirm-unmonitored', movie(GONE));
    expect(one.kind).toBe('given-up');
    expect(asked(house, 'radarr.removeEntry 1')).toBe(false);
  });

  it.each([
    ['knows fewer ids of the same title', { tmdb: 593 }, 'finished'],
    ['knows more ids of the same title', { tmdb: 593, imdb: 'tt0069293', tvdb: 8 }, 'finished'],
    ['agrees in one id and contradicts in another', { tmdb: 593, imdb: 'tt1' }, 'given-up'],
    ['knows other kinds of ids only', { tvdb: 593 }, 'given-up'],
  ])('that %s: %3$s', async (_name, providerIds, kind) => {
    const { one, house } = await resumed('movie', 'after delete-files', movie({ ...GONE, providerIds }));
    expect(one.kind).toBe(kind);
    expect(asked(house, 'radarr.removeEntry 1')).toBe(kind === 'finished');
  });

  it('is not taken for another title when a new file stands there', async () => {
    const other = { file: aMovieFile({ id: movieFileId(9) }), providerIds: { tmdb: 5 } };
    expect((await resumed('movie', 'after delete-files', movie(other))).one.kind).toBe('given-up');
  });
});

describe('resume, when it asks for the storage', () => {
  const some = series(({ files, episodes }) => ({
    files: files.slice(1),
    episodes: episodes.map((one) => (one.file === episodeFileId(1101) ? { ...one, ...GONE } : one)),
  }));

  it.each([
    ['not while all files are there', 'after delete-files', nothing, 'given-up'],
    ['when one is missing', 'after delete-files', some, 'unknown'],
    ['when all are missing', 'after delete-files', noFiles, 'unknown'],
    ['not when they had been seen to be gone before', 'after verify-deleted', noFiles, 'finished'],
  ] as const)('%s', async (_name, last, prepare, kind) => {
    expect((await resumed('season', last, both(prepare, away))).one.kind).toBe(kind);
  });
});
