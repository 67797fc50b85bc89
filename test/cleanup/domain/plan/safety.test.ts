import { describe, expect, it } from 'vitest';
import type { Facts, SourceFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import type { Limits } from '../../../../cleanup/domain/policy/policy.ts';
import {
  aMovie,
  aMovieFile,
  aMoviePlayed,
  anEpisode,
  aSeries,
  aSource,
  aWatch,
  daysAgo,
  instance,
  JELLYFIN,
  movieFileId,
  movieId,
  UNWATCHED,
} from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';

const refused = (facts: Partial<Facts>, rest: { ledger?: Partial<Ledger>; limits?: Partial<Limits> } = {}) =>
  planned({ facts: { series: [], ...facts }, ...rest }).refusals;
const radarr = { kind: 'radarr', name: 'radarr' };
const withRadarr = (overrides: Partial<SourceFacts>) => ({ sources: [JELLYFIN, aSource(overrides)] });

/** Ten movies, of which the first `due` were watched. */
const tenMovies = (due: number) =>
  Array.from({ length: 10 }, (_, index) =>
    aMovie({
      id: movieId(index),
      providerIds: { tmdb: index },
      file: aMovieFile({ id: movieFileId(index), path: `/${index}` }),
      // One an evening: ten films of one minute are the work of a tool.
      watches: [aWatch({ state: index < due ? 'played' : 'unplayed', lastPlayedAt: daysAgo(10 + index) })],
    }),
  );

describe('refusals', () => {
  it('are none where all is well', () => {
    expect(planned().refusals).toEqual([]);
  });

  it('come all at once', () => {
    const source = {
      complete: false,
      problems: ['page 2 of 3'],
      tagLabels: [],
      health: [{ check: 'MountCheck', level: 'error', message: 'gone' }],
    } as const;
    const ledger = { census: { at: daysAgo(1), files: { radarr: 10 } } };
    const codes = refused(withRadarr(source), { ledger, limits: { maxFraction: 0.5, maxShrink: 0.5 } }).map(
      ({ code }) => code,
    );
    expect(codes).toEqual([
      'source-incomplete',
      'keep-tag-missing',
      'too-large-fraction',
      'library-shrank',
      'unhealthy-storage',
    ]);
  });

  it('ask a Sonarr for its health and its keep tag as well', () => {
    const sonarr = aSource({ kind: 'sonarr', name: 'sonarr', tagLabels: [], health: 'unknown' });
    const source = { kind: 'sonarr', name: 'sonarr' };
    expect(refused({ sources: [JELLYFIN, aSource(), sonarr] })).toMatchObject([
      { code: 'source-incomplete', source, value: 'health-unknown' },
      { code: 'keep-tag-missing', source, value: 0 },
    ]);
  });
});

describe('refusals, a source read in part (hazards 3 and 4)', () => {
  it.each<{ name: string; facts: Partial<Facts>; expected: readonly object[] }>([
    {
      name: 'it says so',
      facts: withRadarr({ complete: false, problems: ['timeout'] }),
      expected: [{ source: radarr, value: 'read-in-part', problems: ['timeout'] }],
    },
    {
      name: 'it does not say',
      facts: withRadarr({ complete: 'unknown' }),
      expected: [{ source: radarr, value: 'read-in-part', problems: [] }],
    },
    {
      name: 'its health is unknown',
      facts: withRadarr({ health: 'unknown' }),
      expected: [{ source: radarr, value: 'health-unknown' }],
    },
    {
      name: 'its health is said not to apply',
      facts: withRadarr({ health: 'not-applicable' }),
      expected: [{ source: radarr, value: 'health-unknown' }],
    },
    {
      name: 'Jellyfin was not read',
      facts: { sources: [aSource()] },
      expected: [{ source: { kind: 'jellyfin', name: 'jellyfin' }, value: 'no-source', problems: [] }],
    },
    {
      name: 'a Radarr with movies was not read',
      facts: { sources: [JELLYFIN] },
      expected: [{ source: radarr, value: 'no-source' }],
    },
    {
      name: 'only another Radarr was read',
      facts: withRadarr({ name: 'radarr-4k' }),
      expected: [{ source: radarr, value: 'no-source' }],
    },
    {
      name: 'a Sonarr of that name is no Radarr',
      facts: { sources: [JELLYFIN, aSource({ kind: 'sonarr' })] },
      expected: [{ source: radarr, value: 'no-source' }],
    },
    {
      name: 'qBittorrent was read in part',
      facts: {
        sources: [
          JELLYFIN,
          aSource(),
          aSource({
            kind: 'qbittorrent',
            name: 'qb',
            complete: false,
            tagLabels: 'not-applicable',
            health: 'not-applicable',
          }),
        ],
      },
      expected: [{ source: { kind: 'qbittorrent', name: 'qb' }, value: 'read-in-part' }],
    },
    {
      name: 'qBittorrent has no health',
      facts: {
        sources: [
          JELLYFIN,
          aSource(),
          aSource({ kind: 'qbittorrent', name: 'qb', tagLabels: 'not-applicable', health: 'unknown' }),
        ],
      },
      expected: [],
    },
  ])('when $name', ({ facts, expected }) => {
    expect(refused(facts)).toMatchObject(
      expected.map((refusal) => ({ code: 'source-incomplete', ...refusal })),
    );
    expect(refused(facts)).toHaveLength(expected.length);
  });

  it('when a Sonarr with series was not read', () => {
    expect(planned({ facts: { sources: [JELLYFIN, aSource()] } }).refusals).toMatchObject([
      { code: 'source-incomplete', source: { kind: 'sonarr', name: 'sonarr' }, value: 'no-source' },
    ]);
  });
});

describe('refusals, the keep tag (hazard 32)', () => {
  it.each<{ name: string; labels: SourceFacts['tagLabels']; expected: readonly object[] }>([
    { name: 'is known in another case', labels: ['x', ' Keep'], expected: [] },
    {
      name: 'is not known',
      labels: ['x', 'keeper'],
      expected: [{ code: 'keep-tag-missing', source: radarr, label: 'keep', value: 2 }],
    },
    {
      name: 'is not known where labels are unknown',
      labels: 'unknown',
      expected: [{ code: 'keep-tag-missing', source: radarr, label: 'keep', value: 'unknown' }],
    },
    {
      name: 'is not known where labels do not apply',
      labels: 'not-applicable',
      expected: [{ code: 'keep-tag-missing', source: radarr, label: 'keep', value: 'unknown' }],
    },
  ])('$name', ({ labels, expected }) => {
    expect(refused(withRadarr({ tagLabels: labels }))).toEqual(expected);
  });
});

describe('refusals, the keep tag of a server that was read in part', () => {
  it.each<{ name: string; labels: SourceFacts['tagLabels']; codes: readonly string[] }>([
    {
      name: 'is not asked for where its tags were not read',
      labels: 'unknown',
      codes: ['source-incomplete'],
    },
    {
      name: 'is asked for where they were',
      labels: [],
      codes: ['source-incomplete', 'keep-tag-missing'],
    },
  ])('$name', ({ labels, codes }) => {
    const found = refused(withRadarr({ complete: false, tagLabels: labels }));

    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('refusals, too much at once', () => {
  const limits = { maxFraction: 0.5 };

  it('allows just the fraction', () => {
    expect(refused({ movies: tenMovies(5) }, { limits })).toEqual([]);
  });

  it('refuses more, counted before caps', () => {
    expect(refused({ movies: tenMovies(6) }, { limits: { ...limits, maxItemsPerRun: 1 } })).toEqual([
      {
        code: 'too-large-fraction',
        instance: 'radarr',
        kind: 'movie',
        value: 0.6,
        limit: 0.5,
        due: 6,
        items: 10,
      },
    ]);
  });

  it('counts each kind and each instance for itself, and only what has a file', () => {
    const hd = [...tenMovies(0), aMovie({ id: movieId(11), file: 'none', providerIds: { tmdb: 11 } })];
    const uhd = aMovie({ instance: instance('radarr-4k'), id: movieId(12), providerIds: { tmdb: 12 } });
    const special = anEpisode({ season: 0 });
    const series = aSeries({ episodes: [anEpisode(), anEpisode({ season: 2, ...UNWATCHED }), special] });
    const found = planned({
      facts: { movies: [...hd, uhd], series: [series] },
      limits: { maxFraction: 0.3 },
    });

    const about = { code: 'too-large-fraction', limit: 0.3 };
    expect(found.refusals.filter(({ code }) => code === 'too-large-fraction')).toEqual([
      { ...about, instance: 'radarr-4k', kind: 'movie', value: 1, due: 1, items: 1 },
      { ...about, instance: 'sonarr', kind: 'season', value: 0.5, due: 1, items: 2 },
      { ...about, instance: 'sonarr', kind: 'episode', value: 1 / 3, due: 1, items: 3 },
    ]);
  });

  it.each([
    { name: 'of a large library', fileCount: 600, expected: [] },
    { name: 'of a small one', fileCount: 1, expected: [{ kind: 'episode', value: 1 / 2, due: 1, items: 2 }] },
    {
      name: 'of one nobody knows the size of',
      fileCount: 'unknown' as const,
      expected: [{ value: 1, items: 1 }],
    },
  ])('takes the share of episodes that go alone of all files: $name', ({ fileCount, expected }) => {
    const rest = { id: 8 as never, providerIds: { tvdb: 8 }, episodes: [], files: [], seasons: [] };
    const counted = aSeries({ ...rest, inventory: { fileCount, seasonCount: 0 } });
    const special = aSeries({ episodes: [anEpisode({ season: 0 })] });
    const facts = { movies: [], series: [special, counted] };
    const found = planned({ facts, limits: { maxFraction: 0.4, fractionFrom: 0 } }).refusals;

    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  });

  it.each([
    { name: 'one of two', seasonCount: 1, fractionFrom: 0, expected: [{ value: 0.5, due: 1, items: 2 }] },
    { name: 'one of four', seasonCount: 3, fractionFrom: 0, expected: [] },
    { name: 'one of two, which are few', seasonCount: 1, fractionFrom: 2, expected: [] },
    {
      name: 'one of nobody knows how many',
      seasonCount: 'unknown' as const,
      fractionFrom: 2,
      expected: [{ value: 1, due: 1, items: 1 }],
    },
  ])('counts seasons that were only counted: $name', ({ seasonCount, fractionFrom, expected }) => {
    const rest = { id: 8 as never, providerIds: { tvdb: 8 }, episodes: [], files: [], seasons: [] };
    const counted = aSeries({ ...rest, inventory: { fileCount: 10, seasonCount } });
    const facts = { movies: [], series: [aSeries(), counted] };
    const found = planned({ facts, limits: { maxFraction: 0.4, fractionFrom } }).refusals;
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  });

  it.each([
    { name: 'ten movies are few', movies: tenMovies(10), refusals: 0 },
    { name: 'eleven are not', movies: [...tenMovies(10), aMoviePlayed(10, 11)], refusals: 1 },
  ])('asks no share where there is not enough to share: $name', ({ movies, refusals: count }) => {
    expect(refused({ movies }, { limits: { maxFraction: 0.5, fractionFrom: 10 } })).toHaveLength(count);
  });

  it('allows a library in which nothing is due, whatever the limit', () => {
    expect(refused({ movies: tenMovies(0) }, { limits: { maxFraction: 0 } })).toEqual([]);
    expect(refused({ movies: [] }, { limits: { maxFraction: 0 } })).toEqual([]);
  });

  it('refuses where the limit is no number', () => {
    expect(refused({}, { limits: { maxFraction: Number.NaN } })).toMatchObject([
      { code: 'too-large-fraction' },
    ]);
  });
});
