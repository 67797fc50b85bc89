import { describe, expect, it } from 'vitest';
import type { Facts, SourceFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { refusals } from '../../../../cleanup/domain/plan/safety.ts';
import type { Limits } from '../../../../cleanup/domain/policy/policy.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  aSource,
  aWatch,
  daysAgo,
  JELLYFIN,
  movieFileId,
  movieId,
} from '../../../support/facts.ts';
import { judged } from '../../../support/judging.ts';
import { planned } from '../../../support/planning.ts';
import { someLimits } from '../../../support/policy.ts';

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

describe('refusals, a library that shrank (hazard 38)', () => {
  const limits = { maxShrink: 0.5 };
  const censusOf = (files: Record<string, number>, removed: Ledger['removed'] = {}) => ({
    census: { at: daysAgo(1), files },
    removed,
  });
  const own = (days: number, files: number, instance = 'radarr') => ({
    [`${instance}|movie:tmdb:${files}` as const]: { at: daysAgo(days), instance, files },
  });

  it.each<{ name: string; ledger: Partial<Ledger>; expected: readonly object[] }>([
    { name: 'allows half', ledger: censusOf({ radarr: 20 }), expected: [] },
    {
      name: 'refuses more than half',
      ledger: censusOf({ radarr: 21 }),
      expected: [
        {
          code: 'library-shrank',
          instance: 'radarr',
          value: 11 / 21,
          limit: 0.5,
          before: 21,
          removed: 0,
          now: 10,
        },
      ],
    },
    { name: 'leaves own removals since aside', ledger: censusOf({ radarr: 21 }, own(1, 1)), expected: [] },
    {
      name: 'does not count own removals before the census',
      ledger: censusOf({ radarr: 21 }, own(2, 1)),
      expected: [{ before: 21, removed: 0 }],
    },
    {
      name: 'does not count removals of another instance',
      ledger: censusOf({ radarr: 21 }, own(1, 1, 'sonarr')),
      expected: [{ removed: 0 }],
    },
    {
      name: 'refuses an instance that is gone',
      ledger: censusOf({ radarr: 10, 'radarr-4k': 3 }),
      expected: [{ instance: 'radarr-4k', value: 1, before: 3, now: 0, notConfigured: true }],
    },
    {
      name: 'allows an instance that had nothing',
      ledger: censusOf({ radarr: 10, 'radarr-4k': 0 }),
      expected: [],
    },
    {
      name: 'allows an instance of which all was removed',
      ledger: censusOf({ radarr: 10, 'radarr-4k': 3 }, own(0, 3, 'radarr-4k')),
      expected: [],
    },
    { name: 'allows a library that grew', ledger: censusOf({ radarr: 1 }), expected: [] },
  ])('$name', ({ ledger, expected }) => {
    const found = refused({ movies: tenMovies(0) }, { limits, ledger });
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  });

  it.each([
    { name: 'does not say that a server shrank which told nothing', complete: false, movies: 0, shrank: [] },
    { name: 'says so of one that answered in full', complete: true, movies: 0, shrank: [1] },
    { name: 'says so of what a server told in part', complete: false, movies: 1, shrank: [0.9] },
  ])('$name', ({ complete, movies, shrank }) => {
    const facts = { ...withRadarr({ complete }), movies: tenMovies(0).slice(0, movies) };
    const found = refused(facts, { limits, ledger: censusOf({ radarr: 10 }) });

    expect(found.flatMap((one) => (one.code === 'library-shrank' ? [one.value] : []))).toEqual(shrank);
    expect(found.length).toBeGreaterThan(0);
  });

  it('says of a server that told nothing only that', () => {
    const facts = { ...withRadarr({ complete: false }), movies: [] };
    const found = refused(facts, { limits, ledger: censusOf({ radarr: 10 }) });
    expect(found).toMatchObject([{ code: 'source-incomplete' }]);
  });

  it('says only of an instance that is not read any more that it is not configured', () => {
    const found = refused({ movies: [] }, { limits, ledger: censusOf({ radarr: 10 }) });
    expect(found).toMatchObject([{ code: 'library-shrank' }]);
    expect(found[0]).not.toHaveProperty('notConfigured');
  });

  it('is asked of each instance for itself, whatever another did not tell', () => {
    const sources = [JELLYFIN, aSource({ name: 'radarr-4k', complete: false }), aSource()];
    const found = refused({ sources, movies: [] }, { limits, ledger: censusOf({ radarr: 10 }) });

    expect(found.map(({ code }) => code)).toEqual(['source-incomplete', 'library-shrank']);
  });

  it('allows whatever there is on a first run, that has nothing to compare it with', () => {
    const judgement = judged({ firstRun: true });
    expect(refusals(aLibrary(), judgement, EMPTY_LEDGER, someLimits({ maxShrink: 0 }))).toEqual([]);
  });
});

describe('refusals, storage and recycle bin (hazards 38, 41 and 42)', () => {
  it.each([
    { check: 'RootFolderCheck', level: 'error', refuses: true },
    { check: 'rootfoldercheck', level: 'warning', refuses: true },
    { check: 'MountCheck', level: 'warning', refuses: true },
    { check: 'RecyclingBinCheck', level: 'error', refuses: true },
    { check: ' MountCheck', level: 'error', refuses: true },
    { check: 'RootFolderCheck', level: 'notice', refuses: false },
    { check: 'UpdateCheck', level: 'error', refuses: false },
    { check: 'NoMountCheck', level: 'error', refuses: false },
  ] as const)('$check at $level: $refuses', ({ check, level, refuses }) => {
    const issue = { check, level, message: 'see the log' };
    const expected = refuses ? [{ code: 'unhealthy-storage', source: radarr, value: issue }] : [];
    expect(refused(withRadarr({ health: [issue] }))).toEqual(expected);
  });
});
